import type { Texts } from '../findings/rule.ts';
import type { MessageLanguage } from '../print.ts';

export type Language = MessageLanguage;
export const LANGUAGES = ['ru', 'kk', 'en'] as const satisfies readonly Language[];

export function word(ru: string, kk: string, en: string): Texts {
  return { ru, kk, en };
}

/** Words of the frame and of several pages. */
export const WORDS = {
  findings: word('Противоречия', 'Қайшылықтар', 'Findings'),
  documents: word('Документы', 'Құжаттар', 'Documents'),
  search: word('Поиск', 'Іздеу', 'Search'),
  skip: word('К содержанию', 'Мазмұнға', 'Skip to content'),
  menu: word('Разделы', 'Бөлімдер', 'Sections'),
  language: word('Язык', 'Тіл', 'Language'),
  page: word('стр.', 'бет', 'p.'),
  across: word('Между документами', 'Құжаттар арасында', 'Across documents'),
  notFound: word('Такой страницы нет', 'Мұндай бет жоқ', 'There is no such page'),
  wrongRequest: word('Запрос непонятен', 'Сұрау түсініксіз', 'The request cannot be understood'),
  refused: word('Запрос отклонен', 'Сұрау қабылданбады', 'The request was refused'),
  defect: word(
    'Ошибка esep: страница не получилась. Подробности — там, где запущен esep review.',
    'esep қатесі: бет жасалмады. Толығырақ — esep review іске қосылған жерде.',
    'A defect of esep: the page could not be made. Details stand where esep review runs.',
  ),
  notKept: word(
    'Не получилось прочитать или записать: диск полон, недоступен или занят. Ничего не записано; попробуйте позже. Подробности — там, где запущен esep review.',
    'Оқу не жазу мүмкін болмады: диск толған, қолжетімсіз не бос емес. Ештеңе жазылмады; кейінірек байқап көріңіз. Толығырақ — esep review іске қосылған жерде.',
    'It could not be read or written: the disk is full, absent or in use. Nothing was written; try again later. Details stand where esep review runs.',
  ),
  newerVersion: word(
    'Документ с тех пор заменен новой версией; исправление не записано. Посмотрите новую версию и исправьте там.',
    'Құжат содан бері жаңа нұсқамен ауыстырылды; түзету жазылмады. Жаңа нұсқаны қарап, сонда түзетіңіз.',
    'The document has been replaced by a newer version since; the correction was not kept. Look at the newer version and correct there.',
  ),
  toNewerVersion: word('К новой версии', 'Жаңа нұсқаға', 'To the newer version'),
  documentGone: word('Этого документа в архиве больше нет', 'Бұл құжат мұрағатта енді жоқ', 'This document is no longer in the archive'),
  changes: word('Что нового', 'Не жаңалық', 'What is new'),
  close: word('Закрыть', 'Жабу', 'Close'),
  keys: word('Клавиши', 'Пернелер', 'Keys'),
  backToList: word('К списку противоречий', 'Қайшылықтар тізіміне', 'To the list of findings'),
  nothingIngested: word(
    'В рабочую папку еще ничего не загружено.',
    'Жұмыс қалтасына әлі ештеңе жүктелмеген.',
    'Nothing was ingested into the workspace yet.',
  ),
} as const;

export const LANGUAGE_NAMES: Readonly<Record<Language, string>> = { ru: 'Русский', kk: 'Қазақша', en: 'English' };

export const STATES = {
  open: word('не рассмотрено', 'қаралмаған', 'open'),
  confirmed: word('подтверждено', 'расталды', 'confirmed'),
  dismissed: word('отклонено', 'қабылданбады', 'dismissed'),
  asked: word('спросили получателя', 'алушыдан сұралды', 'grantee asked'),
} as const;
