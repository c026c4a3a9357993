import type { Passage } from '../model/structure.ts';
import { fold } from '../text/normalize.ts';

/** The form's own words: instructions under headings, hints under signatures. On folded text: how they begin, behind a mark or two. */
const BEGINNINGS = [
  'необходимо (?:детально |подробно )?(?:описать|указать|заполнить)',
  'истории успеха могут использоваться',
  'краткая история успеха должна содержать',
  'также желательно,? чтобы',
  'организации,? которые принимают непосредственное участие',
  'выберите направление предоставления гранта',
  'должность,? ф\\.? ?и\\.? ?о',
  '(?:\\d\\W{1,3})?(?:копии писем|сравнить до ?проектную)',
  'жобаны иске асыруга тикелей катысатын',
  'лауазымы,? т\\.? ?а\\.? ?а',
  '(?:усынылатын )?грант беру багытын тандан',
];
/** Parts that tell them wherever they stand. */
const PARTS = [
  'истори[яи] успеха\\W{0,3}\\s?[—–-]?\\s?это краткий',
  'к партнерам не относятся поставщики',
  'тарихы\\W{0,3}\\s?[–—-]?\\s?(?:бул )?алеуметтик жобанын накты бир',
  'барлык (?:ис-шараларды|откизилген)[^.]{0,60}(?:сипаттау|талдау)[^.]{0,20} (?:кажет|керек)',
  '(?:сипаттау|талдау) (?:кажет|керек)\\W{0,3}$',
  'жеткизушилер (?:артиктерге|ариптестерге|сериктестерге) жатпайды',
];
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
