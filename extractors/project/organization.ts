import { LEGAL_FORMS } from '../../src/domain/concepts/legal-forms.ts';
import type { Text } from '../../src/model/report.ts';
import { fold } from '../../src/text/normalize.ts';
import { parseOrganization } from '../../src/text/organizations.ts';
import { misspeltLegalForm } from './legal-form.ts';
import { type Span, textOf, textValue, trimmed, within } from './span.ts';

export interface Organization {
  readonly name: Text;
  readonly legalForm: Text | null;
}

/** The organization a stretch names, without what follows its name there; null when it names none. */
export function organizationAt(span: Span): Organization | null {
  const kept = withoutTail(trimmed(span));
  const parsed = parseOrganization(textOf(kept));
  const name = parsed && textValue(kept, parsed.name.replace(/[.]$/u, ''));
  if (!parsed || !name) return null;
  const at = parsed.printedForm ? textOf(kept).indexOf(parsed.printedForm) : -1;
  const form = at >= 0 && parsed.printedForm ? within(kept, at, at + parsed.printedForm.length) : kept;
  const legalForm = parsed.legalForm ?? misspeltLegalForm(textOf(kept));
  return { name, legalForm: legalForm ? textValue(form, legalForm) : null };
}

/** «…, БИН 123», «…, г. Тараз», «…, Жамбылская область» after the name. */
function withoutTail(span: Span): Span {
  const text = textOf(span);
  const tail =
    /[\s,;(]{1,4}(?:бин|бсн|иин|тел\.?|адрес)(?![\p{L}])|(?<=[»"”])\s{0,2},\s{0,3}(?:(?:г\.|город|с\.|село|пос\.)\s?\p{Lu}|\p{L}{4,24}(?:ая|ий)\s(?:область|район)|\p{L}{3,20}\s(?:облысы|қаласы))/iu.exec(
      text,
    );
  return tail ? { passage: span.passage, start: span.start, end: span.start + tail.index } : span;
}

/** Firms, sole traders and state bodies get no grants for NGOs; unlabelled lines with their names speak of others. */
export function isGranteeForm(form: string | null): boolean {
  return LEGAL_FORMS.find(({ code }) => code === form)?.getsGrants === true;
}

/** The grant operator of the state, under all its names. */
const OPERATOR =
  /поддержк\p{L}{0,3} гражданск\p{L}{0,3} инициатив|азаматтык бастамалар\p{L}{0,4} колдау|(?:^|[^\p{L}])(?:цпги|абко)(?![\p{L}])/u;

/** Longer lines only speak of it. */
export const OPERATOR_LENGTH = 140;

export function namesOperator(text: string): boolean {
  return OPERATOR.test(fold(text));
}
