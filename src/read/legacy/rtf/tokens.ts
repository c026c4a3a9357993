/** A piece of an RTF file. */
export type RtfToken =
  | { readonly type: 'open' }
  | { readonly type: 'close' }
  | { readonly type: 'word'; readonly word: string; readonly value: number | null }
  /** Bytes of text in the current code page, as Latin-1. */
  | { readonly type: 'bytes'; readonly bytes: string }
  | { readonly type: 'text'; readonly text: string };

const WORD = /\\([a-zA-Z]{1,32})(-?\d{1,10})? ?/y;
const HEX = /\\'([0-9a-fA-F]{2})/y;
const TEXT = /[^\\{}\r\n]+/y;
const SYMBOLS: Readonly<Record<string, string>> = { '~': '\u00a0', _: '\u2011', '-': '\u00ad', '{': '{', '}': '}', '\\': '\\' };

/** Cuts RTF (as Latin-1) into tokens; binary data is skipped. */
export function* rtfTokens(source: string): Generator<RtfToken> {
  let at = 0;
  const next = (pattern: RegExp): RegExpExecArray | null => {
    pattern.lastIndex = at;
    const match = pattern.exec(source);
    if (match) at += match[0].length;
    return match;
  };
  while (at < source.length) {
    const character = source[at];
    if (character === '{' || character === '}') {
      at++;
      yield { type: character === '{' ? 'open' : 'close' };
    } else if (character === '\r' || character === '\n' || character === '\u0000') at++;
    else if (character !== '\\') {
      const text = next(TEXT);
      if (text) yield { type: 'bytes', bytes: text[0] };
    } else {
      const word = next(WORD);
      const hex = word ? null : next(HEX);
      if (word) {
        const value = word[2] === undefined ? null : Number(word[2]);
        if (word[1] === 'bin') at += Math.max(value ?? 0, 0);
        else yield { type: 'word', word: word[1] ?? '', value };
      } else if (hex) yield { type: 'bytes', bytes: String.fromCharCode(Number.parseInt(hex[1] ?? '0', 16)) };
      else {
        yield symbol(source[at + 1] ?? '');
        at += 2;
      }
    }
  }
}

function symbol(character: string): RtfToken {
  if (character === '\r' || character === '\n') return { type: 'word', word: 'par', value: null };
  if (character === '*') return { type: 'word', word: '*', value: null };
  return { type: 'text', text: SYMBOLS[character] ?? '' };
}
