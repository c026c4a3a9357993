import type { Place } from '../model/evidence.ts';
import type { Report } from '../model/report.ts';
import type { MessageLanguage } from '../wording/print.ts';
import { WORDS } from '../wording/summary-words.ts';

const LONGEST_HEADING = 80;

/**
 * Where something stands, for a person who leafs through the document: page, heading of the innermost section, and row and
 * column of a table counted from 1. Formats without pages have the heading to go by. Empty where nothing is known.
 */
export function placeText(report: Report, place: Place, language: MessageLanguage): string {
  const { page, row, column } = place;
  const heading = headingOver(report, place);
  const parts = [
    ...(page === null ? [] : [`${WORDS.page[language]} ${page}`]),
    ...(heading === null ? [] : [`«${shortened(heading)}»`]),
    ...(row === null || column === null ? [] : [cellText(row + 1, column + 1, language)]),
  ];
  return parts.join(', ');
}

/** The heading of the innermost section around a place; a heading stands under that of the section around its own. */
function headingOver({ sections }: Report, { block }: Place): string | null {
  const around = sections.filter(
    ({ kind, from, to, evidence }) => kind !== 'title' && from <= block && block < to && evidence.place.block !== block,
  );
  return around.toSorted((left, right) => right.from - left.from || right.level - left.level)[0]?.heading ?? null;
}

function shortened(heading: string): string {
  const line = heading.replace(/\s+/g, ' ').replace(/[:\s]{1,9}$/, '');
  return line.length > LONGEST_HEADING ? `${line.slice(0, LONGEST_HEADING).trimEnd()}…` : line;
}

function cellText(row: number, column: number, language: MessageLanguage): string {
  if (language === 'kk') return `${row}-жол, ${column}-баған`;
  return language === 'ru' ? `строка ${row}, столбец ${column}` : `row ${row}, column ${column}`;
}
