import type { Severity } from '../model/finding.ts';
import type { DocumentKind } from '../model/structure.ts';
import type { Texts } from './findings/rule.ts';

const word = (ru: string, kk: string, en: string): Texts => ({ ru, kk, en });

export const WORDS = {
  heading: word('Сводка проверки отчета', 'Есепті тексеру қорытындысы', 'Audit summary'),
  title: word('Проект', 'Жоба', 'Project'),
  grantee: word('Грантополучатель', 'Грант алушы', 'Grantee'),
  contract: word('Договор', 'Шарт', 'Contract'),
  amount: word('Сумма гранта, тенге', 'Грант сомасы, теңге', 'Grant amount, tenge'),
  kind: word('Документ', 'Құжат', 'Document'),
  file: word('Файл', 'Файл', 'File'),
  state: word('Прочитан', 'Оқылуы', 'Read'),
  complete: word('полностью', 'толық', 'completely'),
  partial: word('частично', 'ішінара', 'in part'),
  found: word('Противоречий', 'Қайшылықтар', 'Findings'),
  rules: word('Правил', 'Ережелер', 'Rules'),
  passed: word('без замечаний —', 'ескертусіз —', 'passed'),
  fired: word('с замечаниями —', 'ескертумен —', 'fired'),
  notChecked: word('не проверено —', 'тексерілмеген —', 'not checked'),
  none: word(
    'Проверенное не противоречит одно другому.',
    'Тексерілгендер бір-біріне қайшы емес.',
    'Nothing that was checked contradicts itself.',
  ),
  contradictions: word('Что не согласуется', 'Не сәйкес келмейді', 'What does not agree'),
  equation: word('расчет', 'есебі', 'equation'),
  warnings: word('Предупреждения при чтении', 'Оқу кезіндегі ескертулер', 'Warnings of the reading'),
  page: word('стр.', 'бет', 'page'),
  questions: word('Вопросы грантополучателю', 'Грант алушыға сұрақтар', 'Questions for the grantee'),
  unchecked: word('Не проверено', 'Тексерілмеген', 'Not checked'),
  excepted: word('Объяснено исключениями', 'Ерекшеліктермен түсіндірілген', 'Explained by exceptions'),
  reason: word('Причина', 'Себебі', 'Reason'),
} as const;

export const SEVERITIES: Readonly<Record<Severity, Texts>> = {
  high: word('высокая', 'жоғары', 'high'),
  medium: word('средняя', 'орташа', 'medium'),
  low: word('низкая', 'төмен', 'low'),
};

export const KINDS: Readonly<Record<DocumentKind, Texts>> = {
  'final-report': word('заключительный отчет', 'қорытынды есеп', 'final report'),
  'interim-report': word('промежуточный отчет', 'аралық есеп', 'interim report'),
  'short-report': word('краткий отчет', 'қысқаша есеп', 'short report'),
  'project-description': word('детальное описание проекта', 'жобаның егжей-тегжейлі сипаттамасы', 'project description'),
  'financial-report': word('финансовый отчет', 'қаржылық есеп', 'financial report'),
  other: word('другой документ', 'басқа құжат', 'other document'),
};
