import type { Partner } from '../../src/model/report.ts';
import type { Span } from '../../src/text/found.ts';
import { fold } from '../../src/text/normalize.ts';
import { findSentences } from '../../src/text/sentences.ts';
import { type Flow, oneLine } from '../reading/flow.ts';
import { nameIn, partnerOf, separate } from './partner-names.ts';

/** Behind these words the partners are enumerated. */
const OPENING =
  /(?:[Пп]артн[её]р\p{L}{0,4}(?:\sпроекта)?|[Оо]казал\p{L}{0,2}\s(?:\p{L}{3,15}\s)?поддержк\p{L}|[Пп]оддержал\p{L}{0,2}|[Пп]омог\p{L}{0,3}|[Сс]отрудничал\p{L}{0,2} с|[Сс]овместно с|[Пп]ри поддержке|[Сс]пасибо)(?:[^«»"А-ЯЁ:№]{0,60}?)(?:выступил\p{L}{0,2}|стал\p{L}{0,2}|являл\p{L}{1,4}|являют\p{L}{1,3}|был\p{L}{0,2}|:|–|—|поддержк\p{L}|помог\p{L}{0,3}|помощь|\sс)\s{0,3}|[Бб]лагодар\p{L}{2,6}\s{1,3}|[Сс]пасибо за (?:помощь|поддержку|содействие)\s{1,3}/u;
/** «Жобаға А, Б және В әріптес болды». */
const KAZAKH =
  /^(?:\s{0,3}(?:біздің\s)?(?:жобаға|жобаны(?:ң әріптестері)?|жобамызға|бізге|бізді|жоба әріптестері)\s{0,2}[:–—-]?\s{0,3})?([\s\S]{4,400}?)\s(?:әріптес|серіктес|қолда|көмек)\p{L}{0,8}(?:\s|$)/iu;
/** What somebody did for a project, folded. */
const HELPED =
  /(?<!\p{L})(?:помог|поддерж|предостав|выделил|дал[аио]?(?!\p{L})|оказал|откры|принял|подар|напечат|разместил|накрыл|обеспеч|оплат|направил|провел|спонсир|пожертв|организовал|собрал|оповест|передал|сделал|напис|участвовал|взял|консульт|распростран|освещ|публик|берд|берип|болди|болд|жаса|сыйла|колда|комек|усын|уйымдастыр|котер|телед|толе|шыгар|жаз|тарат|катыс|жибер)/u;
/** Who may be a partner, whose partners others were, and who only signs. */
const NO_FACT = /(?:могут|может|должн|вправе|не относ|не явля|бола алады|жатпайды|того проекта|другого проекта|прошлого проекта)/u;

/** Partners of the sentences of a stretch; `subject`: also what begins a sentence and did something for the project. */
export function sentencePartners(flow: Flow, span: Span, subject: boolean): Partner[] {
  return findSentences(flow.text.slice(span.start, span.end)).flatMap((sentence) => {
    const at = { start: span.start + sentence.start, end: span.start + sentence.end };
    return NO_FACT.test(fold(sentence.value)) ? [] : inSentence(flow, at, subject);
  });
}

function inSentence(flow: Flow, span: Span, subject: boolean): Partner[] {
  const text = flow.text.slice(span.start, span.end);
  const open = OPENING.exec(text);
  const kazakh = open ? null : KAZAKH.exec(text);
  const from = open ? open.index + open[0].length : kazakh?.[1] !== undefined ? kazakh[0].indexOf(kazakh[1]) : null;
  if (from !== null) {
    const stretch =
      kazakh?.[1] ??
      /^[\s\S]{4,500}?(?=[.;](?:\s|$)|\sза\s(?:\p{L}+\s)?(?:помощь|поддержк|содейств|сотруднич|участ|вклад)|$)/u.exec(
        text.slice(from),
      )?.[0] ??
      '';
    const named = namesIn(flow, span.start + from, stretch).flatMap((name) => partnerOf(flow, name, null));
    if (named.length > 0) return named;
  }
  return subject && HELPED.test(fold(text))
    ? namesIn(flow, span.start, text).flatMap((name) => partnerOf(flow, name, deedBehind(flow, name.end, span.end)))
    : [];
}

/** «Акимат района выделил автобус, …»: what the subject did, up to the next of them. */
function deedBehind(flow: Flow, at: number, end: number): string | null {
  const rest = /^(?:\s?\([^()]{3,60}\))?\s(\p{Ll}[^.;\n]{3,160})/u.exec(flow.text.slice(at, end))?.[1];
  const piece = rest === undefined ? undefined : separate(rest)[0];
  const deed = piece ? oneLine(rest?.slice(piece.start, piece.end) ?? '').replace(/[\s,.]+$/u, '') : '';
  return HELPED.test(fold(deed)) ? deed : null;
}

function namesIn(flow: Flow, start: number, stretch: string): Span[] {
  return separate(stretch).flatMap((piece) => nameIn(flow.text, { start: start + piece.start, end: start + piece.end }) ?? []);
}
