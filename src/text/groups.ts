import { GROUPS, type Group } from '../domain/concepts/groups.ts';
import { OF_WHICH } from '../domain/languages/part-and-whole.ts';
import { keyed } from './wordings/keyed.ts';

const LEAD = `(?:${OF_WHICH} |количество |число |лиц )?`;

/** Stems of a group as patterns for folded text with single spaces, and for keys, which have neither spaces nor ends of words. */
const STEMS = GROUPS.map((group) => ({
  group,
  inText: new RegExp([...group.begins.map((stem) => `^${LEAD}${textSource(stem)}`), ...group.holds.map(textSource)].join('|'), 'u'),
  inKey: new RegExp([...group.begins.map((stem) => `^${keySource(stem)}`), ...group.holds.map(keySource)].join('|'), 'u'),
}));

function textSource(stem: string): string {
  return stem.replaceAll('.', '\\.?').replaceAll(' ', ' ?').replaceAll('*', '\\p{L}{0,4}').replace('$', '(?!\\p{L})');
}

function keySource(stem: string): string {
  return stem
    .split('*')
    .map((piece) => keyed(piece).key)
    .join('\\p{L}{0,4}');
}

/** The group that a label names by its stems; `folded` with single spaces. */
export function groupOf(folded: string): Group | null {
  return STEMS.find(({ inText }) => inText.test(folded))?.group ?? null;
}

/** The same for the key of a label, whose words a narrow cell may have torn or glued; social groups only. */
export function socialGroupOfKey(key: string): Group | null {
  return STEMS.find(({ group, inKey }) => group.dimension === 'social' && inKey.test(key))?.group ?? null;
}
