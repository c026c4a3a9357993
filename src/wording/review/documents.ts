import type { InputState } from '../../model/input-state.ts';
import type { Texts } from '../findings/rule.ts';
import { word } from './common.ts';

export const INPUTS: Readonly<Record<InputState, Texts>> = {
  complete: word('полностью', 'толық', 'complete'),
  partial: word('частично', 'ішінара', 'partial'),
  failed: word('не прочитан', 'оқылмаған', 'failed'),
  duplicate: word('копия', 'көшірме', 'duplicate'),
  'set-aside': word('отложен', 'кейінге қалдырылған', 'set aside'),
  pending: word('ожидает', 'күтуде', 'pending'),
};

/** Words of the overview of an archive and of the search. */
export const ARCHIVE = {
  run: word('Загрузка', 'Жүктеу', 'Run'),
  began: word('начата', 'басталды', 'begun'),
  ended: word('окончена', 'аяқталды', 'ended'),
  underWay: word('еще идет или прервана', 'жүріп жатыр не үзілген', 'under way or cut off'),
  inputs: word('файлов', 'файл', 'inputs'),
  allStates: word('все', 'бәрі', 'all'),
  causes: word('Почему не прочитано и что делать', 'Неге оқылмады және не істеу керек', 'Why documents have no report, and what to do'),
  path: word('Путь', 'Жолы', 'Path'),
  state: word('Состояние', 'Күйі', 'State'),
  findings: word('Противоречия', 'Қайшылықтар', 'Findings'),
  note: word('Что известно', 'Не белгілі', 'What is known'),
  gone: word('файла больше нет в папке', 'файл қалтада жоқ', 'its file is gone from the folder'),
  copyOf: word('копия файла', 'мына файлдың көшірмесі:', 'copy of'),
  none: word('Таких файлов нет.', 'Мұндай файлдар жоқ.', 'There are no such inputs.'),
  searchFor: word('Слова в документах', 'Құжаттардағы сөздер', 'Words in the documents'),
  searchHint: word(
    'В любой форме слова; все слова в одном абзаце или ячейке.',
    'Сөздің кез келген түрінде; барлық сөз бір абзацта не ұяшықта.',
    'In any inflection; all words in one paragraph or cell.',
  ),
  find: word('Найти', 'Іздеу', 'Find'),
  hits: word('Найдено мест', 'Табылған орындар', 'Places found'),
  hitsShown: word('показаны первые', 'алғашқылары көрсетілген', 'the first shown'),
  nothing: word('Ничего не найдено.', 'Ештеңе табылмады.', 'Nothing was found.'),
  inDocument: word('Место в документе', 'Құжаттағы орны', 'Place in the document'),
} as const;
