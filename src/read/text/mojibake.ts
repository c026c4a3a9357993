import iconv from 'iconv-lite';
import { plausibility } from './letters.ts';

/** Cyrillic UTF-8 read as Windows-1251 («РќРђРћ») or as Windows-1252 («ÐÐ°»), or Kazakh one-byte text read as Windows-1251 («Ќазаќ»). */
const SUSPECT =
  /[РСТЙ][\u0080-\u00bf\u0402-\u045f\u2010-\u20bf]|[ÐÑ][\u0080-\u00bf\u0152-\u0178\u2010-\u20bf]|[ЌќЎўЇїЈјЄєҐґЅѕЋћЃѓЊњ]|(?<=\p{L})[‡‰±µ¤¦]|[‡‰±µ¤¦](?=\p{L})/u;
/** Words that make letters such as ї and є right. */
const OTHER_SLAVIC = /(?<!\p{L})(?:що|від|який|який|або|україн\p{L}{0,20}|київ\p{L}{0,10}|јe|није|који)(?!\p{L})/iu;
/** [how the bytes had been read, how they should have been read] */
const MISREADINGS = [
  ['windows-1251', 'utf-8'],
  ['windows-1252', 'utf-8'],
  ['windows-1251', 'rk1048'],
  ['windows-1251', 'pt154'],
] as const;

/** Undoes a decoding with the wrong table, line by line, where the result reads much more like Russian or Kazakh. */
export function mendMojibake(text: string): { text: string; mended: boolean } {
  if (!SUSPECT.test(text) || OTHER_SLAVIC.test(text)) return { text, mended: false };
  let mended = false;
  const lines = text.split('\n').map((line) => {
    const better = SUSPECT.test(line) ? mendLine(line) : null;
    mended ||= better !== null;
    return better ?? line;
  });
  return { text: lines.join('\n'), mended };
}

function mendLine(line: string): string | null {
  let best: string | null = null;
  let bestScore = plausibility(line) + 5;
  for (const [wrong, right] of MISREADINGS) {
    const bytes = iconv.encode(line, wrong);
    if (iconv.decode(bytes, wrong) !== line) continue;
    const candidate = iconv.decode(bytes, right);
    if (candidate.includes('\ufffd')) continue;
    const score = plausibility(candidate);
    if (score > bestScore) {
      best = candidate;
      bestScore = score;
    }
  }
  return best;
}
