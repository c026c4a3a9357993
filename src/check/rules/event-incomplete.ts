import type { Event } from '../../model/report.ts';
import { namesMonth } from '../../text/months.ts';
import { fold } from '../../text/normalize.ts';
import { type MessageLanguage, message, plural } from '../../wording/print.ts';
import type { Check, Draft } from '../check.ts';
import { checkedEach, notChecked } from '../outcome.ts';

const FEWEST_SIBLINGS = 2;
type Field = 'dates' | 'place' | 'participants';

const FIELDS: Record<Field, Record<MessageLanguage, string>> = {
  dates: { ru: 'дата', kk: 'күні', en: 'date' },
  place: { ru: 'место', kk: 'орны', en: 'place' },
  participants: { ru: 'число участников', kk: 'қатысушылар саны', en: 'headcount' },
};

/** A day that cannot exist is stated all the same: `date-invalid` speaks of it. */
const has: Record<Field, (event: Event) => boolean> = {
  dates: (event) => event.dates !== null,
  place: (event) => event.place !== null,
  participants: (event) => event.participants !== null && (event.participants.value !== null || event.participants.doubtful),
};

/** The words of an item may hold what could not be read out of them; then nothing is said to be lacking. */
function mayHold(event: Event, field: Field): boolean {
  const dates = event.dates ? [event.dates.raw] : [];
  const rest = dates.reduce((text, raw) => text.replace(raw, ' '), event.evidence.quote);
  if (field === 'participants')
    return /(?<![№\d.])\d{1,6}(?![\d.:)-]|\s?(?:год|жыл|ж\.|г\.|этаж|час|сағат))/u.test(
      rest.replace(/№\s?\d+/gu, ' ').replace(/^\s*\d{1,2}[.)]\s/u, ''),
    );
  if (field === 'place') return /(?<!\p{L})(?:в|во|на|из)\s(?:\p{L}{3,20}\s)?[«"]?\p{Lu}/u.test(rest);
  return /\d/u.test(rest) && event.dates === null && namesMonth(fold(rest));
}

function lacks(group: readonly Event[]): { event: Event; field: Field }[] {
  return (['dates', 'place', 'participants'] as const).flatMap((field) => {
    const without = group.filter((event) => !has[field](event));
    const sure = without.every((event) => !mayHold(event, field));
    const enough = sure && group.length - without.length >= FEWEST_SIBLINGS && without.length * 3 <= group.length;
    return enough ? without.map((event) => ({ event, field })) : [];
  });
}

/** Items of one list; or paragraphs under one activity that each open with an event of their own. */
function siblingsOf({ group, activity, evidence }: Event): string | null {
  const { row, start } = evidence.place;
  return group ?? (activity !== null && row === null && start === 0 ? activity : null);
}

/** A row of a table with neither date nor headcount is more likely a heading or a band than an occasion. */
function isNoOccasion(event: Event): boolean {
  return event.evidence.place.row !== null && !has.dates(event) && !has.participants(event);
}

export const eventIncomplete: Check = {
  code: 'event-incomplete',
  check({ report }) {
    if (report.document.textLayer === 'ocr') return notChecked('ocr');
    const grouped = report.events.filter((event) => siblingsOf(event) !== null && !isNoOccasion(event));
    const groups = [...Map.groupBy(grouped, (event) => siblingsOf(event))].filter(([, group]) => group.length > FEWEST_SIBLINGS);
    return checkedEach(groups, 'no-events', ([name, group]): Draft[] => {
      const missing = lacks(group);
      const [first] = missing;
      if (!first) return [];
      const fields = (language: MessageLanguage) => [...new Set(missing.map(({ field }) => FIELDS[field][language]))].join(', ');
      return [
        {
          about: `${name} ${[...new Set(missing.map(({ field }) => field))].join(' ')}`,
          message: message({
            ru: (n) =>
              `В перечне из ${n(group.length)} ${plural(group.length, 'мероприятия', 'мероприятий', 'мероприятий')} у ${n(missing.length)} не указано: ${fields('ru')}; у остальных указано.`,
            kk: (n) => `${n(group.length)} іс-шара тізімінде ${n(missing.length)} жерде көрсетілмеген: ${fields('kk')}; қалғандарында бар.`,
            en: (n) => `In a list of ${n(group.length)} events, not given for ${n(missing.length)}: ${fields('en')}; given for the others.`,
          }),
          actual: null,
          expected: fields('en'),
          equation: null,
          evidence: missing.map(({ event }) => event.evidence),
        },
      ];
    });
  },
};
