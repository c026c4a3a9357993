import { type Found, found } from './found.ts';
import { languageOf } from './language.ts';
import { fold, foldClean, words } from './normalize.ts';
import { NUMBER_WORD_LIKE, NUMBER_WORDS, type NumberWord } from './number-vocabulary.ts';

/** Russian ordinals: «двадцать пятого» is a date or a place in a row, not twenty. */
const ORDINAL =
  /^(?:перв|втор|трет|четверт|пят|шест|седьм|восьм|девят|десят|сот|тысячн|[\p{L}]{2,12}надцат|двадцат|тридцат|сороков|[\p{L}]{2,9}десят)(?:ый|ий|ой|ая|ое|ые|ого|его|ьего|ому|ему|ым|ом|ую|ых|ьи|ья|ье|ьей)$/u;

/** Value of one well-formed number, or null: a place filled twice, scales that grow, an unknown word. */
function evaluate(parts: readonly NumberWord[]): number | null {
  let total = 0;
  let chunk = 0;
  let place = 1000;
  let scale = Number.POSITIVE_INFINITY;
  for (const part of parts) {
    if (part.kind === 'zero') return parts.length === 1 ? 0 : null;
    if (part.kind === 'scale') {
      if (part.value >= scale) return null;
      total += (chunk || 1) * part.value;
      [chunk, place, scale] = [0, 1000, part.value];
    } else if (part.kind === 'half') {
      if (place <= 0 || (part.value > 1 && chunk > 0)) return null;
      chunk += part.value;
      place = 0;
    } else if (part.kind === 'hundred') {
      if (place <= 100 && !(chunk > 0 && chunk < 10)) return null;
      chunk = (chunk || 1) * 100;
      place = 100;
    } else {
      const magnitude = part.value >= 100 ? 100 : part.value >= 10 ? 10 : 1;
      if (magnitude >= place || (part.value > 10 && part.value < 20 && place <= 10)) return null;
      chunk += part.value;
      place = part.value > 10 && part.value < 20 ? 1 : magnitude;
    }
  }
  return total + chunk;
}

/** The number a text consists of, in either language; null when any word is something else or the words make no number. */
export function parseNumberWords(text: string): number | null {
  if (text.length > 400) return null;
  const parts: NumberWord[] = [];
  for (const word of words(text)) {
    const part = lookUp(fold(word.value));
    if (!part) return parseTorn(text);
    parts.push(part);
  }
  return parts.length ? evaluate(parts) : null;
}

const LONGEST_WORD = Math.max(...Array.from(NUMBER_WORDS.keys(), (word) => word.length));

/** «қ ыры қ бір мың»: spaces that a PDF put inside words or left out between them; the reading of fewest words counts. */
function parseTorn(text: string): number | null {
  const letters = words(text)
    .map((word) => fold(word.value))
    .join('');
  if (!letters || letters.length > 150) return null;
  const best: (readonly NumberWord[] | null)[] = [[]];
  for (let end = 1; end <= letters.length; end++) {
    best[end] = null;
    for (let start = Math.max(0, end - LONGEST_WORD); start < end; start++) {
      const before = best[start];
      const part = before ? NUMBER_WORDS.get(letters.slice(start, end)) : undefined;
      const known = best[end];
      if (before && part && (!known || before.length + 1 < known.length)) best[end] = [...before, part];
    }
  }
  const parts = best[letters.length];
  return parts?.length ? evaluate(parts) : null;
}

/** Exact, or one slip of the pen away in a long word («шестсот», «тысячь»). */
function lookUp(word: string): NumberWord | null {
  const exact = NUMBER_WORDS.get(word);
  if (exact || word.length < 6) return exact ?? null;
  let near: NumberWord | null = null;
  for (const [form, part] of NUMBER_WORDS) {
    if (Math.abs(form.length - word.length) > 1 || form.length < 6 || form.charAt(0) !== word.charAt(0) || !oneSlip(form, word)) continue;
    if (near && near.value !== part.value) return null;
    near = part;
  }
  return near;
}

function oneSlip(a: string, b: string): boolean {
  let head = 0;
  while (head < a.length && a[head] === b[head]) head++;
  let tail = 0;
  while (tail < Math.min(a.length, b.length) - head && a[a.length - 1 - tail] === b[b.length - 1 - tail]) tail++;
  return Math.max(a.length, b.length) - head - tail <= 1;
}

/** Numbers written in words inside a text. A lone «один» / «бір» is an article more often than a count and is left out. */
export function findNumberWords(text: string): Found<number>[] {
  if (!NUMBER_WORD_LIKE.test(foldClean(text))) return [];
  const list = words(text);
  const kazakh = kazakhNear(text);
  const result: Found<number>[] = [];
  for (let index = 0; index < list.length; ) {
    const run = longestRun(text, list, index);
    const first = list[index];
    const last = list[index + run.length - 1];
    if (run.value !== null && first && last && acceptable(text, first, last, run.parts, list[index + run.length], kazakh)) {
      result.push(found(text, first.start, last.end, run.value));
    }
    index += Math.max(1, run.length);
  }
  return result;
}

function longestRun(text: string, list: readonly Found<string>[], from: number) {
  const parts: NumberWord[] = [];
  let best: { readonly length: number; readonly value: number | null; readonly parts: readonly NumberWord[] } = {
    length: 0,
    value: null,
    parts,
  };
  for (let index = from; index < Math.min(list.length, from + 24); index++) {
    const word = list[index];
    const before = list[index - 1];
    const part = word ? NUMBER_WORDS.get(fold(word.value)) : undefined;
    if (!part || (index > from && word && before && !/^[\s-]{1,3}$/u.test(text.slice(before.end, word.start)))) break;
    parts.push(part);
    const value = evaluate(parts);
    if (value === null) break;
    best = { length: parts.length, value, parts: [...parts] };
  }
  return best;
}

/** Whether the words around an offset may be Kazakh; asked once for each stretch. */
function kazakhNear(text: string): (at: number) => boolean {
  const known = new Map<number, boolean>();
  return (at) => {
    const stretch = Math.floor(at / 80);
    const answer = known.get(stretch) ?? languageOf(text.slice(Math.max(0, (stretch - 1) * 80), (stretch + 2) * 80)) !== 'ru';
    known.set(stretch, answer);
    return answer;
  };
}

function acceptable(
  text: string,
  first: Found<string>,
  last: Found<string>,
  parts: readonly NumberWord[],
  next: Found<string> | undefined,
  kazakh: (at: number) => boolean,
): boolean {
  const only = parts.length === 1 ? parts[0] : undefined;
  if (next && /^\s{1,2}$/u.test(text.slice(last.end, next.start)) && ORDINAL.test(fold(next.value))) return false;
  if (/^-\p{L}/u.test(text.slice(last.end, last.end + 2)) || /[\p{L}\d]-$/u.test(text.slice(Math.max(0, first.start - 2), first.start)))
    return false;
  if (/\d[\s.]{0,2}$/u.test(text.slice(Math.max(0, first.start - 3), first.start))) return false;
  if (!only) return true;
  if (only.value === 1 || only.kind === 'scale' || only.kind === 'half' || only.kind === 'zero' || fold(first.value) === 'семью')
    return false;
  // «он» is "he", «бес» and «елу» mean other things in Russian: Kazakh surroundings decide
  return only.language !== 'kk' || kazakh(first.start);
}
