import { word } from './common.ts';

/** Words of the page about what is new. */
export const CHANGES = {
  first: word(
    'Это первая загрузка: все документы и противоречия новые.',
    'Бұл — алғашқы жүктеу: барлық құжат пен қайшылық жаңа.',
    'This is the first run: all documents and findings are new.',
  ),
  nothing: word(
    'С прошлой загрузки ничего не изменилось.',
    'Алдыңғы жүктеуден бері ештеңе өзгерген жоқ.',
    'Nothing has changed since the run before.',
  ),
  since: word('по сравнению с предыдущей загрузкой', 'алдыңғы жүктеумен салыстырғанда', 'compared with the run before'),
  documentsNew: word('Новые документы', 'Жаңа құжаттар', 'New documents'),
  documentsChanged: word('Измененные документы', 'Өзгерген құжаттар', 'Changed documents'),
  documentsGone: word('Исчезнувшие документы', 'Жоғалған құжаттар', 'Gone documents'),
  documentsMoved: word('Перемещенные документы', 'Орны ауысқан құжаттар', 'Moved documents'),
  findingsNew: word('Новые противоречия', 'Жаңа қайшылықтар', 'New findings'),
  findingsVanished: word('Противоречия, которых больше нет', 'Енді жоқ қайшылықтар', 'Vanished findings'),
  more: word(
    'показаны первые, все названы в changes.json',
    'алғашқылары көрсетілген, бәрі changes.json ішінде',
    'the first are shown, changes.json names all',
  ),
} as const;
