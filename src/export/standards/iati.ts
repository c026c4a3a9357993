import { REGIONS } from '../../domain/concepts/regions.ts';
import type { ProjectSummary } from '../../model/standing.ts';
import { type Period, resultsXml } from './iati-results.ts';
import type { Publisher, Reported, Standard } from './standard.ts';
import { element, narrative, text } from './xml.ts';

const FILE = 'iati.xml';

/** Codes of IATI 2.03: OrganisationType, OrganisationRole, ActivityStatus, ActivityDateType, TransactionType, OtherIdentifierType. */
const ORGANISATION = { other: '90', ngo: '22' } as const;
const ROLE = { funding: '1', implementing: '4' } as const;
const STATUS = { implementation: '2', closed: '4' } as const;
const DATE = { actualStart: '2', actualEnd: '4' } as const;
const COMMITMENT = '2';
const INTERNAL = 'A1';

/** IATI 2.03: an activity per project with what its report states as results. It wants a period: from the report, else its year. */
export const iati: Standard = {
  begin: (output, publisher) => {
    const file = output.begin(FILE);
    file.write('<?xml version="1.0" encoding="UTF-8"?>\n<iati-activities version="2.03">\n');
    return {
      add: (reported) => {
        const period = periodOf(reported.project);
        if (period === null) return false;
        file.write(`${activity(reported, period, publisher)}\n`);
        return true;
      },
      finish: () => {
        file.write('</iati-activities>\n');
        file.finish();
      },
    };
  },
};

function periodOf({ periodStart, periodEnd, year }: ProjectSummary): Period | null {
  const start = periodStart ?? (year === null ? null : `${year}-01-01`);
  const end = periodEnd ?? (year === null ? null : `${year}-12-31`);
  return start === null || end === null || start > end ? null : { start, end };
}

function activity({ project, report }: Reported, period: Period, publisher: Publisher): string {
  const language = report.document.languages.length === 1 ? (report.document.languages[0] ?? null) : null;
  const { projectId, title, grantor, grantee, contractNumber, reportKind, regionCode } = project;
  const region = REGIONS.find(({ code }) => code === regionCode);
  const goal = report.project.goal?.value ?? title ?? projectId;
  const status = reportKind === 'interim-report' ? STATUS.implementation : STATUS.closed;
  return element(
    'iati-activity',
    { 'default-currency': 'KZT', ...(language === null ? {} : { 'xml:lang': language }) },
    [
      element('iati-identifier', {}, text(`${publisher.ref}-${projectId}`)),
      element('reporting-org', { ref: publisher.ref, type: ORGANISATION.other }, narrative(publisher.name, null)),
      element('title', {}, narrative(title ?? projectId, language)),
      element('description', {}, narrative(goal, language)),
      element('participating-org', { role: ROLE.funding, type: ORGANISATION.other }, narrative(grantor ?? publisher.name, language)),
      grantee === null
        ? ''
        : element('participating-org', { role: ROLE.implementing, type: ORGANISATION.ngo }, narrative(grantee, language)),
      contractNumber === null ? '' : element('other-identifier', { ref: contractNumber, type: INTERNAL }, ''),
      element('activity-status', { code: status }, ''),
      element('activity-date', { type: DATE.actualStart, 'iso-date': period.start }, ''),
      status === STATUS.closed ? element('activity-date', { type: DATE.actualEnd, 'iso-date': period.end }, '') : '',
      element('recipient-country', { code: 'KZ' }, ''),
      region ? element('location', {}, element('name', {}, narrative(region.ru, 'ru') + narrative(region.kk, 'kk'))) : '',
      commitment(project, period),
      resultsXml(report, period),
    ].join(''),
  );
}

/** What was granted, on the day of the contract. */
function commitment({ amount, currency, contractDate }: ProjectSummary, { start }: Period): string {
  if (amount === null) return '';
  const date = contractDate ?? start;
  return element(
    'transaction',
    {},
    [
      element('transaction-type', { code: COMMITMENT }, ''),
      element('transaction-date', { 'iso-date': date }, ''),
      element('value', { currency: currency ?? 'KZT', 'value-date': date }, String(amount)),
    ].join(''),
  );
}
