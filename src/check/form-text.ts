import type { Passage } from '../model/structure.ts';
import { fold } from '../text/normalize.ts';
import { folded } from './folded.ts';

/** The form's own words: instructions under headings, hints under signatures. Beginnings or telling parts, on folded text. */
const INSTRUCTIONS: readonly RegExp[] = [
  /^\W{0,5}необходимо (?:детально |подробно )?(?:описать|указать|заполнить)/u,
  /истори[яи] успеха\W{0,3}\s?[—–-]?\s?это краткий/u,
  /^\W{0,5}истории успеха могут использоваться/u,
  /^\W{0,5}краткая история успеха должна содержать/u,
  /^\W{0,5}также желательно,? чтобы/u,
  /^\W{0,5}организации,? которые принимают непосредственное участие/u,
  /к партнерам не относятся поставщики/u,
  /^\W{0,5}выберите направление предоставления гранта/u,
  /^\W{0,5}должность,? ф\.? ?и\.? ?о/u,
  /^\W{0,5}(?:\d\W{1,3})?(?:копии писем|сравнить до ?проектную)/u,
  /тарихы\W{0,3}\s?[–—-]?\s?(?:бул )?алеуметтик жобанын накты бир/u,
  /барлык (?:ис-шараларды|откизилген)[^.]{0,60}(?:сипаттау|талдау)[^.]{0,20} (?:кажет|керек)/u,
  /(?:сипаттау|талдау) (?:кажет|керек)\W{0,3}$/u,
  /^\W{0,5}жобаны иске асыруга тикелей катысатын/u,
  /жеткизушилер (?:артиктерге|ариптестерге|сериктестерге) жатпайды/u,
  /^\W{0,5}лауазымы,? т\.? ?а\.? ?а/u,
  /^\W{0,5}(?:усынылатын )?грант беру багытын тандан/u,
];

const OPENING = 600;

/** Whether a text is the form's instruction and not the grantee's answer. */
export function isFormText(text: string): boolean {
  return isForms(fold(text.slice(0, OPENING)));
}

function isForms(said: string): boolean {
  return INSTRUCTIONS.some((pattern) => pattern.test(said));
}

/** Forms print their instructions in italics; a passage wholly in italics that tells what to write is one. */
const DIRECTIVE =
  /необходимо|укажите|опишите|заполните|желательно|долж(?:на|ен|но)|могут использоваться|корсетиниз|сипаттаныз|толтырыныз|(?:кажет|керек)(?!\p{L})/u;

export function isInstruction(passage: Passage): boolean {
  const said = folded(passage);
  if (isForms(said.slice(0, OPENING))) return true;
  const italic = passage.emphasis.some(
    (mark) => mark.kind === 'italic' && mark.start <= 2 && mark.end >= passage.text.trimEnd().length - 2,
  );
  return italic && DIRECTIVE.test(said);
}
