import { word } from './common.ts';

/** Words about drawn pages. */
export const PAGE = {
  page: word('Страница', 'Бет', 'Page'),
  marked: word('отмечено мест', 'белгіленген орындар', 'places marked'),
  whole: word('вся страница', 'бүкіл бет', 'whole page'),
  drawing: word(
    'Страница еще рисуется. Обновите через несколько секунд.',
    'Бет әлі салынуда. Бірнеше секундтан кейін жаңартыңыз.',
    'The page is still being drawn. Reload in a few seconds.',
  ),
  absent: word(
    'Оригинала нет на прежнем месте, поэтому страница не показана. Текст сохранен.',
    'Түпнұсқа бұрынғы орнында жоқ, сондықтан бет көрсетілмейді. Мәтіні сақталған.',
    'The original is not at its place, so the page is not shown. Its text was kept.',
  ),
  changed: word(
    'Файл на этом месте с тех пор изменился, поэтому страница не показана. Текст сохранен; загрузите документ заново.',
    'Бұл орындағы файл содан бері өзгерген, сондықтан бет көрсетілмейді. Мәтіні сақталған; құжатты қайта жүктеңіз.',
    'The file at this place has changed since, so the page is not shown. Its text was kept; ingest the document again.',
  ),
  failed: word('Страницу не удалось нарисовать.', 'Бетті салу мүмкін болмады.', 'The page could not be drawn.'),
  none: word(
    'У этого формата нет страниц, которые можно показать.',
    'Бұл форматта көрсетуге болатын беттер жоқ.',
    'This format has no pages to show.',
  ),
  turned: word(
    'Скан лежит на боку, поэтому места на нем не отмечены; они отмечены в тексте.',
    'Скан қырынан жатыр, сондықтан орындар онда белгіленбеген; олар мәтінде белгіленген.',
    'The scan lies on its side, so places are not framed on it; they are marked in the text.',
  ),
  previous: word('Предыдущая страница', 'Алдыңғы бет', 'Previous page'),
  next: word('Следующая страница', 'Келесі бет', 'Next page'),
  back: word('Назад', 'Артқа', 'Back'),
} as const;
