import { type Characters, charactersOf } from '../page/characters.ts';
import type { PageGeometry, Word } from '../page/page.ts';
import { TEXT_LAYER } from './tolerances/words.ts';

/** `auto`: recognize the pages whose text layer is absent or garbage. */
export type OcrMode = 'auto' | 'never' | 'always';

/** True when the page's own text is absent, garbage, or only lies under the picture of a scan. */
export function needsRecognition(page: PageGeometry, mode: OcrMode, characters: Characters = charactersOf(page.words)): boolean {
  if (mode === 'never') return false;
  return mode === 'always' || page.words.length === 0 || isScan(page) || isGarbage(characters);
}

/** True when a picture covers most of the page. */
export function isScan(page: PageGeometry): boolean {
  const covered = page.images.reduce((most, { box }) => Math.max(most, (box.x1 - box.x0) * (box.y1 - box.y0)), 0);
  return covered >= TEXT_LAYER.scanShare * page.width * page.height;
}

/** Whether the words of a text layer stand on the page as an engine sees it. */
export function layerHolds(layer: readonly Word[], seen: readonly Word[]): boolean {
  if (isGarbage(charactersOf(layer))) return false;
  const counts = new Map<string, number>();
  for (const key of seen.flatMap(keyOf)) counts.set(key, (counts.get(key) ?? 0) + 1);
  const keys = layer.flatMap(keyOf);
  const borneOut = keys.filter((key) => {
    const left = counts.get(key) ?? 0;
    counts.set(key, left - 1);
    return left > 0;
  });
  return keys.length > 0 && borneOut.length >= TEXT_LAYER.borneOut * keys.length;
}

/** Words of three letters or digits and more: shorter ones agree by chance. */
function keyOf(word: Word): string[] {
  const key = word.text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
  return key.length >= 3 ? [key] : [];
}

function isGarbage({ all, stray, western }: Characters): boolean {
  return stray + western > TEXT_LAYER.garbageShare * all;
}
