import { REGIONS } from '../../domain/concepts/regions.ts';
import type { CellValue } from '../column.ts';
import { type CsvProfile, csvIn } from '../csv.ts';
import type { Publisher, Reported, Standard } from './standard.ts';

const FILE = '360giving.csv';
const PROFILE: CsvProfile = 'machine';

type Cell = (reported: Reported, publisher: Publisher) => CellValue;

/** Headings of the 360Giving standard for spreadsheets, in its order. Identifiers of its own begin with `360G`. */
const COLUMNS: readonly (readonly [string, Cell])[] = [
  ['Identifier', ({ project }, { ref }) => `360G-${ref}-${project.projectId}`],
  ['Title', ({ project }) => project.title],
  ['Description', ({ report }) => report.project.goal?.value ?? null],
  ['Currency', ({ project }) => project.currency ?? (project.amount === null ? null : 'KZT')],
  ['Amount Awarded', ({ project }) => project.amount],
  ['Award Date', ({ project }) => project.contractDate ?? project.periodStart],
  ['Planned Dates:Start Date', ({ project }) => project.periodStart],
  ['Planned Dates:End Date', ({ project }) => project.periodEnd],
  ['Recipient Org:Identifier', ({ project }, { ref }) => (project.granteeId === null ? null : `360G-${ref}-ORG:${project.granteeId}`)],
  ['Recipient Org:Name', ({ project }) => project.grantee],
  ['Recipient Org:Company Number', ({ project }) => project.granteeBin],
  ['Funding Org:Identifier', (_, { ref }) => ref],
  ['Funding Org:Name', ({ project }, { name }) => project.grantor ?? name],
  ['Beneficiary Location:Name', ({ project }) => REGIONS.find(({ code }) => code === project.regionCode)?.ru ?? null],
  ['Beneficiary Location:Country Code', () => 'KZ'],
  ['Beneficiary Location:Geographic Code', ({ project }) => (project.regionCode === null ? null : `KZ-${project.regionCode}`)],
  ['Beneficiary Location:Geographic Code Type', ({ project }) => (project.regionCode === null ? null : 'ISO 3166-2')],
  ['Data Source', ({ project }) => project.path],
];

/** A row per project under the headings of 360Giving. */
export const giving360: Standard = {
  begin: (output, publisher) => {
    const file = output.begin(FILE);
    file.write(csvIn(PROFILE, [COLUMNS.map(([header]) => header)], null));
    return {
      add: (reported) => {
        file.write(csvIn(PROFILE, [COLUMNS.map(([, cell]) => cell(reported, publisher))], null));
        return true;
      },
      finish: file.finish,
    };
  },
};
