import type { Emphasis } from '../../model/document.ts';
import { EMPHASIS_TAGS } from '../builder/emphasis-tags.ts';
import { atLevel, type Level } from '../builder/raised.ts';
import { decodeEntities } from './entities.ts';

export type Kind = Emphasis['kind'];

/** `mark` tokens are text unless they find a partner; `open`/`close` come from HTML tags and never are text. */
export type InlineToken =
  | { readonly type: 'text'; readonly text: string }
  | { readonly type: 'mark'; readonly text: string; readonly kind: Kind; readonly opens: boolean; readonly closes: boolean }
  | { readonly type: 'open' | 'close'; readonly kind: Kind };

const PLAIN = /[^\\*~_<[!&]+/y;
const ESCAPE = /\\[\\`*_{}[\]()#+\-.!|<>~"']/y;
const DELIMITER = /\*{1,3}(?!\*)|~~(?!~)|_{1,2}(?!_)/y;
const TAG = /<(\/?)([a-z][a-z0-9]{0,9})((?:\s[^<>]{0,1000})?)\/?>/iy;
const AUTOLINK = /<((?:https?:\/\/|mailto:)[^<>\s]{1,2000})>/iy;
const LINK = /(!?)\[([^[\]\n]{0,1000})\]\(\s{0,9}([^()\s]{0,2000})(?:\s{1,9}"[^"\n]{0,500}")?\s{0,9}\)/y;
const ENTITY = /&(?:#\d{1,7}|#x[0-9a-f]{1,6}|[a-z][a-z0-9]{1,15});/iy;
const RUN = /\*+|~+|_+/y;
const HREF = /\bhref\s{0,5}=\s{0,5}["']?([^"'\s>]{1,2000})/i;

/** Elements whose text stands above or below the line. */
export const LEVELS: Readonly<Record<string, Level>> = { sup: 'raised', sub: 'lowered' };

const BREAKING_TAGS = new Set('p br div li ul ol tr hr h1 h2 h3 h4 h5 h6'.split(' '));
const SILENT_TAGS = new Set('span font sub sup small big center table tbody thead td th mark code a html body'.split(' '));
const WORD = /[\p{L}\p{N}]/u;

/** Cuts text with Markdown and HTML marks into tokens. Every pattern is bounded: linear in the length of the text. */
export function inlineTokens(source: string): InlineToken[] {
  const tokens: InlineToken[] = [];
  const hrefs: string[] = [];
  let at = 0;
  const next = (pattern: RegExp): RegExpExecArray | null => {
    pattern.lastIndex = at;
    const match = pattern.exec(source);
    if (match) at += match[0].length;
    return match;
  };
  let level: Level | null = null;
  const text = (piece: string): void => {
    tokens.push({ type: 'text', text: level ? atLevel(piece, level) : piece });
  };
  while (at < source.length) {
    const start = at;
    const plain = next(PLAIN);
    if (plain) {
      text(plain[0]);
      continue;
    }
    const escaped = next(ESCAPE);
    if (escaped) {
      text(escaped[0].slice(1));
      continue;
    }
    const delimiter = next(DELIMITER);
    if (delimiter) {
      tokens.push(...marks(delimiter[0], source[start - 1] ?? ' ', source[at] ?? ' '));
      continue;
    }
    const autolink = next(AUTOLINK);
    const tag = autolink ? null : next(TAG);
    const link = tag || autolink ? null : next(LINK);
    const script = LEVELS[(tag?.[2] ?? '').toLowerCase()];
    if (script) level = tag?.[1] === '/' ? null : script;
    if (autolink) text(autolink[1] ?? '');
    else if (tag) tokens.push(...tagTokens(tag, hrefs));
    else if (link) text(link[1] ? (link[2] ?? '') : withAddress(link[2] ?? '', link[3] ?? ''));
    else text(decodeEntities((next(ENTITY) ?? next(RUN) ?? [source[at++] ?? ''])[0] ?? ''));
  }
  return tokens;
}

/** The address follows the label in brackets unless the label says it already. */
export function withAddress(label: string, address: string): string {
  const bare = address.replace(/^mailto:|^tel:/i, '');
  if (bare === '' || bare.startsWith('#') || label.includes(bare)) return label;
  return label.trim() === '' ? bare : `${label} (${bare})`;
}

function marks(run: string, before: string, after: string): InlineToken[] {
  const single = run === '*' || run.startsWith('_');
  const inWord = WORD.test(before) && WORD.test(after);
  const opens = !/\s/.test(after) && !(single && inWord) && !(run.startsWith('_') && WORD.test(before));
  const closes = !/\s/.test(before) && !(single && inWord) && !(run.startsWith('_') && WORD.test(after));
  const kinds: [string, Kind][] =
    run === '***'
      ? [
          ['**', 'bold'],
          ['*', 'italic'],
        ]
      : [[run, run === '~~' ? 'struck' : run.length === 2 ? 'bold' : 'italic']];
  return kinds.map(([text, kind]) => ({ type: 'mark', text, kind, opens, closes }));
}

function tagTokens(match: RegExpExecArray, hrefs: string[]): InlineToken[] {
  const closing = match[1] === '/';
  const name = (match[2] ?? '').toLowerCase();
  const kind = EMPHASIS_TAGS[name];
  if (kind) return [{ type: closing ? 'close' : 'open', kind }];
  if (BREAKING_TAGS.has(name)) return [{ type: 'text', text: '\n' }];
  if (name === 'a') {
    if (!closing) hrefs.push(HREF.exec(match[3] ?? '')?.[1] ?? '');
    const address = closing ? withAddress('', decodeEntities(hrefs.pop() ?? '')) : '';
    return address === '' ? [] : [{ type: 'text', text: ` (${address})` }];
  }
  return SILENT_TAGS.has(name) ? [] : [{ type: 'text', text: match[0] }];
}
