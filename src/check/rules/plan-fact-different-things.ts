import type { Indicator, Quantity } from '../../model/report.ts';
import type { Passage, StructuredDocument } from '../../model/structure.ts';
import { fold, words } from '../../text/normalize.ts';
import { findNumbers } from '../../text/numbers.ts';
import { stem } from '../../text/stem.ts';
import { message } from '../../wording/print.ts';
import type { Check, Draft } from '../check.ts';
import { checked, notChecked } from '../outcome.ts';
import { indicatorName } from '../plan-fact.ts';

/** Words that measure without naming what is measured, on folded letters. */
const GENERIC =
  /^(?:(?:не|по|на|из|для|шт|раз|рет|экз|чел|дана|адам|тыс|мын|млн|сан|год|жыл|кем|план|факт|этап|иссар|шар|от|до|с|и|в|около|более|свыше|ар|жуык)$|челов|участ|катысуш|штук|экземпляр|единиц|бирлик|мене|кемин|порядк|шамамен|астам|артык|всего|барлыг|барлык|жалпы|общ|итого|кажд|тенге|процент|числ|количеств|мероприят|охват|камту)/u;
const SHORT_LABEL = 3;
/** Shorter words name nothing. */
const WORD = /\p{L}{3}/u;

function stemsOf(text: string): Set<string> {
  const said = text.replace(/\([^)]{0,200}(?:\)|$)/g, ' ');
  const named = words(said).filter((word) => !/\d/.test(word.value) && !GENERIC.test(fold(word.value)));
  return new Set(named.map((word) => stem(word.value)).filter((item) => item.length > 2));
}

/** What a quantity counts, as stems of its unit or of the words printed with it; generic units are left out. */
function countedStems(quantity: Quantity): Set<string> {
  return stemsOf(quantity.unit ?? quantity.raw);
}

function alike(left: string, right: string): boolean {
  const length = Math.min(left.length, right.length, 5);
  return length >= 3 && left.slice(0, length) === right.slice(0, length);
}

function sharesWord(left: ReadonlySet<string>, right: ReadonlySet<string>): boolean {
  return [...left].some((one) => [...right].some((other) => alike(one, other)));
}

function apart(planned: ReadonlySet<string>, done: ReadonlySet<string>): boolean {
  return planned.size > 0 && done.size > 0 && !sharesWord(planned, done);
}

/** The same words around other figures: what they name needs no stems to be told. */
function sameWords(left: string, right: string): boolean {
  return left.replace(/[\d\s]+/g, ' ') === right.replace(/[\d\s]+/g, ' ');
}

/** Both name what they count, and no word of one is a word of the other. */
export function namesDifferentThings(plan: Quantity, fact: Quantity): boolean {
  return !sameWords(plan.unit ?? plan.raw, fact.unit ?? fact.raw) && apart(countedStems(plan), countedStems(fact));
}

/** The line of the cell a quantity stands in; null when the cell is not there. */
function lineOf(cells: ReadonlyMap<string, Passage>, quantity: Quantity): string | null {
  const { block, row, column, start, end } = quantity.evidence.place;
  const text = cells.get(`${block} ${row} ${column}`)?.clean;
  if (text === undefined) return null;
  const from = text.lastIndexOf('\n', start - 1) + 1;
  const to = text.indexOf('\n', end);
  return text.slice(from, to < 0 ? text.length : to);
}

/** The line when the number is the only one there («Ученики 44»), else the quantity as printed. */
function saidOf(line: string | null, quantity: Quantity): string {
  return line !== null && line.length <= 60 && findNumbers(line).length === 1 ? line : quantity.raw.trim();
}

function cellsOf(document: StructuredDocument): Map<string, Passage> {
  return new Map(document.passages.map((passage) => [`${passage.block} ${passage.row} ${passage.column}`, passage]));
}

interface Contrast {
  readonly indicator: Indicator;
  readonly plan: Quantity;
  readonly fact: Quantity;
  readonly planned: string;
  readonly done: string;
}

function within(indicator: Indicator, cells: ReadonlyMap<string, Passage>): Contrast[] {
  const { plan, fact } = indicator;
  if (!plan || !fact || plan.doubtful || fact.doubtful || plan.value === null || fact.value === null) return [];
  const [planLine, factLine] = [lineOf(cells, plan), lineOf(cells, fact)];
  if (!WORD.test(planLine ?? plan.raw) || !WORD.test(factLine ?? fact.raw)) return [];
  const planned = saidOf(planLine, plan);
  const done = saidOf(factLine, fact);
  const own =
    !sameWords(planned, done) &&
    apart(stemsOf(planned), stemsOf(done)) &&
    apart(countedStems(plan).size ? countedStems(plan) : stemsOf(planned), stemsOf(done));
  return own ? [{ indicator, plan, fact, planned: planned.trim(), done: done.trim() }] : [];
}

/** Cells that name their own things: one is planned and never done, another is done and never planned. */
function across(indicators: readonly Indicator[]): Contrast[] {
  const short = (indicator: Indicator) => words(indicator.name).length <= SHORT_LABEL && stemsOf(indicator.name).size > 0;
  const open = indicators.find((item) => item.plan?.value != null && item.fact === null && short(item));
  const added = indicators.find((item) => item.fact?.value != null && item.plan === null && short(item));
  if (!open?.plan || !added?.fact || open.plan.doubtful || added.fact.doubtful || !apart(stemsOf(open.name), stemsOf(added.name)))
    return [];
  const planned = `${open.name} ${open.plan.raw.trim()}`;
  return [{ indicator: open, plan: open.plan, fact: added.fact, planned, done: `${added.name} ${added.fact.raw.trim()}` }];
}

function draft({ indicator, plan, fact, planned, done }: Contrast): Draft {
  const name = indicatorName(indicator);
  return {
    about: [indicator.activity, indicator.name].join(' / '),
    message: message({
      ru: () => `План и факт считают разное («${name.ru}»): план «${planned}», факт «${done}».`,
      kk: () => `Жоспар мен нақты көрсеткіш әртүрлі нәрсені санайды («${name.kk}»): жоспар «${planned}», нақты «${done}».`,
      en: () => `Plan and fact count different things (“${name.en}”): plan “${planned}”, fact “${done}”.`,
    }),
    actual: done,
    expected: planned,
    equation: `${planned} ≠ ${done}`,
    evidence: [plan.evidence, fact.evidence],
  };
}

export const planFactDifferentThings: Check = {
  code: 'plan-fact-different-things',
  check({ report, document }) {
    if (!report.indicators.some(({ plan, fact }) => plan?.value != null || fact?.value != null)) return notChecked('no-plan-fact');
    const cells = cellsOf(document);
    const groups = [...Map.groupBy(report.indicators, (item) => `${item.task} / ${item.activity}`).values()];
    const contrasts = groups.flatMap((group) => {
      const paired = group.flatMap((indicator) => within(indicator, cells));
      return paired.length ? paired : across(group);
    });
    return checked(contrasts.map(draft));
  },
};
