import { INSTRUCTIONS } from '../domain/forms/index.ts';
import type { Passage } from '../model/structure.ts';
import { fold } from '../text/normalize.ts';

/** The form's own words: instructions under headings, hints under signatures. */
const BEGINNINGS = INSTRUCTIONS.flatMap(({ beginnings }) => beginnings);
const PARTS = INSTRUCTIONS.flatMap(({ parts }) => parts);
const INSTRUCTION = new RegExp(`^\\W{0,5}(?:${BEGINNINGS.join('|')})|${PARTS.join('|')}`, 'u');
const OPENING = 600;

/** Whether a text is the form's instruction and not the grantee's answer. */
export function isFormText(text: string): boolean {
  return isForms(fold(text.slice(0, OPENING)));
}

function isForms(said: string): boolean {
  return INSTRUCTION.test(said);
}

/** Forms print their instructions in italics; a passage wholly in italics that tells what to write is one. */
const DIRECTIVE =
  /необходимо|укажите|опишите|заполните|желательно|долж(?:на|ен|но)|могут использоваться|корсетиниз|сипаттаныз|толтырыныз|(?:кажет|керек)(?!\p{L})/u;

export function isInstruction(passage: Passage): boolean {
  const said = passage.folded;
  if (isForms(said.slice(0, OPENING))) return true;
  const italic = passage.emphasis.some(
    (mark) => mark.kind === 'italic' && mark.start <= 2 && mark.end >= passage.text.trimEnd().length - 2,
  );
  return italic && DIRECTIVE.test(said);
}
