/** Source for a Roman number as printed, in Latin letters or the Cyrillic ones that look like them. */
export const ROMAN_NUMBER = '[IVXІХ]{1,5}';

const FIGURES = ['i', 'ii', 'iii', 'iv', 'v', 'vi', 'vii', 'viii', 'ix', 'x', 'xi', 'xii'];

/** 1–12 for a Roman number in lower case, whichever letters stand for it (folded, «і» is «и»); 0 for anything else. */
export function romanValue(letters: string): number {
  return FIGURES.indexOf(letters.replace(/[іи]/gu, 'i').replaceAll('х', 'x')) + 1;
}
