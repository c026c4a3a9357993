import type { Emphasis } from '../../model/document.ts';

/** HTML elements that set text off, by their names. */
export const EMPHASIS_TAGS: Readonly<Record<string, Emphasis['kind']>> = {
  b: 'bold',
  strong: 'bold',
  i: 'italic',
  em: 'italic',
  u: 'underline',
  ins: 'underline',
  s: 'struck',
  strike: 'struck',
  del: 'struck',
};
