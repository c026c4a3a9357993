import type { Evidence } from '../../model/evidence.ts';
import type { Passage, StructuredDocument } from '../../model/structure.ts';
import { arePeople } from '../../text/people.ts';
import { figure, message } from '../../wording/print.ts';
import type { Check, Draft } from '../check.ts';
import { checked, notChecked } from '../outcome.ts';
import { agreedTotal, effectFact, exactValue } from '../totals.ts';
import { speaksOfProject } from './narrative-total-disagrees.ts';

/** Spectators, views and reach are not participants: «зрителей», «просмотров», «көрермен», «қамту». */
const AUDIENCE =
  /зрител|посетител|посещен|просмотр|охват|аудитори|подписчик|слушател[а-яё]* (?:радио|эфир)|көрермен|қамту|қамтыл|келуші|тамашала|оқырман|жазылушы/iu;

interface Occasion {
  readonly title: string | null;
  readonly value: number;
  readonly evidence: Evidence;
}

/** The heading of the column in which a figure stands, or nothing. */
function headingOver({ tables }: StructuredDocument, { place }: Evidence): string {
  const isIt = ({ block, row, column }: Passage) => block === place.block && row === place.row && column === place.column;
  for (const { rows, columns } of place.row === null ? [] : tables)
    for (const { cells } of rows) {
      const at = cells.findIndex(({ passages }) => passages.some(isIt));
      if (at >= 0) return columns[at]?.label ?? '';
    }
  return '';
}

export const eventExceedsTotal: Check = {
  code: 'event-exceeds-total',
  check({ report, document, statements }) {
    const watched = ({ place }: Evidence) =>
      document.passages.some(({ block, row, column, clean }) => {
        return block === place.block && row === place.row && column === place.column && AUDIENCE.test(clean);
      });
    const direct = effectFact(report, 'direct-beneficiaries');
    const said = direct
      ? null
      : statements.find((item) => item.measure === 'direct-reach' && item.comparator === '=' && speaksOfProject(item));
    const counted = direct || said ? null : agreedTotal(report);
    const total = direct ? exactValue(direct) : (said?.value ?? counted?.value ?? null);
    const stated = direct?.evidence ?? said?.evidence ?? counted?.evidence;
    if (!stated || total === null) return notChecked('no-direct-total');
    const listed = report.events.flatMap((event): Occasion[] => {
      const people = event.participants;
      // «78 000 долларов» came to no occasion
      if (!people || people.value === null || people.doubtful || !(people.unit === null || arePeople(people.unit))) return [];
      const words = `${people.raw} ${people.unit ?? ''} ${event.audience ?? ''} ${event.evidence.quote} ${headingOver(document, people.evidence)}`;
      return AUDIENCE.test(words) ? [] : [{ title: event.title ?? event.activity, value: people.value, evidence: people.evidence }];
    });
    const told = statements.flatMap((item): Occasion[] => {
      const people = item.scope === 'event' && item.measure === 'participants' && item.aspect === 'fact';
      const plain = (item.comparator === '=' || item.comparator === '>=') && item.per === null && item.distribution !== 'each';
      return people && plain && !item.total && item.value > total && !watched(item.evidence)
        ? [{ title: null, value: item.value, evidence: item.evidence }]
        : [];
    });
    const occasions = [...listed, ...told];
    if (!listed.length && !statements.some(({ scope }) => scope === 'event')) return notChecked('no-events');
    const seen = new Set<number>();
    const drafts = occasions.flatMap((occasion): Draft[] => {
      if (occasion.value <= total || seen.has(occasion.value)) return [];
      seen.add(occasion.value);
      const value = occasion.value;
      return [
        {
          about: `event ${value}`,
          message: message({
            ru: (n) => `Участников одного мероприятия — ${n(value)}, а во всем проекте их — ${n(total)}.`,
            kk: (n) => `Бір іс-шарада ${n(value)} қатысушы, ал бүкіл жобада — ${n(total)}.`,
            en: (n) => `One event has ${n(value)} participants, the whole project has ${n(total)}.`,
          }),
          actual: value,
          expected: total,
          equation: `${figure(value)} > ${figure(total)}`,
          evidence: [occasion.evidence, stated],
        },
      ];
    });
    // a total that several occasions exceed counts something else
    return drafts.length > 1 ? notChecked('doubt-many') : checked(drafts);
  },
};
