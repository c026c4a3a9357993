import iconv from 'iconv-lite';

const HIGH = 0x80;

/** The upper half of a one-byte encoding; bytes without a character stand for the control characters that Windows and browsers give them. */
function upperHalf(encoding: string): string[] {
  return Array.from({ length: HIGH }, (_, index) => {
    const byte = HIGH + index;
    const character = iconv.decode(Buffer.from([byte]), encoding);
    return character === '\ufffd' ? String.fromCharCode(byte) : character;
  });
}

/** What was shown by one encoding → what another shows for the same byte. */
export function oneByteTable(wrong: string, right: string): ReadonlyMap<string, string> {
  const shown = upperHalf(right);
  return new Map(upperHalf(wrong).map((character, index) => [character, shown[index] ?? character]));
}

/** Bytes of a text under an encoding; null when it has characters that the encoding has not. */
export function bytesUnder(encoding: string): (text: string) => Buffer | null {
  const bytes = new Map(upperHalf(encoding).map((character, index) => [character, HIGH + index]));
  return (text) => {
    const out: number[] = [];
    for (const character of text) {
      const code = character.charCodeAt(0);
      const byte = code < HIGH ? code : bytes.get(character);
      if (byte === undefined) return null;
      out.push(byte);
    }
    return Buffer.from(out);
  };
}
