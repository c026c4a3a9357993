import type { Evidence } from '../../model/evidence.ts';
import type { Activity, Report, Task } from '../../model/report.ts';
import type { StructuredDocument } from '../../model/structure.ts';
import { fold, key } from '../../text/normalize.ts';
import { similarity } from '../../text/similarity.ts';
import { message } from '../../wording/print.ts';
import type { Check, CheckInput, Draft } from '../check.ts';
import { checked, notChecked } from '../outcome.ts';
import { readWithDoubt } from '../read-with-doubt.ts';
import { bodyOf, saidIn, sectionsOf } from '../section-text.ts';
import { workShown } from '../task-topics.ts';

const SAME_TITLE = 0.85;
const LIKE_LENGTH = 0.8;
const LETTER = /\p{L}{3}/u;

function draft(title: string, evidence: readonly Evidence[]): Draft {
  return {
    about: key(title).slice(0, 120),
    message: message({
      ru: () => `Запланировано «${title}», но о выполнении в отчете ничего нет.`,
      kk: () => `«${title}» жоспарланған, бірақ орындалуы туралы есепте ештеңе жоқ.`,
      en: () => `“${title}” was planned, the report says nothing about its result.`,
    }),
    actual: null,
    expected: title,
    equation: null,
    evidence,
  };
}

type Named = (left: string, right: string) => boolean;

/** Compares titles once each: the same few stand beside every indicator and event. */
function namer(): Named {
  const keys = new Map<string, string>();
  const known = new Map<string, boolean>();
  const keyOf = (title: string) => {
    const made = keys.get(title) ?? key(title);
    keys.set(title, made);
    return made;
  };
  return (left, right) => {
    const [a, b] = [keyOf(left), keyOf(right)];
    if (a === b) return true;
    if (Math.min(a.length, b.length) < Math.max(a.length, b.length) * LIKE_LENGTH) return false;
    const pair = `${a}\n${b}`;
    const alike = known.get(pair) ?? similarity(a, b) >= SAME_TITLE;
    known.set(pair, alike);
    return alike;
  };
}

/** Prose under the activity's own heading; null when it has no heading. */
function narrated(document: StructuredDocument, title: string): boolean | null {
  const own = sectionsOf(document, 'activity').filter(({ section }) => key(section.heading).includes(key(title)));
  if (!own.length) return null;
  return own.some(({ section }) => bodyOf(document, section).some((text) => LETTER.test(saidIn(text))));
}

/** Planned indicators, every fact of them blank, no result, no people, no prose, no event. */
function silent(activity: Activity, { report, document }: CheckInput, named: Named): boolean {
  if (activity.results && LETTER.test(activity.results.value)) return false;
  if (activity.participants?.value != null) return false;
  const indicators = report.indicators.filter((item) => item.activity !== null && named(item.activity, activity.title));
  const planned = indicators.filter((item) => item.plan?.value != null);
  if (
    !planned.length ||
    planned.some((item) => item.fact !== null && (item.fact.value !== null || item.fact.doubtful || LETTER.test(item.fact.raw)))
  )
    return false;
  if (report.events.some((event) => event.activity !== null && named(event.activity, activity.title))) return false;
  return narrated(document, activity.title) !== true;
}

function reportedActivities(input: CheckInput): Draft[] {
  const activities = input.report.tasks.flatMap((task) => task.activities);
  const named = namer();
  return activities.filter((activity) => silent(activity, input, named)).map((activity) => draft(activity.title, [activity.evidence]));
}

/** A task in a row of its own without activities, indicators or events, where the tasks beside it in the table have some. */
function emptyTasks({ report, document }: CheckInput): Draft[] {
  const body = document.passages
    .filter(({ row }) => row === null)
    .map(({ clean }) => clean)
    .join('\n');
  return report.tasks.flatMap((task) => {
    const { row, block } = task.evidence.place;
    const beside = report.tasks.filter((other) => other !== task && other.evidence.place.block === block && other.activities.length > 0);
    if (row === null || task.activities.length || !beside.length || workShown(task.title, body) !== false) return [];
    const told = (title: string | null) => title !== null && key(title) === key(task.title);
    if (report.indicators.some((item) => told(item.task)) || report.events.some((event) => told(event.task))) return [];
    return [draft(task.title, [task.evidence])];
  });
}

/** The short form lists its tasks in item 3 and answers them in items 4 and 5. */
function reportedTasks(report: Report, document: StructuredDocument): Draft[] {
  const answers = new Set(document.sections.flatMap((section, index) => (ANSWERS.has(section.kind) ? [index] : [])));
  const body = document.passages
    .filter((passage) => passage.section !== null && answers.has(passage.section))
    .flatMap((passage) => passage.clean.split(/(?<=[.!?])\s/u))
    .filter((sentence) => !FUTURE.test(fold(sentence)))
    .join('\n');
  if (!LETTER.test(body)) return [];
  return report.tasks.filter((task: Task) => workShown(task.title, body) === false).map((task) => draft(task.title, [task.evidence]));
}

/** What is promised for the time after the project is no work on it. */
const FUTURE =
  /после (?:завершени|окончани)|в дальнейшем|в будущем|буд[еу]т(?!\p{L})|планируе|намерен|аякталганнан кейин|болашакта|алдагы уакытта|жоспарланып|жоспарлануда/u;

const ANSWERS: ReadonlySet<string> = new Set([
  'activities',
  'activity',
  'task',
  'goal-achievement',
  'final-presentation',
  'information-work',
  'other',
  'results',
]);

export const taskUnreported: Check = {
  code: 'task-unreported',
  check(input) {
    const { report, document } = input;
    if (!report.tasks.length) return notChecked('no-tasks');
    if (readWithDoubt(report.document)) return notChecked('ocr');
    if (report.document.kind === 'interim-report') return notChecked('interim');
    if (report.document.kind === 'short-report') return checked(reportedTasks(report, document));
    if (report.document.kind !== 'final-report') return notChecked('no-form');
    return checked([...reportedActivities(input), ...emptyTasks(input)]);
  },
};
