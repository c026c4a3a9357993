import type { Concept } from './concept.ts';

export interface Occasion extends Concept {
  /**
   * `named`: the word alone tells an occasion; `counted`: only behind a number, for it means other things too (a council, a
   * hall, an evening); `any`: an occasion of whatever kind.
   */
  readonly tells: 'named' | 'counted' | 'any';
}

function named(code: string, ru: Occasion['ru'], kk: Occasion['kk']): Occasion {
  return { code, tells: 'named', ru, kk };
}

function counted(code: string, ru: Occasion['ru'], kk: Occasion['kk']): Occasion {
  return { code, tells: 'counted', ru, kk };
}

/** Kinds of occasion. Of two that a text names the first in this list is meant. */
export const OCCASIONS: readonly Occasion[] = [
  named('round-tables', [['круглый стол', 'кругл.. стол', 'кругл... стол']], [['дөңгелек үстел']]),
  named('master-classes', [['мастер-класс']], [['шеберлік сабағы', 'шеберлик саба']]),
  named('focus-groups', [['фокус-группа', 'фокус-групп']], [['фокус-топ']]),
  named('seminars', [['семинар-тренинг'], ['семинар']], [['семинар']]),
  named('trainings', [['тренинг']], [['тренинг']]),
  named('webinars', [['вебинар']], [['вебинар']]),
  named('forums', [['форум']], [['форум']]),
  named('conferences', [['конференция', 'конференц']], [['конференция', 'конференц']]),
  named('presentations', [['презентация', 'презентац']], [['таныстырылым']]),
  named('campaigns', [['акция', 'акци(?!он)']], [['акция', 'акци(?!он)']]),
  named('contests', [['конкурс']], [['байқау']]),
  named('exhibitions', [['выставка', 'выставк', 'выставок']], [['көрме']]),
  named('surveys', [['опрос']], [['сауалнама']]),
  named('visits', [['визит']], [['сапар']]),
  named('sessions', [['заседание', 'заседани']], [['отырыс']]),
  named(
    'meetings',
    [
      ['встреча', 'встреч'],
      ['собрание', 'собрани'],
    ],
    [['кездесу'], ['жиналыс']],
  ),
  named('lectures', [['лекция', 'лекци']], [['дәріс']]),
  named('lessons', [['занятие', 'заняти']], [['сабақ', 'сабак', 'сабаг']]),
  named('hackathons', [['хакатон']], [['хакатон']]),
  named('festivals', [['фестиваль', 'фестивал']], [['фестиваль', 'фестивал']]),
  named('excursions', [['экскурсия', 'экскурс']], [['экскурсия', 'экскурс']]),
  named('concerts', [['концерт']], [['концерт']]),
  named('tournaments', [['турнир']], [['турнир']]),
  named('clean-ups', [['субботник']], [['сенбілік']]),
  counted('consultations', [['консультация', 'консультац']], [['кеңес', 'кенес']]),
  counted('classes', [['урок']], []),
  counted('trips', [['выезд'], ['поход']], []),
  counted('celebrations', [['праздник'], ['вечер', 'вечер(?!н)']], []),
  counted('games', [['игра', 'игр$']], []),
  counted('clubs', [['клуб']], []),
  // bare «жиын» is also the total of a table
  counted('gatherings', [], [['жиын', 'жиында', 'жиынга', 'жиынн']]),
  { code: 'events', tells: 'any', ru: [['мероприятие', 'мероприят']], kk: [['іс-шара'], ['шара']] },
];
