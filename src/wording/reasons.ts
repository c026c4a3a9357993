import type { MessageLanguage } from './print.ts';

/** Why a rule could not run, in the languages of the messages; results carry the English sentence. «#» stands for years. */
export const REASONS = {
  'no-breakdown-total': {
    ru: 'нет разбивки участников с читаемыми частями и итогом',
    kk: 'бөліктері мен жиыны оқылатын қатысушылар бөлінісі жоқ',
    en: 'no breakdown of participants with readable parts and total',
  },
  'no-breakdown': {
    ru: 'нет читаемой разбивки участников',
    kk: 'қатысушылардың оқылатын бөлінісі жоқ',
    en: 'no readable breakdown of participants',
  },
  'fewer-than-two-totals': {
    ru: 'менее двух читаемых итогов по участникам',
    kk: 'қатысушылар бойынша оқылатын екі жиын жоқ',
    en: 'fewer than two readable totals of participants',
  },
  'no-agreed-total': {
    ru: 'таблицы не дают единого числа участников',
    kk: 'кестелер қатысушылардың бірыңғай санын бермейді',
    en: 'the tables give no single number of participants',
  },
  'no-statement': {
    ru: 'в тексте нет утверждений, которые можно сравнить',
    kk: 'мәтінде салыстыруға болатын тұжырымдар жоқ',
    en: 'the text makes no statement to compare',
  },
  'no-effects': {
    ru: 'нет таблицы социально-экономического эффекта',
    kk: 'әлеуметтік-экономикалық тиімділік кестесі жоқ',
    en: 'no table of socio-economic effects',
  },
  'no-events': {
    ru: 'нет перечисленных мероприятий с числом участников',
    kk: 'қатысушылар саны көрсетілген іс-шаралар тізімі жоқ',
    en: 'no listed events with head counts',
  },
  'no-direct-total': {
    ru: 'число прямых бенефициаров неизвестно',
    kk: 'тікелей бенефициарлар саны белгісіз',
    en: 'the number of direct beneficiaries is unknown',
  },
  'no-per-unit': {
    ru: 'нет величин вида «N (по k с каждого …)» с числом единиц',
    kk: 'бірліктер саны көрсетілген «N (әрқайсысынан k-дан)» түріндегі шамалар жоқ',
    en: 'no quantity of the kind “N (k from each of n)” whose units are stated',
  },
  'no-counted-list': {
    ru: 'нет перечня, при котором названо количество',
    kk: 'саны аталған тізім жоқ',
    en: 'no list that states its own count',
  },
  'no-plan-fact': { ru: 'нет пар «план — факт»', kk: '«жоспар — нақты» жұптары жоқ', en: 'no pair of plan and fact' },
  interim: {
    ru: 'промежуточный отчет: план дан на весь проект',
    kk: 'аралық есеп: жоспар бүкіл жобаға берілген',
    en: 'interim report: the plan covers the whole project',
  },
  'no-deviations-section': {
    ru: 'в отчете нет поля для обоснования отклонений',
    kk: 'есепте ауытқуларды негіздеу өрісі жоқ',
    en: 'the report has no field for deviations',
  },
  'no-tasks': {
    ru: 'задачи и мероприятия не перечислены',
    kk: 'міндеттер мен іс-шаралар тізімделмеген',
    en: 'tasks and activities are not listed',
  },
  'no-amount': { ru: 'сумма гранта неизвестна', kk: 'грант сомасы белгісіз', en: 'the grant amount is unknown' },
  'no-amount-words': {
    ru: 'нет суммы, записанной цифрами и прописью',
    kk: 'санмен және жазумен берілген сома жоқ',
    en: 'no amount written in digits and in words',
  },
  'no-budget': {
    ru: 'статьи расходов или их итог неизвестны',
    kk: 'шығыс баптары немесе олардың жиыны белгісіз',
    en: 'cost lines or their total are unknown',
  },
  'no-payroll': {
    ru: 'год, фонд оплаты труда или налоги неизвестны',
    kk: 'жыл, еңбекақы қоры немесе салықтар белгісіз',
    en: 'year, payroll or taxes are unknown',
  },
  'no-tax-rates': {
    ru: 'нет ставок налогов за # год',
    kk: '# жылғы салық мөлшерлемелері жоқ',
    en: 'no tax rates for #',
  },
  'no-costs': {
    ru: 'стоимость мероприятий или сумма гранта неизвестны',
    kk: 'іс-шаралар құны немесе грант сомасы белгісіз',
    en: 'activity costs or the grant amount are unknown',
  },
  'no-units': {
    ru: 'нет ячеек с собственной единицей измерения',
    kk: 'өз өлшем бірлігі бар ұяшықтар жоқ',
    en: 'no cell names a unit of its own',
  },
  ocr: {
    ru: 'текст распознан со скана, цифры и знаки ненадежны',
    kk: 'мәтін сканнан танылған, цифрлар мен таңбалар сенімсіз',
    en: 'the text was read from a scan, digits and marks are unsure',
  },
  'pages-left-out': {
    ru: 'прочитаны не все страницы',
    kk: 'барлық беті оқылмаған',
    en: 'not all pages were read',
  },
  'no-numbers': { ru: 'нет денежных величин', kk: 'ақша шамалары жоқ', en: 'no money values' },
  'no-period': { ru: 'период проекта неизвестен', kk: 'жоба кезеңі белгісіз', en: 'the project period is unknown' },
  'no-dates': { ru: 'нет дат', kk: 'күндер жоқ', en: 'no dates' },
  'no-pages-declared': { ru: 'число страниц не указано', kk: 'беттер саны көрсетілмеген', en: 'no page count is declared' },
  'no-names': {
    ru: 'название организации или имя руководителя названо один раз или не названо',
    kk: 'ұйым атауы немесе басшының аты бір рет аталған не аталмаған',
    en: 'organization and head are named once or not at all',
  },
  'no-partners': { ru: 'партнеры не перечислены', kk: 'әріптестер тізімделмеген', en: 'no partners are listed' },
  'no-links': { ru: 'менее двух ссылок', kk: 'екіден аз сілтеме', en: 'fewer than two links' },
  'too-many-links': {
    ru: 'ссылок больше, чем можно сравнить попарно',
    kk: 'сілтемелер жұптап салыстыруға болатыннан көп',
    en: 'there are more links than can be compared in pairs',
  },
  'no-form': { ru: 'форма документа не определена', kk: 'құжат нысаны анықталмады', en: 'the form of the document is unknown' },
  'no-numbering': { ru: 'разделы не пронумерованы', kk: 'бөлімдер нөмірленбеген', en: 'sections are not numbered' },
  'no-kind': { ru: 'вид отчета не назван', kk: 'есеп түрі аталмаған', en: 'the kind of report is not named' },
  'no-phones': { ru: 'нет телефонов', kk: 'телефондар жоқ', en: 'no phones' },
  'no-identifiers': { ru: 'нет БИН, ИИН или ИИК', kk: 'БСН, ЖСН немесе ЖСК жоқ', en: 'no BIN, IIN or IBAN' },
  'no-relation': {
    ru: 'ни одна таблица не показывает такого соотношения',
    kk: 'бірде-бір кесте мұндай арақатынасты көрсетпейді',
    en: 'no table shows such a relation',
  },
  'other-money': {
    ru: 'часть расходов могла быть оплачена из других источников',
    kk: 'шығыстардың бір бөлігі басқа көздерден төленуі мүмкін',
    en: 'other sources may have paid a part of the expenses',
  },
  'doubt-column': {
    ru: 'столбец или единица нужного числа лишь угаданы',
    kk: 'қажетті санның бағаны не өлшем бірлігі тек болжанған',
    en: 'the column or unit of a figure was only guessed',
  },
  'doubt-digit': {
    ru: 'число со скана отличается одной похожей цифрой: возможно, распознано неверно',
    kk: 'сканнан оқылған сан бір ұқсас цифрмен ғана өзгеше: қате танылған болуы мүмкін',
    en: 'a figure of a scan differs in one digit that looks alike, so it may have been misread',
  },
  'doubt-scale': {
    ru: 'число расходится в тысячу раз: возможно, не понята единица измерения',
    kk: 'сан мың есе алшақ: өлшем бірлігі түсінілмеген болуы мүмкін',
    en: 'a figure is off by a thousand times, so its unit may have been misread',
  },
  'doubt-neighbour': {
    ru: 'нужное число стоит в соседней ячейке: столбцы могли быть прочитаны со сдвигом',
    kk: 'қажетті сан көрші ұяшықта тұр: бағандар ығысып оқылуы мүмкін',
    en: 'the figure that would do stands in the next cell, so the columns may have been read one off',
  },
  'doubt-many': {
    ru: 'не сходится слишком многое: таблица, вероятно, понята неверно',
    kk: 'тым көп нәрсе сәйкес емес: кесте дұрыс түсінілмеген болуы мүмкін',
    en: 'too much of a table disagrees, so it was probably misread',
  },
  'no-report': { ru: 'документ не является отчетом', kk: 'құжат есеп емес', en: 'the document is no report' },
  'no-handed-out': {
    ru: 'нет чисел изготовленного и розданного',
    kk: 'жасалғаны мен таратылғанының саны жоқ',
    en: 'no figures of what was made and what was handed out',
  },
  'no-list': {
    ru: 'нет списка людей с нужными столбцами',
    kk: 'қажетті бағандары бар адамдар тізімі жоқ',
    en: 'no list of people with the columns needed',
  },
  'no-text': { ru: 'нет связного текста', kk: 'байланысты мәтін жоқ', en: 'no running text' },
} as const satisfies Record<string, Record<'ru' | 'kk' | 'en', string>>;

export type Reason = keyof typeof REASONS;

const YEARS = /\b\d{4}(?:\/\d{4})?\b/;

/** The reason that a result carries, in the words of `language`. */
export function reasonText(reason: string, language: MessageLanguage): string {
  const [years = ''] = YEARS.exec(reason) ?? [];
  const known = Object.values(REASONS).find(({ en }) => en === reason || en === reason.replace(YEARS, '#'));
  return known?.[language].replace('#', years) ?? reason;
}
