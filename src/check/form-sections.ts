import type { DocumentKind, SectionKind, TableKind } from '../model/structure.ts';
import type { MessageLanguage } from '../wording/print.ts';

/** A question of the form that must be answered; a table of one of `tables` answers it as well as prose. */
export interface RequiredSection {
  readonly kind: SectionKind;
  /** Sections that stand for it in other years of the form. */
  readonly orIn: readonly SectionKind[];
  readonly tables: readonly TableKind[];
  readonly name: Record<MessageLanguage, string>;
}

function section(
  kind: SectionKind,
  ru: string,
  kk: string,
  en: string,
  tables: readonly TableKind[] = [],
  orIn: readonly SectionKind[] = [],
): RequiredSection {
  return { kind, orIn, tables, name: { ru, kk, en } };
}

/** Form A, common to the layouts of 2022 and 2024. «История успеха» and «эффект» are not in both. */
const REPORT: readonly RequiredSection[] = [
  section('activities', 'мероприятия', 'іс-шаралар', 'activities', [], ['task', 'activity']),
  section('plan-fact', 'план и факт', 'жоспар және нақты', 'plan and fact', ['plan-fact']),
  section('goal-achievement', 'достижение цели', 'мақсатқа қол жеткізу', 'achievement of the goal'),
  section('changes', 'измерение изменений', 'өзгерістерді өлшеу', 'measured changes'),
  section(
    'statistics',
    'статистика участников',
    'қатысушылар статистикасы',
    'statistics of participants',
    ['gender', 'social', 'age'],
    ['gender', 'social', 'age'],
  ),
  section('concrete-results', 'конкретные результаты', 'нақты нәтижелер', 'concrete results'),
  section('long-term-impact', 'долговременное влияние', 'ұзақ мерзімді әсер', 'long-term impact'),
  section('sustainability', 'устойчивость', 'орнықтылық', 'sustainability'),
  section('partners-analysis', 'вклад партнеров', 'әріптестердің үлесі', 'contribution of partners', ['partners'], ['partners']),
  section('recommendations', 'рекомендации', 'ұсынымдар', 'recommendations', ['recommendations']),
];

/** Form B, Приложение № 3. */
const PLAN: readonly RequiredSection[] = [
  section('general-information', 'общая информация', 'жалпы ақпарат', 'general information', ['key-values']),
  section('team', 'проектная команда', 'жоба тобы', 'project team', ['team']),
  section('monitoring-plan', 'план мониторинга', 'мониторинг жоспары', 'monitoring plan', ['monitoring-plan']),
];

/** Form C, the short report on a state social order. */
const SHORT: readonly RequiredSection[] = [
  section('project-title', 'наименование проекта', 'жобаның атауы', 'project title'),
  section('goal', 'цель проекта', 'жобаның мақсаты', 'goal'),
  section('activities', 'проведенные мероприятия', 'өткізілген іс-шаралар', 'activities', [], ['activity']),
  section('goal-achievement', 'достигнутые результаты', 'қол жеткізілген нәтижелер', 'results', [], ['results', 'concrete-results']),
  section('coordinator', 'координатор', 'үйлестіруші', 'coordinator'),
];

export const REQUIRED_SECTIONS: Readonly<Record<DocumentKind, readonly RequiredSection[]>> = {
  'final-report': REPORT,
  'interim-report': REPORT,
  'project-description': PLAN,
  'short-report': SHORT,
  'financial-report': [],
  other: [],
};

/** Questions whose answer is prose: an instruction alone under one of these is no answer. */
export const ANSWERED_IN_PROSE: ReadonlySet<SectionKind> = new Set([
  'goal-achievement',
  'changes',
  'success-story',
  'concrete-results',
  'long-term-impact',
  'sustainability',
  'partners-analysis',
]);

export const SUCCESS_STORY: RequiredSection = section('success-story', 'история успеха', 'табыс тарихы', 'success story');
