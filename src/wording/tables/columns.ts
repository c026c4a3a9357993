import { SCALARS } from '../../domain/facts.ts';
import type { Texts } from '../findings/rule.ts';
import { word } from '../review/common.ts';
import { KEYS } from '../review/keys.ts';

/** Columns that are called in a table otherwise than in a report, or that only tables have. */
const OWN: Readonly<Record<string, Texts>> = {
  path: word('Файл', 'Файл', 'File'),
  report_id: word('Код отчета', 'Есеп коды', 'Report id'),
  project_id: word('Код проекта', 'Жоба коды', 'Project id'),
  grantee_id: word('Код грантополучателя', 'Грант алушы коды', 'Grantee id'),
  counts: word('Засчитывается', 'Есепке алынады', 'Counts'),
  year: word('Год', 'Жыл', 'Year'),
  region_code: word('Код региона', 'Өңір коды', 'Region code'),
  regionRu: word('Регион по-русски', 'Өңір орысша', 'Region in Russian'),
  regionKk: word('Регион по-казахски', 'Өңір қазақша', 'Region in Kazakh'),
  document: word('Хеш документа', 'Құжат хэші', 'Hash of the document'),
  status: word('Состояние', 'Күйі', 'Status'),
  mediaType: word('Тип файла', 'Файл түрі', 'Media type'),
  bytes: word('Байтов', 'Байт', 'Bytes'),
  pages: word('Страниц', 'Бет саны', 'Pages'),
  textLayer: word('Слой текста', 'Мәтін қабаты', 'Text layer'),
  languages: word('Языки', 'Тілдері', 'Languages'),
  warnings: word('Предупреждения', 'Ескертулер', 'Warnings'),
  contractNumber: word('Номер договора', 'Шарт нөмірі', 'Contract number'),
  contractDate: word('Дата договора', 'Шарт күні', 'Contract date'),
  granteeHead: word('Руководитель грантополучателя', 'Грант алушы басшысы', 'Head of the grantee'),
  granteeAddress: word('Адрес грантополучателя', 'Грант алушы мекенжайы', 'Address of the grantee'),
  granteeLegalForm: word('Форма грантополучателя', 'Грант алушы нысаны', 'Legal form of the grantee'),
  granteeBin: word('БИН грантополучателя', 'Грант алушы БСН', 'BIN of the grantee'),
  bin: word('БИН', 'БСН', 'BIN'),
  legalForm: word('Правовая форма', 'Құқықтық нысаны', 'Legal form'),
  amountCurrency: word('Валюта суммы', 'Сома валютасы', 'Currency of the amount'),
  amountWords: word('Сумма прописью', 'Сома жазумен', 'Amount in words'),
  amountWordsValue: word('Число прописи', 'Жазудағы сан', 'Number of the words'),
  periodStart: word('Начало проекта', 'Жоба басталуы', 'Start of the project'),
  periodEnd: word('Конец проекта', 'Жоба аяқталуы', 'End of the project'),
  indicators: word('Индикаторов', 'Индикатор саны', 'Indicators'),
  events: word('Событий', 'Оқиға саны', 'Events'),
  findings: word('Противоречий', 'Қайшылық саны', 'Findings'),
  findingsHigh: word('Важных противоречий', 'Маңызды қайшылық саны', 'Findings of high severity'),
  rulesNotChecked: word('Правил не проверено', 'Тексерілмеген ереже саны', 'Rules not checked'),
  documents: word('Документы', 'Құжаттар', 'Documents'),
  projects: word('Проектов', 'Жоба саны', 'Projects'),
  participants_state: word('Надежность числа участников', 'Қатысушылар санының сенімділігі', 'Whether the participants can be relied on'),
  field: word('Сведение', 'Мәлімет', 'Field'),
  enteredBy: word('Кто вписал', 'Кім енгізген', 'Entered by'),
  from: word('От', 'Бастап', 'From'),
  to: word('До', 'Дейін', 'To'),
  raw: word('Как напечатано', 'Басылғандай', 'As printed'),
  doubtful: word('Под сомнением', 'Күмәнді', 'Doubtful'),
  page: word('Страница', 'Бет', 'Page'),
  block: word('Блок', 'Блок', 'Block'),
  row: word('Строка таблицы', 'Кесте жолы', 'Row of the table'),
  column: word('Столбец таблицы', 'Кесте бағаны', 'Column of the table'),
  quote: word('Цитата', 'Дәйексөз', 'Quote'),
  taskNumber: word('№ задачи', 'Міндет №', 'No. of the task'),
  start: word('Начало', 'Басы', 'Start'),
  end: word('Конец', 'Соңы', 'End'),
  phoneProblems: word('Почему не набрать телефон', 'Телефон неге терілмейді', 'Why a phone cannot be dialled'),
  letterNumber: word('Номер письма', 'Хат нөмірі', 'Number of the letter'),
  letterDate: word('Дата письма', 'Хат күні', 'Date of the letter'),
  id: word('Код противоречия', 'Қайшылық коды', 'Finding id'),
  finding: word('Код противоречия', 'Қайшылық коды', 'Finding id'),
  code: word('Код', 'Коды', 'Code'),
  severity: word('Важность', 'Маңыздылығы', 'Severity'),
  certainty: word('Надежность чтения', 'Оқу сенімділігі', 'Certainty'),
  found: word('Как найдено', 'Қалай табылған', 'How it was found'),
  reading: word('Как прочитано', 'Қалай оқылған', 'How it was read'),
  equation: word('Расчет', 'Есептеу', 'Equation'),
  actual: word('Сказано', 'Айтылғаны', 'Actual'),
  messageRu: word('Сообщение по-русски', 'Хабар орысша', 'Message in Russian'),
  messageKk: word('Сообщение по-казахски', 'Хабар қазақша', 'Message in Kazakh'),
  messageEn: word('Сообщение по-английски', 'Хабар ағылшынша', 'Message in English'),
  decision: word('Решение', 'Шешім', 'Decision'),
  decidedBy: word('Кто решил', 'Кім шешкен', 'Decided by'),
  decidedAt: word('Когда решено', 'Қашан шешілген', 'Decided at'),
  decisionReason: word('Почему так решено', 'Шешім себебі', 'Reason of the decision'),
  decidedOnEarlierVersion: word('Решено по прежней версии', 'Бұрынғы нұсқа бойынша шешілген', 'Decided on an earlier version'),
  interim: word('Промежуточный отчет', 'Аралық есеп', 'Interim report'),
  final: word('Итоговый отчет', 'Қорытынды есеп', 'Final report'),
  indicator: word('Индикатор', 'Индикатор', 'Indicator'),
  verdict: word('Итог сверки', 'Салыстыру нәтижесі', 'Verdict'),
  promised: word('Обещано', 'Уәде етілген', 'Promised'),
  interimFact: word('Факт промежуточного', 'Аралық факт', 'Fact of the interim report'),
  reportedPlan: word('План в отчете', 'Есептегі жоспар', 'Plan in the report'),
  reportedFact: word('Факт в отчете', 'Есептегі факт', 'Fact in the report'),
  pointer: word('Место значения', 'Мән орны', 'Pointer'),
  extracted: word('Прочитано', 'Оқылған', 'Extracted'),
  corrected: word('Исправлено на', 'Түзетілген мәні', 'Corrected to'),
  who: word('Кто', 'Кім', 'Who'),
  at: word('Когда', 'Қашан', 'When'),
  why: word('Почему', 'Неге', 'Why'),
  holds: word('Подходит', 'Сәйкес келеді', 'Holds'),
};

/** What the end of a name adds to what stands before it. */
const ENDINGS: Readonly<Record<string, Texts>> = {
  Page: word('страница', 'беті', 'page'),
  Block: word('блок', 'блогы', 'block'),
  Row: word('строка таблицы', 'кесте жолы', 'row'),
  Column: word('столбец таблицы', 'кесте бағаны', 'column'),
  Quote: word('цитата', 'дәйексөзі', 'quote'),
  Raw: word('как напечатано', 'басылғандай', 'as printed'),
  Max: word('верхняя граница', 'жоғарғы шегі', 'upper end'),
  Comparator: word('не менее, не более, около', 'кем емес, артық емес, шамамен', 'comparator'),
  Unit: word('единица', 'өлшем бірлігі', 'unit'),
  PerValue: word('на каждый', 'әрқайсысына', 'share of each'),
  PerOf: word('на каждый чего', 'ненің әрқайсысына', 'each of what'),
  Doubtful: word('под сомнением', 'күмәнді', 'doubtful'),
};

const ENDING = new RegExp(`^(.+?)(${Object.keys(ENDINGS).join('|')})$`);

/** The ending by which a column belongs to the one before it, else its last word. */
export function endingOf(name: string): string {
  return ENDING.exec(name)?.[2] ?? /[A-Z][a-z]+$/.exec(name)?.[0] ?? '';
}

const NAMES: ReadonlyMap<string, Texts> = new Map([
  ...SCALARS.flatMap(({ field, label }): [string, Texts][] => (label ? [[field, label]] : [])),
  ...Object.entries(KEYS),
  ...Object.entries(OWN),
]);

/** What people call a column. Throws when it has no words yet. */
export function columnWords(name: string): Texts {
  const known = NAMES.get(name);
  if (known) return known;
  const [, base = '', ending = ''] = ENDING.exec(name) ?? [];
  const [first, last] = [NAMES.get(base), ENDINGS[ending]];
  if (!first || !last) throw new Error(`the column ${name} has no words in src/wording/tables/columns.ts`);
  const joined = (language: keyof Texts) => `${first[language]}: ${last[language]}`;
  return word(joined('ru'), joined('kk'), joined('en'));
}
