import { list } from '../list.ts';
import type { Form } from './form.ts';

/** The report on how the money of a grant was spent; nothing in it must be answered in words. */
export const financialReport: Form = {
  name: 'financial-report',
  titles: [
    {
      kind: 'financial-report',
      patterns: [
        /финансов\p{L}{0,4}отчет/u,
        /отчето(?:биспользовании|расходовании)средств(?!\p{L}{0,20}результат)/u,
        /каржылык\p{L}{0,6}есеп/u,
        /каражат\p{L}{0,8}пайдаланыл\p{L}{0,10}туралы\p{L}{0,10}есеп/u,
      ],
      wordings: list(
        'Финансовый отчет об использовании средств гранта | Финансовый отчет',
        'Грант қаражатының пайдаланылуы туралы қаржылық есеп | Қаржылық есеп',
      ),
    },
  ],
  fields: {
    goal: ['Цель гранта'],
    grantee: ['Наименование грантополучателя'],
    contract: ['Номер и дата договора'],
    'contract-date': ['Дата договора'],
    period: ['Период отчетности'],
    expected: ['Достигнутые результаты грантового проекта'],
    submitted: ['Дата отчета'],
  },
  columns: {
    activity: ['Наименование работ'],
    date: list('Срок | Срок выполнение работ | Период'),
    plan: ['По договору'],
    cost: list('Смета | Цена'),
    budgeted: list('Сумма бюджетных средств по смете | По смете'),
    spent: ['Израсходованная сумма'],
    remaining: list('Остаток средств | Остаток | Экономия | Үнемдеу'),
    documents: ['Наименование подтверждающих документов'],
    label: list('Наименование статей затрат по смете | Наименование статей затрат'),
  },
};
