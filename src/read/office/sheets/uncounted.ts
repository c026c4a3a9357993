import type { Warning } from '../../../model/document.ts';

/** What is said of formulas whose value the program that wrote the workbook did not count. */
export function uncountedFormulas(formulas: number): Warning[] {
  if (formulas === 0) return [];
  const warning = {
    code: 'formulas-uncounted',
    message: `Formulas have no stored value and were not read (${formulas}); open the workbook in Excel, save it and give that file.`,
    page: null,
    partial: true,
  };
  return [warning];
}
