import type { Texts } from '../findings/rule.ts';
import { word } from './common.ts';

/** Reasons that come up again and again, in the order of their keys 1, 2, 3, … */
export const REASONS: readonly Texts[] = [
  word('Сверено с документом', 'Құжатпен салыстырылды', 'Checked against the document'),
  word(
    'Прочитано неверно: в документе стоит другое',
    'Қате оқылған: құжатта басқаша жазылған',
    'Read wrongly: the document says otherwise',
  ),
  word('Так устроена форма отчета', 'Есеп нысаны солай құрылған', 'The form of the report is made so'),
  word('Объяснено в тексте отчета', 'Есеп мәтінінде түсіндірілген', 'Explained in the text of the report'),
  word('Округление', 'Дөңгелектеу', 'Rounding'),
  word('Опечатка, на суть не влияет', 'Қате терілген, мәніне әсер етпейді', 'A misprint without effect'),
  word('Повторяет другое противоречие', 'Басқа қайшылықты қайталайды', 'Repeats another finding'),
  word('Несущественно для проверки', 'Тексеру үшін маңызды емес', 'Of no weight for the audit'),
];

/** Words for clearing many findings: choosing, deciding on all at once, giving them to somebody, how far one is. */
export const CLEARING = {
  chosen: word('С выбранными', 'Таңдалғандармен', 'With those chosen'),
  choose: word('Выбрать', 'Таңдау', 'Choose'),
  chooseAll: word('Выбрать все на странице', 'Беттегінің бәрін таңдау', 'Choose all on the page'),
  wholeList: word(
    'со всеми из списка, и на других страницах',
    'тізімдегінің бәрімен, басқа беттердегілермен де',
    'with all of the list, also on other pages',
  ),
  preset: word('Частый ответ', 'Жиі жауап', 'Usual answer'),
  noPreset: word('— своими словами —', '— өз сөзімен —', '– in own words –'),
  why: word('Причина или замечание', 'Себебі не ескертпе', 'Reason or comment'),
  asked: word('Спросили получателя', 'Алушыдан сұралды', 'Grantee asked'),
  comment: word('Оставить замечание', 'Ескертпе қалдыру', 'Comment'),
  comments: word('Замечания и поручения', 'Ескертпелер мен тапсырмалар', 'Comments and assignments'),
  noComments: word('Замечаний еще не было.', 'Әлі ескертпе болған жоқ.', 'Nobody has commented yet.'),
  assign: word('Поручить', 'Тапсыру', 'Assign'),
  assignTo: word('Кому поручить', 'Кімге тапсыру', 'Assign to'),
  assigned: word('Поручено', 'Тапсырылған', 'Assigned to'),
  unassigned: word('Поручение снято', 'Тапсырма алынды', 'Assignment taken back'),
  nobody: word('никому', 'ешкімге', 'nobody'),
  alike: word('Такие же', 'Дәл осындай', 'Others like this'),
  alikeHint: word('то же правило, та же причина', 'сол ереже, сол себеп', 'same rule, same cause'),
  onlyAlike: word(
    'Показаны только такие же: то же правило, та же причина.',
    'Тек дәл осындайлар көрсетілген: сол ереже, сол себеп.',
    'Only those alike are shown: same rule, same cause.',
  ),
  showAll: word('показать все', 'бәрін көрсету', 'show all'),
  sort: word('Порядок', 'Реті', 'Order'),
  progress: word('Рассмотрено', 'Қаралды', 'Decided'),
  reviewer: word('Проверяющий', 'Тексеруші', 'Reviewer'),
  decidedBy: word('Решил', 'Шешкені', 'Decided by them'),
  given: word('Поручено', 'Тапсырылғаны', 'Assigned'),
  ofGiven: word('Из порученного рассмотрено', 'Тапсырылғаннан қаралғаны', 'Of the assigned, decided'),
  kept: word('Записано:', 'Жазылды:', 'Kept:'),
  missed: word(
    'не тронуто, там тем временем решил кто-то другой:',
    'тиілмеді, онда бұл арада басқа біреу шешкен:',
    'left alone, as somebody else decided there meanwhile:',
  ),
  undo: word('Отменить', 'Болдырмау', 'Undo'),
  undone: word('отменено', 'болдырылмады', 'undone'),
  wasUndone: word('Отменено:', 'Болдырылмады:', 'Undone:'),
  nothingChosen: word(
    'Ничего не выбрано: отметьте противоречия в списке.',
    'Ештеңе таңдалмады: тізімнен қайшылықтарды белгілеңіз.',
    'Nothing is chosen: tick findings in the list.',
  ),
  tooMany: word(
    'Список слишком длинный, чтобы решить о нем сразу; сузьте отбор.',
    'Тізім бірден шешу үшін тым ұзын; іріктеуді тарылтыңыз.',
    'The list is too long to decide on it at once; narrow the filter.',
  ),
  textMissing: word('Напишите замечание.', 'Ескертпені жазыңыз.', 'Write the comment.'),
} as const;

/** By what a list is sorted. */
export const SORT_NAMES: Readonly<
  Record<'document' | 'severity' | 'code' | 'certainty' | 'state' | 'assigned' | 'grantee' | 'year', Texts>
> = {
  document: word('по документам', 'құжаттар бойынша', 'by document'),
  severity: word('по важности', 'маңыздылығы бойынша', 'by severity'),
  code: word('по правилам', 'ережелер бойынша', 'by rule'),
  certainty: word('по надежности чтения', 'оқу сенімділігі бойынша', 'by certainty of the reading'),
  state: word('по состоянию', 'күйі бойынша', 'by state'),
  assigned: word('по поручениям', 'тапсырмалар бойынша', 'by assignment'),
  grantee: word('по получателям', 'алушылар бойынша', 'by grantee'),
  year: word('по годам, новые сначала', 'жылдар бойынша, жаңалары алдымен', 'by year, the latest first'),
};

/** What the keys do, in the order shown. */
export const KEY_HELP: readonly (readonly [keys: string, does: Texts])[] = [
  [
    'j k',
    word(
      'вниз, вверх; на странице противоречия — следующее, предыдущее',
      'төмен, жоғары; қайшылық бетінде — келесі, алдыңғы',
      'down, up; on the page of a finding: next, previous',
    ),
  ],
  ['Enter', word('открыть', 'ашу', 'open')],
  ['x', word('выбрать строку или снять выбор', 'жолды таңдау не таңдауды алу', 'choose the row, or not')],
  ['a', word('выбрать все на странице или ничего', 'беттегінің бәрін таңдау не ештеңе', 'choose all on the page, or none')],
  ['1 … 8', word('частый ответ; 0 — своими словами', 'жиі жауап; 0 — өз сөзімен', 'a usual answer; 0 for own words')],
  [
    'c',
    word(
      'подтвердить: выбранные, иначе эту строку или противоречие',
      'растау: таңдалғандарды, әйтпесе осы жолды не қайшылықты',
      'confirm: those chosen, else this row or finding',
    ),
  ],
  ['d', word('отклонить', 'қабылдамау', 'dismiss')],
  ['q', word('спросили грантополучателя', 'грант алушыдан сұралды', 'the grantee was asked')],
  ['o', word('вернуть на рассмотрение', 'қайта қарау', 'reopen')],
  ['m', word('замечание', 'ескертпе', 'comment')],
  ['i', word('поручить', 'тапсыру', 'assign')],
  ['s', word('такие же: то же правило, та же причина', 'дәл осындай: сол ереже, сол себеп', 'others like this: same rule, same cause')],
  ['u', word('отменить последнее', 'соңғысын болдырмау', 'undo the last')],
  ['l', word('к списку', 'тізімге', 'to the list')],
  ['/', word('слова для отбора', 'іріктеу сөздері', 'filter words')],
  ['Esc', word('выйти из поля', 'өрістен шығу', 'leave the field')],
  ['?', word('эти клавиши', 'осы пернелер', 'these keys')],
];
