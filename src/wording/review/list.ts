import { word } from './common.ts';

/** Words of the list of findings. */
export const LIST = {
  all: word('все', 'бәрі', 'all'),
  state: word('Состояние', 'Күйі', 'State'),
  severity: word('Важность', 'Маңыздылығы', 'Severity'),
  certainty: word('Надежность чтения', 'Оқудың сенімділігі', 'Certainty of the reading'),
  code: word('Правило', 'Ереже', 'Rule'),
  document: word('Путь содержит', 'Жолында бар', 'Path contains'),
  text: word('Слова', 'Сөздер', 'Words'),
  show: word('Показать', 'Көрсету', 'Show'),
  clear: word('Сбросить', 'Тазарту', 'Clear'),
  filter: word('Отбор', 'Іріктеу', 'Filter'),
  shown: word('показано', 'көрсетілген', 'shown'),
  of: word('из', '/', 'of'),
  underWay: word(
    'Загрузка еще идет или была прервана: список неполон.',
    'Жүктеу әлі жүріп жатыр не үзілген: тізім толық емес.',
    'An ingest is under way or was cut off: the list is not complete.',
  ),
  none: word('Таких противоречий нет.', 'Мұндай қайшылықтар жоқ.', 'There are no such findings.'),
  previousPage: word('Предыдущая страница', 'Алдыңғы бет', 'Previous page'),
  nextPage: word('Следующая страница', 'Келесі бет', 'Next page'),
  pages: word('Страницы списка', 'Тізім беттері', 'Pages of the list'),
  report: word('отчет', 'есеп', 'report'),
} as const;
