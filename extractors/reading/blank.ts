/** Nothing, or a mark that stands for nothing: dashes, «нет», «жоқ». */
export function isBlank(text: string): boolean {
  return /^[\s\-–—−_.*]{0,20}$/u.test(text) || /^(?:нет|жоқ|отсутству(?:ет|ют)|н\/д)\.?$/iu.test(text.trim());
}
