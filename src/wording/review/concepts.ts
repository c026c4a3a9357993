import type { Field } from '../../domain/forms/field.ts';
import type { ColumnRole, SectionKind } from '../../model/structure.ts';
import type { WordingKind } from '../../model/wording.ts';
import type { Texts } from '../findings/rule.ts';
import { type Language, word } from './common.ts';

/** What a column can be for; `unknown` is no choice. */
const COLUMNS: Readonly<Record<Exclude<ColumnRole, 'unknown' | 'part' | 'key' | 'value'>, Texts>> = {
  number: word('номер строки', 'жол нөмірі', 'number of the row'),
  task: word('задача', 'міндет', 'task'),
  activity: word('мероприятие', 'іс-шара', 'activity'),
  date: word('дата или срок', 'күні не мерзімі', 'date or time'),
  place: word('место', 'орны', 'place'),
  participants: word('число участников', 'қатысушылар саны', 'number of participants'),
  results: word('результаты', 'нәтижелер', 'results'),
  indicator: word('показатель', 'көрсеткіш', 'indicator'),
  plan: word('план', 'жоспар', 'plan'),
  fact: word('факт', 'нақты', 'fact'),
  effect: word('эффект', 'тиімділік', 'effect'),
  label: word('название строки', 'жол атауы', 'label of the row'),
  unit: word('единица измерения', 'өлшем бірлігі', 'unit'),
  total: word('всего', 'барлығы', 'total'),
  name: word('имя или название', 'аты не атауы', 'name'),
  role: word('роль', 'рөлі', 'role'),
  position: word('должность', 'лауазымы', 'position'),
  contact: word('контакты', 'байланысы', 'contact'),
  phone: word('телефон', 'телефон', 'telephone'),
  email: word('электронная почта', 'электрондық пошта', 'e-mail'),
  duties: word('обязанности', 'міндеттері', 'duties'),
  workload: word('занятость', 'жүктемесі', 'workload'),
  note: word('примечание', 'ескертпе', 'note'),
  authority: word('орган власти', 'мемлекеттік орган', 'authority'),
  recommendation: word('рекомендация', 'ұсыным', 'recommendation'),
  letter: word('письмо', 'хат', 'letter'),
  direction: word('направление', 'бағыт', 'direction'),
  title: word('название', 'атауы', 'title'),
  problem: word('проблема', 'мәселе', 'problem'),
  goal: word('цель', 'мақсат', 'goal'),
  tasks: word('задачи', 'міндеттер', 'tasks'),
  description: word('описание', 'сипаттама', 'description'),
  amount: word('сумма', 'сома', 'amount'),
  kind: word('вид', 'түрі', 'kind'),
  expected: word('ожидаемый результат', 'күтілетін нәтиже', 'expected result'),
  cost: word('стоимость', 'құны', 'cost'),
  budgeted: word('по смете', 'смета бойынша', 'budgeted'),
  spent: word('израсходовано', 'жұмсалғаны', 'spent'),
  remaining: word('остаток', 'қалдық', 'remaining'),
  documents: word('документы', 'құжаттар', 'documents'),
  format: word('формат', 'форматы', 'format'),
  audience: word('аудитория', 'аудитория', 'audience'),
};

const SECTIONS: Readonly<Record<Exclude<SectionKind, 'other' | 'title'>, Texts>> = {
  passport: word('паспорт проекта', 'жоба паспорты', 'passport of the project'),
  activities: word('мероприятия', 'іс-шаралар', 'activities'),
  task: word('одна задача', 'бір міндет', 'one task'),
  activity: word('одно мероприятие', 'бір іс-шара', 'one activity'),
  'plan-fact': word('план и факт', 'жоспар және нақты', 'plan and fact'),
  deviations: word('отклонения', 'ауытқулар', 'deviations'),
  effects: word('эффекты', 'тиімділік көрсеткіштері', 'effects'),
  'goal-achievement': word('достижение цели', 'мақсатқа жету', 'reaching the goal'),
  changes: word('изменения', 'өзгерістер', 'changes'),
  'success-story': word('история успеха', 'сәттілік тарихы', 'success story'),
  statistics: word('участники', 'қатысушылар', 'participants'),
  gender: word('участники по полу', 'қатысушылар жынысы бойынша', 'participants by sex'),
  social: word('участники по социальному статусу', 'қатысушылар әлеуметтік мәртебесі бойынша', 'participants by social status'),
  age: word('участники по возрасту', 'қатысушылар жасы бойынша', 'participants by age'),
  results: word('результаты', 'нәтижелер', 'results'),
  'concrete-results': word('конкретные результаты', 'нақты нәтижелер', 'concrete results'),
  'long-term-impact': word('долгосрочный эффект', 'ұзақ мерзімді әсер', 'long-term impact'),
  sustainability: word('устойчивость', 'тұрақтылық', 'sustainability'),
  'socio-economic-effect': word('социально-экономический эффект', 'әлеуметтік-экономикалық тиімділік', 'socio-economic effect'),
  'partners-analysis': word('работа с партнерами', 'әріптестермен жұмыс', 'work with partners'),
  partners: word('партнеры', 'әріптестер', 'partners'),
  proposals: word('предложения', 'ұсыныстар', 'proposals'),
  directions: word('направления', 'бағыттар', 'directions'),
  recommendations: word('рекомендации', 'ұсынымдар', 'recommendations'),
  'general-information': word('общие сведения', 'жалпы мәліметтер', 'general information'),
  team: word('команда', 'команда', 'team'),
  'monitoring-plan': word('план мониторинга', 'мониторинг жоспары', 'monitoring plan'),
  'final-presentation': word('итоговая презентация', 'қорытынды таныстырылым', 'final presentation'),
  'information-work': word('информационная работа', 'ақпараттық жұмыс', 'information work'),
  tasks: word('задачи', 'міндеттер', 'tasks'),
  'project-title': word('название проекта', 'жоба атауы', 'title of the project'),
  executor: word('исполнитель', 'орындаушы', 'executor'),
  goal: word('цель', 'мақсат', 'goal'),
  coordinator: word('координатор', 'үйлестіруші', 'coordinator'),
  budget: word('смета', 'смета', 'budget'),
  pages: word('число страниц', 'бет саны', 'number of pages'),
  signature: word('подпись', 'қолы', 'signature'),
};

const FIELDS: Readonly<Record<Field, Texts>> = {
  title: word('название проекта', 'жоба атауы', 'title of the project'),
  goal: word('цель', 'мақсат', 'goal'),
  grantee: word('грантополучатель', 'грант алушы', 'grantee'),
  head: word('руководитель', 'басшы', 'head'),
  address: word('адрес', 'мекенжай', 'address'),
  bin: word('БИН', 'БСН', 'BIN'),
  grantor: word('грантодатель', 'грант беруші', 'grantor'),
  contract: word('договор', 'шарт', 'contract'),
  'contract-number': word('номер договора', 'шарт нөмірі', 'number of the contract'),
  'contract-date': word('дата договора', 'шарт күні', 'date of the contract'),
  amount: word('сумма гранта', 'грант сомасы', 'amount of the grant'),
  period: word('срок проекта', 'жоба мерзімі', 'period of the project'),
  region: word('регион', 'өңір', 'region'),
  direction: word('направление', 'бағыт', 'direction'),
  expected: word('ожидаемые результаты', 'күтілетін нәтижелер', 'expected results'),
  submitted: word('дата сдачи', 'тапсырылған күні', 'date handed in'),
  filled: word('дата заполнения', 'толтырылған күні', 'date filled in'),
  pages: word('число страниц', 'бет саны', 'number of pages'),
  signatory: word('подписавший', 'қол қоюшы', 'signatory'),
  phone: word('телефон', 'телефон', 'telephone'),
  email: word('электронная почта', 'электрондық пошта', 'e-mail'),
  partners: word('партнеры', 'әріптестер', 'partners'),
  tasks: word('задачи', 'міндеттер', 'tasks'),
  coordinator: word('координатор', 'үйлестіруші', 'coordinator'),
  seal: word('печать', 'мөр', 'seal'),
};

const CONCEPTS: Readonly<Record<WordingKind, Readonly<Record<string, Texts>>>> = { column: COLUMNS, heading: SECTIONS, field: FIELDS };

/** What a wording of a kind can be taught to mean, in the order of the words of the language. */
export function conceptsOf(kind: WordingKind, language: Language): readonly { readonly concept: string; readonly name: string }[] {
  return Object.entries(CONCEPTS[kind])
    .map(([concept, name]) => ({ concept, name: name[language] }))
    .sort((a, b) => a.name.localeCompare(b.name, language));
}

export function isConcept(kind: WordingKind, concept: string): boolean {
  return Object.hasOwn(CONCEPTS[kind], concept);
}

/** A concept in the words of a language; null: it means nothing. */
export function conceptName(kind: WordingKind, concept: string, language: Language): string {
  return CONCEPTS[kind][concept]?.[language] ?? concept;
}
