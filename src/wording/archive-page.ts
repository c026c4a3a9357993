import { word } from './review/common.ts';

/** Words of the page about a whole archive. */
export const ARCHIVE_PAGE = {
  title: word('Архив отчетов', 'Есептер мұрағаты', 'Archive of reports'),
  glance: word('Коротко', 'Қысқаша', 'At a glance'),
  inputs: word('Файлов', 'Файл', 'Files'),
  unread: word('из них не прочитано', 'оның ішінде оқылмағаны', 'of them not read'),
  projects: word('Проектов', 'Жоба', 'Projects'),
  grantees: word('Грантополучателей', 'Грант алушы', 'Grantees'),
  people: word('Участников', 'Қатысушы', 'People reached'),
  peopleDoubted: word(
    'из них в отчетах с противоречиями',
    'оның ішінде қайшылығы бар есептерде',
    'of them in reports that contradict themselves',
  ),
  peopleMissing: word('проектов без числа участников', 'қатысушы саны жоқ жоба', 'projects that state no number of people'),
  money: word('Грантов на сумму, тенге', 'Гранттар сомасы, теңге', 'Granted, tenge'),
  otherMoney: word(
    'проектов без суммы или в другой валюте',
    'сомасы жоқ не басқа валютадағы жоба',
    'projects without a sum or in another currency',
  ),
  findings: word('Противоречий', 'Қайшылық', 'Findings'),
  high: word('важных', 'маңызды', 'high'),
  medium: word('средних', 'орташа', 'medium'),
  low: word('мелких', 'ұсақ', 'low'),
  byYear: word('По годам', 'Жылдар бойынша', 'By year'),
  byRegion: word('По регионам', 'Өңірлер бойынша', 'By region'),
  byGrantor: word('По грантодателям', 'Грант берушілер бойынша', 'By grantor'),
  byRule: word('Какие противоречия', 'Қандай қайшылықтар', 'Which findings'),
  worst: word('Где их больше всего', 'Олар ең көп жерлер', 'Where most of them are'),
  unknown: word('не указано', 'көрсетілмеген', 'not stated'),
  others: word('прочие', 'басқалары', 'others'),
  met: word('Индикаторов выполнено', 'Орындалған индикатор', 'Indicators met'),
  missed: word('не выполнено', 'орындалмағаны', 'missed'),
  count: word('Число', 'Саны', 'Count'),
  group: word('Название', 'Атауы', 'Name'),
  note: word(
    'Складывается один отчет на проект: итоговый, иначе краткий, иначе последний промежуточный.',
    'Әр жобадан бір есеп қосылады: қорытынды, болмаса қысқа, болмаса соңғы аралық.',
    'Of each project one report is added up: the final one, else a short one, else the latest interim one.',
  ),
} as const;
