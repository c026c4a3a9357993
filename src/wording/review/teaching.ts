import type { WordingKind } from '../../model/wording.ts';
import type { Texts } from '../findings/rule.ts';
import { word } from './common.ts';

export const WORDING_KIND_NAMES: Readonly<Record<WordingKind, Texts>> = {
  heading: word('заголовок', 'тақырып', 'heading'),
  column: word('столбец', 'баған', 'column'),
  field: word('поле', 'өріс', 'field'),
};

/** Words of the pages on which esep is taught what documents say. */
export const TEACHING = {
  title: word('Не понято', 'Түсініксіз', 'Not understood'),
  hint: word(
    'Что говорят документы и чего esep не знает; сначала то, под чем больше всего значений. Выберите, что это значит, и посмотрите, что изменится.',
    'Құжаттарда айтылатын, бірақ esep білмейтін сөздер; алдымен мәні көптері. Мағынасын таңдап, не өзгеретінін көріңіз.',
    'What documents say and esep does not know, first what most values stand under. Choose what it means and see what changes.',
  ),
  none: word('Непонятого нет.', 'Түсініксіз ештеңе жоқ.', 'Everything is understood.'),
  wording: word('Надпись', 'Жазу', 'Wording'),
  stands: word('Что это', 'Бұл не', 'Stands as'),
  documents: word('Документов', 'Құжаттар', 'Documents'),
  values: word('Значений', 'Мәндер', 'Values'),
  where: word('Где стоит', 'Қайда тұр', 'Where it stands'),
  means: word('Значит', 'Мағынасы', 'Means'),
  nothing: word('ничего не значит', 'ештеңе білдірмейді', 'means nothing'),
  choose: word('— выберите —', '— таңдаңыз —', '– choose –'),
  holds: word('Действует', 'Қолданылады', 'Holds'),
  everywhere: word('везде', 'барлық жерде', 'everywhere'),
  form: word('в этой форме', 'осы нысанда', 'in this form'),
  formWith: word('в форме с заголовками', 'мына тақырыптары бар нысанда', 'in the form with the headings'),
  grantor: word('у грантодателя', 'мына грант берушіде', 'of the grantor'),
  show: word('Показать, что изменится', 'Не өзгеретінін көрсету', 'Show what changes'),
  effect: word('Что изменится', 'Не өзгереді', 'What changes'),
  accept: word('Принять', 'Қабылдау', 'Accept'),
  back: word('К непонятому', 'Түсініксіздерге', 'Back to what is not understood'),
  holding: word('документов с этой надписью', 'осы жазуы бар құжат', 'documents with the wording'),
  tried: word('прочитано для показа', 'көрсету үшін оқылды', 'read to show it'),
  gained: word('Новые значения', 'Жаңа мәндер', 'New values'),
  lost: word('Пропавшие значения', 'Жоғалған мәндер', 'Values gone'),
  findingsNew: word('Новые противоречия', 'Жаңа қайшылықтар', 'New findings'),
  findingsGone: word('Противоречия, которых не станет', 'Жойылатын қайшылықтар', 'Findings gone'),
  noChange: word('Ничего не изменится.', 'Ештеңе өзгермейді.', 'Nothing changes.'),
  notShown: word(
    'Показать, что изменится, здесь нельзя: нет оригиналов.',
    'Не өзгеретінін мұнда көрсетуге болмайды: түпнұсқалар жоқ.',
    'What changes cannot be shown here: the originals are absent.',
  ),
  taught: word('Чему научили', 'Үйретілгендер', 'What was taught'),
  noneTaught: word('Пока ничему.', 'Әзірге ештеңе.', 'Nothing yet.'),
  kept: word(
    'Записано. Действует со следующей загрузки (esep ingest): заново прочитаются только документы с этой надписью.',
    'Жазылды. Келесі жүктеуден (esep ingest) бастап қолданылады: тек осы жазуы бар құжаттар қайта оқылады.',
    'Kept. It holds from the next ingest (esep ingest) on, which reads only the documents with the wording again.',
  ),
  fromNext: word('научено, со следующей загрузки', 'үйретілді, келесі жүктеуден', 'taught, from the next ingest on'),
  undo: word('Отменить', 'Болдырмау', 'Undo'),
  notChosen: word('Выберите, что это значит.', 'Мағынасын таңдаңыз.', 'Choose what it means.'),
} as const;
