import { figure, message } from '../../wording/print.ts';
import type { Check } from '../check.ts';
import { checked, notChecked } from '../outcome.ts';

export const pageCountDisagrees: Check = {
  code: 'page-count-disagrees',
  check({ report, tolerances }) {
    const declared = report.project.pagesDeclared;
    const first = declared[0];
    if (!first) return notChecked('no-pages-declared');
    const other = declared.find((count) => count.value !== first.value);
    const pages = report.document.mediaType === 'application/pdf' ? report.document.pages : null;
    const against = other?.value ?? (pages !== null && Math.abs(pages - first.value) > tolerances.pages ? pages : null);
    if (against === null) return checked([]);
    return checked([
      {
        about: 'pages',
        message: message({
          ru: (n) =>
            other
              ? `Число страниц названо по-разному: ${n(first.value)} и ${n(against)}.`
              : `Указано страниц: ${n(first.value)}, в файле их ${n(against)}.`,
          kk: (n) =>
            other
              ? `Беттер саны әртүрлі көрсетілген: ${n(first.value)} және ${n(against)}.`
              : `Көрсетілген бет саны: ${n(first.value)}, файлда ${n(against)}.`,
          en: (n) =>
            other
              ? `The page count is stated as ${n(first.value)} and as ${n(against)}.`
              : `${n(first.value)} pages are declared, the file has ${n(against)}.`,
        }),
        actual: first.value,
        expected: against,
        equation: `${figure(first.value)} ≠ ${figure(against)}`,
        evidence: declared.map((count) => count.evidence),
      },
    ]);
  },
};
