import { attainmentOf } from '../../src/model/attainment.ts';
import type { Indicator, Quantity } from '../../src/model/report.ts';
import type { ColumnRole, Passage, StructuredDocument, TableCell, TableRow } from '../../src/model/structure.ts';
import { QUALIFIER } from '../../src/text/comparators.ts';
import type { Span } from '../../src/text/found.ts';
import { fold } from '../../src/text/normalize.ts';
import { findQuantities } from '../../src/text/quantities.ts';
import { similarity } from '../../src/text/similarity.ts';
import { activityRows, type PlannedActivity } from '../activities/activity-rows.ts';
import { numberedLabel, titleText } from '../activities/numbered-label.ts';
import type { Extractor } from '../extractor.ts';
import { citeFlow, type Flow, flowOf, head, linesOf, oneLine } from '../reading/flow.ts';
import { noQuantity, quantityAt } from '../reading/quantity.ts';
import { cellOf, isBlank } from '../tables/rows.ts';
import { isInTable } from '../tables/same-table.ts';
import { type NamedValue, namedValues, pairByName } from './named-values.ts';
import { parallelLists } from './parallel-lists.ts';
import { type PathIndicators, pathIndicators } from './path-indicators.ts';
import { planFactPairs } from './plan-fact-pairs.ts';
import { toldPairs } from './told-values.ts';
import type { ValueItem } from './value-list.ts';

/** Planned and reached values of the plan/fact table and the monitoring plan, one for each entry of its parallel lists. */
export const indicators: Extractor = {
  name: 'indicators',
  extract: (document) => {
    const tabular = activityRows(document).flatMap((task) =>
      task.activities.flatMap((activity) =>
        rowGroups(activity)
          .flatMap((group) => withUnit(rowIndicators(group), group.unit))
          .map((indicator) => ({ task: task.title || null, activity: activity.title || null, ...indicator })),
      ),
    );
    const read = withPaths(tabular, pathIndicators(document));
    const told = toldIndicators(document, read.length === 0).filter(
      (one) => !read.some((other) => isRestated(one, other)) && !isEffect(document, one),
    );
    return { indicators: [...read, ...told] };
  },
};

/** A sentence often says once more what a table has: by its name, or by both its figures. */
function isRestated(told: Indicator, known: Indicator): boolean {
  if (similarity(told.name, known.name) >= SAME_NAME) return true;
  return told.plan?.value != null && told.plan.value === known.plan?.value && told.fact?.value === known.fact?.value;
}

/** People reached are a row of the table of effects where there is one. */
function isEffect(document: StructuredDocument, { name }: Indicator): boolean {
  return /бенефициар|благополучател/iu.test(name) && document.tables.some(({ kind }) => kind === 'effects');
}

/** The indicators of a table as the roles of its columns give them, or by paths where those see more. */
function withPaths(tabular: readonly Indicator[], byPaths: readonly PathIndicators[]): Indicator[] {
  const isOf = ({ evidence }: Indicator, { table }: PathIndicators) => isInTable(table, evidence.place);
  const better = byPaths.filter((one) => {
    const before = tabular.filter((indicator) => isOf(indicator, one));
    const [seen, known] = [stated(one.indicators), stated(before)];
    return one.crossed || seen > known || (one.beyondRoles && seen === known && before.length !== one.indicators.length);
  });
  const kept = tabular.filter((indicator) => !better.some((one) => isOf(indicator, one)));
  return [...kept.map((indicator) => withOwnUnit(indicator, byPaths)), ...better.flatMap(({ indicators }) => indicators)].sort(
    (a, b) => a.evidence.place.block - b.evidence.place.block,
  );
}

/** «Тираж брошюры, экз.»: the unit that holds for a figure by its paths, where its cell states none. */
function withOwnUnit(indicator: Indicator, byPaths: readonly PathIndicators[]): Indicator {
  if (indicator.unit !== null) return indicator;
  const { block, row, column } = indicator.evidence.place;
  const same = byPaths
    .flatMap(({ indicators }) => indicators)
    .find(({ evidence: { place } }) => {
      return place.block === block && place.row === row && place.column === column;
    });
  return same ? { ...indicator, unit: same.unit } : indicator;
}

/** How many values of plan and fact were found, those of absurd pairs left out. */
function stated(list: readonly Indicator[]): number {
  return list.reduce((sum, { plan, fact }) => sum + (plan?.value != null ? 1 : 0) + (fact?.value != null ? 1 : 0), 0);
}

const SAME_NAME = 0.85;

type Measured = Omit<Indicator, 'task' | 'activity'>;

/** The cells of names, plan and fact that belong together: those of one row, and of rows that only go on with it. */
interface RowGroup {
  /** Header of the names' column: a header repeated inside a cell is no name. */
  readonly label: string;
  readonly names: Flow;
  readonly plan: Flow;
  readonly fact: Flow;
  /** The cell of a column for units. */
  readonly unit: string | null;
}

/** A row goes on with the one above when its names are blank or begin in the middle of a sentence. */
function rowGroups({ table, rows }: PlannedActivity): RowGroup[] {
  const hasNames = rows.some((row) => !isBlank(cellOf(table, row, 'indicator')?.text ?? ''));
  const groups: TableRow[][] = [];
  for (const row of rows) {
    const names = cellOf(table, row, 'indicator');
    const goesOn = names && !names.spanned && (isBlank(names.text) || /^[\p{Ll},.;)]/u.test(names.text));
    const last = groups.at(-1);
    if (last && hasNames && goesOn) last.push(row);
    else groups.push([row]);
  }
  const label = table.columns.find(({ role }) => role === 'indicator')?.label ?? '';
  const column = (group: readonly TableRow[], role: ColumnRole) => group.flatMap((row) => ownPassages(cellOf(table, row, role)));
  return groups.map((group) => {
    const [names, plan] = unswapped(column(group, 'indicator'), column(group, 'plan'));
    const unit = oneLine(
      column(group, 'unit')
        .map(({ clean }) => clean)
        .join(' '),
    );
    return {
      label,
      names: flowOf(names),
      plan: flowOf(plan),
      fact: flowOf(column(group, 'fact')),
      unit: isBlank(unit) || unit.length > 40 ? null : unit,
    };
  });
}

/** A page break can exchange two columns, for the part of a cell on one page: the names are then where the words are. */
function unswapped(names: readonly Passage[], plan: readonly Passage[]): [readonly Passage[], readonly Passage[]] {
  if (names.length !== plan.length) return swapped(flowOf(names).text, flowOf(plan).text) ? [plan, names] : [names, plan];
  const pairs = names.flatMap((name, index) => {
    const value = plan[index];
    if (!value) return [];
    return [swapped(name.clean, value.clean) ? { name: value, value: name } : { name, value }];
  });
  return [pairs.map(({ name }) => name), pairs.map(({ value }) => value)];
}

/** The unit of a column of its own where the values state none, for rows of one indicator. */
function withUnit(indicators: Measured[], unit: string | null): Measured[] {
  const [only] = indicators;
  return only && indicators.length === 1 && unit !== null ? [{ ...only, unit: only.unit ?? unit }] : indicators;
}

function rowIndicators({ label, names, plan, fact }: RowGroup): Measured[] {
  if (plan.pieces.length === 0 && fact.pieces.length === 0) {
    const pairs = pairedIndicators(names, /[/]/u.test(label));
    if (pairs.length > 0) return pairs;
  }
  if (isBlank(names.text)) return namedIndicators(plan, fact);
  if (plan.pieces.length === 0 && namedValues(head(names.text)).some(({ value }) => value.quantity)) return namedIndicators(names, fact);
  return parallelLists(withoutHeader(head(names.text), label), head(plan.text), head(fact.text)).flatMap(
    ({ name, plan: planned, fact: reached }) => measured(names, name, quantityOf(plan, planned), quantityOf(fact, reached)),
  );
}

/** «Количество консультаций: план – 60, факт – 64» in one stretch. */
function pairedIndicators(flow: Flow, slashed: boolean): Measured[] {
  return planFactPairs(head(flow.text), slashed).flatMap(({ name, plan, fact }) =>
    measured(flow, name, quantityOf(flow, plan), quantityOf(flow, fact)),
  );
}

/**
 * Indicators told in paragraphs, plan and fact side by side, with the activity whose heading stands above; in whatever order
 * (`freely`) only where no table has any: beside one, sentences speak of its rows.
 */
function toldIndicators(document: StructuredDocument, freely: boolean): Indicator[] {
  return document.passages.flatMap((passage) => {
    if (passage.row !== null || !/\d/u.test(passage.clean)) return [];
    const section = passage.section === null ? undefined : document.sections[passage.section];
    const activity = section?.kind === 'activity' ? numberedTitle(section.heading) : null;
    const flow = flowOf([passage]);
    const paired = PAIRED.test(passage.clean) && !EXPLAINS.test(passage.clean) ? pairedIndicators(flow, false) : [];
    const pairs = freely ? toldPairs(head(flow.text), section?.kind === 'plan-fact') : [];
    const told = pairs.flatMap(({ name, plan, fact }) => measured(flow, name, quantityOf(flow, plan), quantityOf(flow, fact)));
    const free = told.filter(({ evidence }) => !paired.some((other) => overlaps(other, evidence)));
    return [...paired, ...free].map((indicator) => ({ task: null, activity, ...indicator }));
  });
}

/** «План 100 % означает …»: how figures are to be read. */
const EXPLAINS = /(?:план|факт|жоспар|нақты)[^.;]{0,40}(?:означа|считается|деп есептел|білдіреді)/iu;
const PAIRED = /план|жоспар|намеча|по (?:договору|соглашению|контракту)|(?:шарт|келісім) бойынша/iu;

/** Whether an indicator rests on figures or a name of the same stretch. */
function overlaps({ evidence, plan, fact }: Measured, { place }: Measured['evidence']): boolean {
  const [from, to] = [
    Math.min(evidence.place.start, plan?.evidence.place.start ?? evidence.place.start),
    Math.max(evidence.place.end, fact?.evidence.place.end ?? evidence.place.end),
  ];
  return place.start < to && place.end > from;
}

function numberedTitle(heading: string): string | null {
  const { title } = numberedLabel(heading);
  return titleText(heading, title) || null;
}

/** A cell that is only the shadow of a merged one above was read with its own row. */
function ownPassages(cell: TableCell | null): readonly Passage[] {
  return cell && !cell.spanned ? cell.passages : [];
}

const STARTS_WITH_VALUE = new RegExp(`^(?:(?:${QUALIFIER}|до)\\s+)?\\d`, 'u');

function swapped(names: string, plan: string): boolean {
  return (
    STARTS_WITH_VALUE.test(fold(names.trim())) && !/\p{Lu}\p{Ll}{3}/u.test(names) && /\p{Lu}\p{Ll}{3}/u.test(plan) && !/\d/u.test(plan)
  );
}

/** The first line blanked, in place, where it repeats the header. */
function withoutHeader(names: string, label: string): string {
  const first = linesOf(names)[0];
  if (!first || !label || similarity(names.slice(first.start, first.end), label) < 0.85) return names;
  return ' '.repeat(first.end) + names.slice(first.end);
}

/** Layouts without a column of names: «Количество акций – 1» in the cells of plan and fact. */
function namedIndicators(plan: Flow, fact: Flow): Measured[] {
  const planned = namedValues(head(plan.text));
  const reached = namedValues(head(fact.text));
  return pairByName(plan.text, planned, fact.text, reached).flatMap(({ plan: left, fact: right }) => {
    const named: [Flow, NamedValue] | null = left ? [plan, left] : right ? [fact, right] : null;
    if (!named) return [];
    return measured(named[0], named[1].name, quantityOf(plan, left?.value ?? null), quantityOf(fact, right?.value ?? null));
  });
}

function measured(flow: Flow, name: Span, plan: Quantity | null, fact: Quantity | null): Measured[] {
  const text = oneLine(flow.text.slice(name.start, name.end));
  const evidence = citeFlow(flow, name);
  if (!text || !evidence) return [];
  return [{ name: text, unit: plan?.unit ?? fact?.unit ?? unitBehind(text), plan, fact, ...attainmentOf(plan, fact), evidence }];
}

/** «Тираж памятки, шт.»: the unit behind the last comma of a name. */
function unitBehind(name: string): string | null {
  const said = /,\s?(\p{L}[\p{L}.]{0,14})$/u.exec(name)?.[1];
  return said === undefined ? null : (findQuantities(`1 ${said}`)[0]?.value.unit ?? null);
}

/** Null when there is no cell or no entry for this name in a filled one; a blank cell gives a quantity without value. */
function quantityOf(flow: Flow, item: ValueItem | null): Quantity | null {
  if (item?.quantity) return quantityAt(flow, item.quantity);
  if (item) return noQuantity(flow, item);
  return flow.pieces.length > 0 && isBlank(flow.text) ? noQuantity(flow) : null;
}
