import type { Texts } from '../findings/rule.ts';
import { word } from './common.ts';

/** Words of the pages about grantees and projects, and of the choices made from them. */
export const GRANTEES = {
  grantees: word('Получатели', 'Алушылар', 'Grantees'),
  grantee: word('Грантополучатель', 'Грант алушы', 'Grantee'),
  project: word('Проект', 'Жоба', 'Project'),
  projects: word('Проекты', 'Жобалар', 'Projects'),
  grantor: word('Грантодатель', 'Грант беруші', 'Grantor'),
  year: word('Год', 'Жылы', 'Year'),
  years: word('Годы', 'Жылдары', 'Years'),
  region: word('Регион', 'Өңір', 'Region'),
  kind: word('Документ', 'Құжат', 'Document'),
  documents: word('Документы', 'Құжаттар', 'Documents'),
  sum: word('Сумма, тенге', 'Сомасы, теңге', 'Sum, tenge'),
  sums: word('Всего грантов, тенге', 'Гранттардың жалпы сомасы, теңге', 'Grants in all, tenge'),
  findings: word('Противоречия', 'Қайшылықтар', 'Findings'),
  bin: word('БИН', 'БСН', 'BIN'),
  contract: word('Договор', 'Шарт', 'Contract'),
  period: word('Срок', 'Мерзімі', 'Period'),
  participants: word('Участники', 'Қатысушылар', 'Participants'),
  counts: word('Отчет, по которому считаем', 'Есептеуге алынатын есеп', 'The report that counts'),
  counting: word('считается', 'есептеледі', 'counts'),
  submitted: word('Сдан', 'Тапсырылған', 'Handed in'),
  spellings: word('Как пишут название', 'Атауын қалай жазады', 'How the name is written'),
  spelling: word('Написание', 'Жазылуы', 'Spelling'),
  contacts: word('Контакты', 'Байланыстар', 'Contacts'),
  noContacts: word('В отчетах контактов нет.', 'Есептерде байланыс жоқ.', 'The reports state no contacts.'),
  none: word('Таких получателей нет.', 'Мұндай алушылар жоқ.', 'There are no such grantees.'),
  notYet: word(
    'Проекты и получатели появятся после следующей загрузки.',
    'Жобалар мен алушылар келесі жүктеуден кейін пайда болады.',
    'Projects and grantees are there after the next ingest.',
  ),
  search: word('Название или БИН', 'Атауы не БСН', 'Name or BIN'),
  join: word('Это тот же получатель, что и', 'Бұл мына алушымен бірдей:', 'This is the same grantee as'),
  joinDo: word('Объединить', 'Біріктіру', 'Join'),
  part: word('Это другой получатель', 'Бұл басқа алушы', 'This is another grantee'),
  takeBack: word('Как в документах', 'Құжаттардағыдай', 'As documents say'),
  joinHint: word(
    'Название целиком, как в списке получателей, или адрес его страницы.',
    'Алушылар тізіміндегідей толық атауы не бетінің мекенжайы.',
    'The whole name as in the list of grantees, or the address of its page.',
  ),
  joinHistory: word('Кто объединял и разделял', 'Кім біріктіріп, бөлген', 'Who joined and parted'),
  joined: word('объединено с', 'мынамен біріктірілді:', 'joined with'),
  parted: word('отделено', 'бөлінді', 'parted'),
  asDocuments: word('как в документах', 'құжаттардағыдай', 'as documents say'),
  unknownGrantee: word(
    'Такого получателя нет; возьмите название из списка.',
    'Мұндай алушы жоқ; атауын тізімнен алыңыз.',
    'There is no such grantee; take the name from the list.',
  ),
  reconciliation: word('План — промежуточный — итоговый', 'Жоспар — аралық — қорытынды', 'Plan, interim, final'),
  indicator: word('Показатель', 'Көрсеткіш', 'Indicator'),
  promised: word('Обещано в плане', 'Жоспарда уәде етілген', 'Promised in the plan'),
  interimFact: word('Промежуточный: факт', 'Аралық: нақты', 'Interim: fact'),
  reportedPlan: word('Отчет: план', 'Есеп: жоспар', 'Report: plan'),
  reportedFact: word('Отчет: факт', 'Есеп: нақты', 'Report: fact'),
  outcome: word('Итог', 'Қорытынды', 'Outcome'),
  noReconciliation: word(
    'Сверять не с чем: нет плана и отчета одного проекта.',
    'Салыстыратын ештеңе жоқ: бір жобаның жоспары мен есебі жоқ.',
    'There is nothing to compare: a plan and a report of one project are not both there.',
  ),
  unknown: word('не указано', 'көрсетілмеген', 'not stated'),
  all: word('все', 'бәрі', 'all'),
} as const;

/** What became of an indicator between plan and report. */
export const OUTCOMES: Readonly<Record<string, Texts>> = {
  kept: word('выполнено', 'орындалды', 'kept'),
  exceeded: word('перевыполнено', 'асыра орындалды', 'exceeded'),
  missed: word('не выполнено', 'орындалмады', 'missed'),
  shrunk: word('стало меньше, чем в промежуточном', 'аралықтан азайды', 'less than in the interim report'),
  'plan-changed': word('план изменен', 'жоспар өзгертілген', 'plan changed'),
  missing: word('в отчете нет', 'есепте жоқ', 'not in the report'),
  added: word('в плане не было', 'жоспарда болмаған', 'not in the plan'),
  unknown: word('неизвестно', 'белгісіз', 'unknown'),
};

export const GRANTEE_SORT_NAMES: Readonly<Record<'name' | 'projects' | 'amount' | 'findings' | 'last', Texts>> = {
  name: word('по названию', 'атауы бойынша', 'by name'),
  projects: word('по числу проектов', 'жоба саны бойынша', 'by projects'),
  amount: word('по сумме', 'сомасы бойынша', 'by sum'),
  findings: word('по противоречиям', 'қайшылықтар бойынша', 'by findings'),
  last: word('по последнему году', 'соңғы жыл бойынша', 'by the last year'),
};
