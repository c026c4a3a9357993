import type { Evidence } from '../model/evidence.ts';
import type { Facts, Report } from '../model/report.ts';

/** Null: the document does not say it, or it was not found. */
type Found = { readonly value: string | number | null; readonly evidence: Evidence } | null;

/** What people call a fact. */
export interface Label {
  readonly ru: string;
  readonly kk: string;
  readonly en: string;
}

/** A value that a report has once. */
export interface Scalar {
  /** As datasets call it. */
  readonly field: string;
  /** JSON pointer (RFC 6901) into the report; null there when it was not found. */
  readonly pointer: string;
  readonly kind: 'text' | 'date' | 'number';
  /** What the review calls it; null where the key says too little alone («date») and has a word of its own there. */
  readonly label: Label | null;
  of(report: Report): Found;
}

type Labels = readonly [ru: string, kk: string, en: string];

const labelled = ([ru, kk, en]: Labels): Label => ({ ru, kk, en });

function scalar(field: string, pointer: string, kind: Scalar['kind'], of: Scalar['of'], labels: Labels | null = null): Scalar {
  return { field, pointer, kind, of, label: labels && labelled(labels) };
}

/** What a reader of a report asks first: the scalars of the project and the number of participants. */
export const SCALARS: readonly Scalar[] = [
  scalar('title', '/project/title', 'text', ({ project }) => project.title, ['Название', 'Атауы', 'Title']),
  scalar('goal', '/project/goal', 'text', ({ project }) => project.goal, ['Цель', 'Мақсаты', 'Goal']),
  scalar('grantee', '/project/grantee/name', 'text', ({ project }) => project.grantee.name),
  scalar('granteeLegalForm', '/project/grantee/legalForm', 'text', ({ project }) => project.grantee.legalForm, [
    'правовая форма',
    'құқықтық нысаны',
    'legal form',
  ]),
  scalar('granteeBin', '/project/grantee/bin', 'text', ({ project }) => project.grantee.bin, ['БИН', 'БСН', 'BIN']),
  scalar('granteeHead', '/project/grantee/head', 'text', ({ project }) => project.grantee.head, ['руководитель', 'басшысы', 'head']),
  scalar('granteeAddress', '/project/grantee/address', 'text', ({ project }) => project.grantee.address, ['адрес', 'мекенжайы', 'address']),
  scalar('grantor', '/project/grantor', 'text', ({ project }) => project.grantor, ['Грантодатель', 'Грант беруші', 'Grantor']),
  scalar('contractNumber', '/project/contract/number', 'text', ({ project }) => project.contract.number),
  scalar('contractDate', '/project/contract/date', 'date', ({ project }) => project.contract.date),
  scalar('amount', '/project/amount', 'number', ({ project }) => project.amount, ['Сумма', 'Сомасы', 'Amount']),
  scalar('periodStart', '/project/period/start', 'date', ({ project }) => project.period.start),
  scalar('periodEnd', '/project/period/end', 'date', ({ project }) => project.period.end),
  scalar('region', '/project/region', 'text', ({ project }) => project.region, ['Регион', 'Өңір', 'Region']),
  scalar('direction', '/project/direction', 'text', ({ project }) => project.direction, ['Направление', 'Бағыты', 'Direction']),
  scalar('submittedOn', '/project/submittedOn', 'date', ({ project }) => project.submittedOn, [
    'Дата сдачи',
    'Тапсырылған күні',
    'Submitted on',
  ]),
  scalar('filledOn', '/project/filledOn', 'date', ({ project }) => project.filledOn, [
    'Дата заполнения',
    'Толтырылған күні',
    'Filled in on',
  ]),
  scalar('signatory', '/project/signatory', 'text', ({ project }) => project.signatory, ['Подписал', 'Қол қойған', 'Signatory']),
  scalar('participants', '/participants/total', 'number', ({ participants }) => participants.total),
];

/** The scalar at a pointer; undefined: another value stands there. */
export function scalarAt(pointer: string): Scalar | undefined {
  return SCALARS.find((one) => one.pointer === pointer);
}

type Lists = { readonly [K in keyof Facts as Facts[K] extends readonly object[] ? K : never]: Facts[K] };
/** Lists of facts at the top of a report. Sections and tables are what the document is made of, no facts. */
type TopList = Exclude<keyof Lists, 'sections' | 'tables'>;
export type ListName = TopList | 'activities';

/** A kind of thing that a report names any number of times. Its columns are those of its schema in `src/model/report.ts`. */
export interface ListFact {
  readonly name: ListName;
  /** Its dataset bears the name of the list; this says what a row is. Null: it has none, its parts have. */
  readonly about: Label | null;
  /** What the review calls the list. */
  readonly label: Label;
  /** What the review calls keys of its items that no other fact has. */
  readonly keys: Readonly<Record<string, Label>>;
  /** Keys in the order of the columns, where it is not that of the schema. */
  readonly order: readonly string[];
  /** Columns that the dataset does without. */
  readonly without: readonly string[];
}

interface ListOptions<Key> {
  readonly keys?: Readonly<Record<string, Labels>>;
  readonly order?: readonly Key[];
  readonly without?: readonly string[];
}

type KeyOf<Name extends TopList> = keyof Lists[Name][number];

function list<Name extends TopList>(name: Name, about: Labels | null, labels: Labels, options: ListOptions<KeyOf<Name>> = {}): ListFact {
  const { keys = {}, order = [], without = [] } = options;
  const named = Object.fromEntries(Object.entries(keys).map(([key, own]) => [key, labelled(own)]));
  return { name, about: about && labelled(about), label: labelled(labels), keys: named, order: order.map(String), without };
}

/** In the order the review shows them. */
export const LISTS: readonly ListFact[] = [
  list('tasks', null, ['Задачи', 'Міндеттер', 'Tasks']),
  {
    ...list(
      'tasks',
      [
        'Строка на мероприятие плана или таблицы «план — факт».',
        'Жоспардың немесе «жоспар — факт» кестесінің әр іс-шарасына бір жол.',
        'One row per activity of the plan or the plan/fact table.',
      ],
      ['Мероприятия по задачам', 'Міндеттер бойынша іс-шаралар', 'Activities'],
    ),
    name: 'activities',
    without: [
      'resultsPage',
      'resultsBlock',
      'resultsRow',
      'resultsColumn',
      'resultsQuote',
      'effectPage',
      'effectBlock',
      'effectRow',
      'effectColumn',
      'effectQuote',
    ],
  },
  list(
    'indicators',
    [
      'Строка на индикатор таблицы «план — факт».',
      '«Жоспар — факт» кестесінің әр индикаторына бір жол.',
      'One row per indicator of the plan/fact table.',
    ],
    ['Индикаторы', 'Индикаторлар', 'Indicators'],
    {
      order: ['task', 'activity', 'name', 'plan', 'fact', 'unit', 'attainment', 'status'],
      keys: { attainment: ['Выполнение', 'Орындалуы', 'Attainment'], status: ['Состояние', 'Күйі', 'Status'] },
    },
  ),
  list(
    'effects',
    [
      'Строка на показатель социально-экономического эффекта.',
      'Әлеуметтік-экономикалық тиімділіктің әр көрсеткішіне бір жол.',
      'One row per line of the socio-economic table.',
    ],
    ['Социально-экономический эффект', 'Әлеуметтік-экономикалық тиімділік', 'Socio-economic effects'],
  ),
  list(
    'events',
    [
      'Строка на событие с датой или из списка.',
      'Күні көрсетілген немесе тізімдегі әр оқиғаға бір жол.',
      'One row per dated or listed occasion.',
    ],
    ['События', 'Оқиғалар', 'Events'],
    {
      keys: { format: ['Формат', 'Түрі', 'Format'], audience: ['Аудитория', 'Аудитория', 'Audience'], group: ['Список', 'Тізім', 'List'] },
    },
  ),
  list(
    'team',
    ['Строка на члена команды.', 'Команданың әр мүшесіне бір жол.', 'One row per member of the team.'],
    ['Команда', 'Команда', 'Team'],
    {
      keys: { duties: ['Обязанности', 'Міндеттері', 'Duties'], workload: ['Занятость', 'Жүктемесі', 'Workload'] },
      without: ['phoneProblems'],
    },
  ),
  list('partners', ['Строка на партнера.', 'Әр әріптеске бір жол.', 'One row per partner.'], ['Партнеры', 'Әріптестер', 'Partners']),
  list(
    'contacts',
    [
      'Строка на человека или организацию, с которыми можно связаться; несколько телефонов стоят в одной ячейке через `; `.',
      'Байланысуға болатын әр адамға не ұйымға бір жол; бірнеше телефон бір ұяшықта `; ` арқылы тұрады.',
      'One row per person or office one can reach; several phones stand in one cell, `; ` between them.',
    ],
    ['Контакты', 'Байланыстар', 'Contacts'],
    { keys: { organization: ['Организация', 'Ұйым', 'Organization'], emails: ['Почта', 'Пошта', 'E-mail'] } },
  ),
  list(
    'recommendations',
    [
      'Строка на рекомендацию государственному органу.',
      'Мемлекеттік органға берілген әр ұсынымға бір жол.',
      'One row per recommendation to an authority.',
    ],
    ['Рекомендации', 'Ұсынымдар', 'Recommendations'],
    {
      keys: { authority: ['Орган', 'Орган', 'Authority'], letter: ['Письмо', 'Хат', 'Letter'] },
    },
  ),
  list(
    'proposals',
    [
      'Строка на предложение проекта; `amount` в тенге, `scale` — множитель колонки источника (1000: тысячи).',
      'Жобаның әр ұсынысына бір жол; `amount` теңгемен, `scale` — дереккөз бағанының көбейткіші (1000: мың).',
      'One row per proposal of a project; `amount` in tenge, `scale` is what the column of the source says (1000: thousands).',
    ],
    ['Предложения', 'Ұсыныстар', 'Proposals'],
    {
      keys: {
        problem: ['Проблема', 'Мәселе', 'Problem'],
        scale: ['Множитель', 'Көбейткіш', 'Scale'],
        expected: ['Ожидается', 'Күтіледі', 'Expected'],
      },
    },
  ),
  list(
    'budget',
    [
      'Строка на статью расходов финансового отчета; `total` отмечает итог.',
      'Қаржылық есептің әр шығыс бабына бір жол; `total` жиынын белгілейді.',
      'One row per cost line of a financial report; `total` marks the sum.',
    ],
    ['Смета', 'Смета', 'Budget'],
    {
      keys: {
        budgeted: ['По смете', 'Смета бойынша', 'Budgeted'],
        spent: ['Израсходовано', 'Жұмсалған', 'Spent'],
        remaining: ['Остаток', 'Қалдық', 'Remaining'],
      },
    },
  ),
  list(
    'links',
    ['Строка на адрес в интернете.', 'Әр веб-мекенжайға бір жол.', 'One row per web address.'],
    ['Ссылки', 'Сілтемелер', 'Links'],
    { keys: { url: ['Адрес', 'Мекенжай', 'Address'] } },
  ),
];
