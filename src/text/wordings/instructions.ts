import { INSTRUCTIONS } from '../../domain/forms/index.ts';
import { keyed } from './keyed.ts';
import { phrases } from './phrase.ts';
import { phraseIndex } from './phrase-index.ts';

const INDEX = phraseIndex(phrases(INSTRUCTIONS.flatMap(({ wordings }) => wordings)).map((wording) => ({ wording })));
const LEAST = 0.8;

/** Is the paragraph an explanation of the blank form? */
export function isInstruction(text: string): boolean {
  const { key } = keyed(text.slice(0, 200).replace(/^[\s*_\-–—•(]{0,8}/u, ''));
  return INDEX.starting(key).some(({ match }) => match.score >= LEAST);
}
