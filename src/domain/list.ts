/** Wordings of the lexicon, several on a line with ` | ` between them. */
export function list(...lines: readonly string[]): readonly string[] {
  return lines.flatMap((line) => line.split(' | '));
}
