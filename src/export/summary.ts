import type { CheckResult, Excepted, Finding, FindingCode, Severity } from '../model/finding.ts';
import type { Report } from '../model/report.ts';
import { catalogue } from '../wording/catalogue.ts';
import { type MessageLanguage, print, printDate } from '../wording/print.ts';
import { reasonText } from '../wording/reasons.ts';
import { KINDS, SEVERITIES, WORDS } from '../wording/summary-words.ts';
import { warningText } from '../wording/warning-words.ts';
import { placeText } from './summary-place.ts';

export interface SummaryInput {
  readonly report: Report;
  readonly findings: readonly Finding[];
  readonly checks: readonly CheckResult[];
  readonly excepted?: readonly Excepted[];
  /** Default: the report's own language. */
  readonly language?: MessageLanguage;
}

const LONGEST_QUOTE = 160;
const MOST_PLACES = 4;

/** A Kazakh report gets a Kazakh summary; Russian and mixed ones a Russian one. */
function summaryLanguage(report: Report): MessageLanguage {
  const { languages } = report.document;
  return languages.length > 0 && !languages.includes('ru') ? 'kk' : 'ru';
}

/** Text of the report inside Markdown: one line, no markup of its own. */
function plain(text: string): string {
  return text
    .replace(/\s+/g, ' ')
    .replace(/[\\`*_{}[\]<>#|]/g, (mark) => `\\${mark}`)
    .trim();
}

function contractOf({ report }: SummaryInput, language: MessageLanguage): string {
  const { number, date } = report.project.contract;
  return [number ? `№ ${number.value}` : null, date ? printDate(date.value, language) : null].filter(Boolean).join(', ');
}

function header(input: SummaryInput, language: MessageLanguage): string[] {
  const { project, document } = input.report;
  const amount = project.amount?.value;
  const rows: [string, string | null | undefined][] = [
    [WORDS.title[language], project.title?.value],
    [WORDS.grantee[language], project.grantee.name?.value],
    [WORDS.contract[language], contractOf(input, language)],
    [WORDS.amount[language], amount === null || amount === undefined ? null : print(amount, language)],
    [WORDS.kind[language], KINDS[document.kind][language]],
    [WORDS.file[language], document.path],
    [WORDS.state[language], WORDS[document.status][language]],
  ];
  return [
    `# ${WORDS.heading[language]}`,
    '',
    '| | |',
    '|---|---|',
    ...rows.flatMap(([name, value]) => (value ? [`| ${name} | ${plain(value)} |`] : [])),
    '',
  ];
}

/** What a reader of the document has to look at in the original. */
function warnings({ report }: SummaryInput, language: MessageLanguage): string[] {
  const items = report.document.warnings.map(({ message, page }) => {
    const where = page === null ? '' : `${WORDS.page[language]} ${page}: `;
    return `- ${where}${plain(warningText(message, language).text)}`;
  });
  return items.length > 0 ? [`## ${WORDS.warnings[language]}`, '', ...items, ''] : [];
}

function counts({ findings, checks }: SummaryInput, language: MessageLanguage): string[] {
  const of = (severity: Severity) => findings.filter((finding) => finding.severity === severity).length;
  const by = (outcome: CheckResult['outcome']) => checks.filter((check) => check.outcome === outcome).length;
  const severities = (['high', 'medium', 'low'] as const).map((severity) => `${SEVERITIES[severity][language]}: ${of(severity)}`);
  return [
    `${WORDS.found[language]}: **${findings.length}** (${severities.join(', ')}).`,
    `${WORDS.rules[language]}: ${WORDS.passed[language]} ${by('passed')}, ${WORDS.fired[language]} ${by('fired')}, ${WORDS.notChecked[language]} ${by('not-checked')}.`,
    '',
  ];
}

function places(report: Report, { evidence }: Finding, language: MessageLanguage): string[] {
  const shown = evidence.slice(0, MOST_PLACES).map(({ place, quote }) => {
    const where = placeText(report, place, language);
    const short = quote.length > LONGEST_QUOTE ? `${quote.slice(0, LONGEST_QUOTE)}…` : quote;
    return `   - ${where === '' ? '' : `${plain(where)}: `}«${plain(short)}»`;
  });
  const more = evidence.length - shown.length;
  return more > 0 ? [...shown, `   - … +${more}`] : shown;
}

function list({ report, findings }: SummaryInput, language: MessageLanguage): string[] {
  if (!findings.length) return [WORDS.none[language], ''];
  const items = findings.flatMap((finding, index) => [
    `${index + 1}. **${SEVERITIES[finding.severity][language]}** · \`${finding.code}\` — ${plain(finding.message[language])}`,
    ...(finding.equation ? [`   - ${WORDS.equation[language]}: ${plain(finding.equation)}`] : []),
    ...places(report, finding, language),
  ]);
  return [`## ${WORDS.contradictions[language]}`, '', ...items, ''];
}

/** One question for each code, naming the findings it is about. */
function questions({ findings }: SummaryInput, language: MessageLanguage): string[] {
  const numbers = new Map<FindingCode, number[]>();
  for (const [index, { code }] of findings.entries()) numbers.set(code, [...(numbers.get(code) ?? []), index + 1]);
  if (!numbers.size) return [];
  const items = [...numbers].map(([code, about]) => `- (${about.join(', ')}) ${catalogue[code].ask[language]}`);
  return [`## ${WORDS.questions[language]}`, '', ...items, ''];
}

function unchecked({ checks }: SummaryInput, language: MessageLanguage): string[] {
  const groups = Map.groupBy(
    checks.filter((check) => check.outcome === 'not-checked'),
    (check) => reasonText(check.reason ?? '', language),
  );
  if (!groups.size) return [];
  const items = [...groups].map(([reason, group]) => `- ${plain(reason)}: ${group.map((check) => `\`${check.code}\``).join(', ')}`);
  return [`## ${WORDS.unchecked[language]}`, '', ...items, ''];
}

function exceptions({ excepted = [] }: SummaryInput, language: MessageLanguage): string[] {
  if (!excepted.length) return [];
  const items = excepted.map(
    ({ finding, reason }) => `- \`${finding.code}\` — ${plain(finding.message[language])} ${WORDS.reason[language]}: ${plain(reason)}`,
  );
  return [`## ${WORDS.excepted[language]}`, '', ...items, ''];
}

/** The audit summary of one report as Markdown: counts, what was not read, worst first, questions for the grantee, what was not checked. */
export function summary(input: SummaryInput): string {
  const language = input.language ?? summaryLanguage(input.report);
  const parts = [header, counts, warnings, list, questions, exceptions, unchecked].flatMap((part) => part(input, language));
  return `${parts.join('\n').trimEnd()}\n`;
}
