import type { Line } from './lines.ts';

const BULLET = /^[•●○◦▪■□►▶➢➤✓✔–—\-*·]$/u;
const NUMBER = /^\(?(?:\d{1,3}(?:[.)]|\.\d{1,3}[.)]?)+|[a-zа-яәғқңөұүһі][)]|[ivx]{1,5}[.)])$/iu;

/** The marker that a line begins with (`•`, `1.`, `2)`, `а)`), or null. */
export function listMarker(line: Line): string | null {
  const first = line.words[0]?.text;
  if (first === undefined || line.words.length < 2) return null;
  return BULLET.test(first) || NUMBER.test(first) ? first : null;
}
