import { MOST_UNITS, units, written } from './unit-buffer.ts';

/** Marks letters that need their neighbours (halves of a character; Σ, whose small form differs at the end of a word) or change their length. */
const CONTEXTUAL = 0xffff;
const SIGMA = 0x3a3;

/** The same translation as `whole`, letter by letter through a table that is filled as letters are met. */
export function translation(whole: (text: string) => string): (text: string) => string {
  const table = new Uint16Array(0x10000);
  const learn = (unit: number): number => {
    const alone = (unit < 0xd800 || unit > 0xdfff) && unit !== SIGMA;
    const letter = alone ? whole(String.fromCharCode(unit)) : '';
    const partner = letter.length === 1 ? letter.charCodeAt(0) : CONTEXTUAL;
    table[unit] = partner;
    return partner;
  };
  return (text) => {
    if (text.length > MOST_UNITS) return whole(text);
    let changed = false;
    for (let index = 0; index < text.length; index++) {
      const unit = text.charCodeAt(index);
      const partner = table[unit] || learn(unit);
      if (partner === CONTEXTUAL) return whole(text);
      units[index] = partner;
      changed ||= partner !== unit;
    }
    return changed ? written(text.length) : text;
  };
}
