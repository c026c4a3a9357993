import type { SectionKind } from '../model/structure.ts';
import { keyed } from '../text/wordings/keyed.ts';
import { list } from '../text/wordings/list.ts';

/** Words too common to open a section inside a sentence: headings only as the whole line, or the whole label before a colon. */
const ALONE: Partial<Record<SectionKind, readonly string[]>> = {
  passport: list('Общие сведения | Паспорт | Жалпы мәліметтер | Жалпы мәлімет | Паспорты'),
  'general-information': list('О проекте | Жоба туралы | Жоба туралы мәлімет'),
  activities: list(
    'Мероприятия | Проведено | Что сделано | Что сделали | Что мы сделали | Что было сделано | Проделанная работа | Проведенная работа | Выполненная работа | Работа по проекту | Выполненные работы | Содержание работы | Ход работы | Работа',
    'Жасалған жұмыс | Жасалған жұмыстар | Атқарылған істер | Іс-шаралар | Не істелді | Істелген жұмыстар | Атқарылған жұмыс | Жұмыс барысы | Орындалған жұмыстар',
  ),
  'plan-fact': list(
    'Показатели | Индикаторы | План-факт | План и факт | Количественные показатели | Цифры | Выполнение плана',
    'Көрсеткіштер | Индикаторлар | Жоспар-факт | Жоспар / нақты | Жоспар және нақты | Сандық көрсеткіштер',
  ),
  statistics: list(
    'Охват | Участники | Благополучатели | Бенефициары | Кто участвовал | Целевая группа | Состав участников | Портрет участника',
    'Қатысқандар | Қатысушылар кімдер | Кімдер қатысқан | Қамту | Қатысушылар | Бенефициарлар | Кімдер қатысты | Нысаналы топ | Статистика | Қатысушылар құрамы',
  ),
  gender: list('Пол | Гендер | Жынысы | По полу | Жынысы бойынша'),
  age: list('Возраст | Жасы | По возрасту | Жасы бойынша | Жас құрамы'),
  team: list('Команда | Исполнители | Сотрудники | Персонал | Рабочая группа | Жоба тобы | Топ | Жұмыс тобы | Орындаушылар'),
  partners: list(
    'Партнеры | Әріптестер | Серіктестер | Партнеры и поддержка | Кто помогал | Көмектескендер | Қолдаушылар | Поддержка | Кім көмектесті',
  ),
  deviations: list('Отклонения | Ауытқулар | Изменения в плане | Что не удалось | Не орындалмады'),
  'goal-achievement': list(
    'Итог | Результаты | Итоги | Чего достигли | Чего мы достигли | К чему пришли | Результат | Достижения | Выводы и результаты | Что достигнуто | Что получилось',
    'Түйін | Қорытынды | Қорытынды ой | Нәтижелер | Нәтиже | Нәтижесі | Қорытынды нәтижелер | Жетістіктер | Қол жеткізілгені',
  ),
  sustainability: list('Что дальше | Планы | Планы на будущее | Продолжение | Алдағы жоспар | Болашақ жоспарлар | Жалғасы'),
  coordinator: list('Контакты | Контактное лицо | Обратная связь | Для связи | Байланыс | Байланыс үшін | Хабарласу'),
  recommendations: list('Рекомендации | Ұсыныстар | Ұсынымдар'),
  effects: list('Эффект | Эффекты | Тиімділік | Әсері'),
  budget: list('Смета | Расходы | Бюджет | Финансы | Шығыстар | Шығындар'),
  'monitoring-plan': list('План-график | План работ | План работы | Жұмыс жоспары | Күнтізбелік жоспар | Іс-шаралар жоспары'),
};

const KINDS: readonly SectionKind[] = [
  'passport',
  'general-information',
  'activities',
  'plan-fact',
  'statistics',
  'gender',
  'age',
  'team',
  'partners',
  'deviations',
  'goal-achievement',
  'sustainability',
  'coordinator',
  'recommendations',
  'effects',
  'budget',
  'monitoring-plan',
];

const KNOWN: ReadonlyMap<string, SectionKind> = new Map(
  KINDS.flatMap((kind) => (ALONE[kind] ?? []).map((text): [string, SectionKind] => [keyed(text).key, kind])),
);

/** What a line or label of these words alone is the heading of, or null. */
export function aloneHeadingOf(text: string): SectionKind | null {
  return text.length <= 60 ? (KNOWN.get(keyed(text).key) ?? null) : null;
}
