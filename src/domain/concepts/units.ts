import type { Concept } from './concept.ts';
import { OCCASIONS } from './occasions.ts';
import { PEOPLE_AS_SUCH, PEOPLE_OF_A_KIND } from './people.ts';

/** Places that reports count. */
export const PLACES: readonly Concept[] = [
  {
    code: 'villages',
    ru: [
      ['село', 'сел$', 'село'],
      ['аул', 'аул$'],
      ['поселок', 'поселок', 'поселк'],
      ['населенный пункт', 'населенн.. пункт'],
      ['территория', 'территор'],
      ['округ'],
    ],
    kk: [['ауыл'], ['кент', 'кент$'], ['елді мекен']],
  },
  { code: 'districts', ru: [['район']], kk: [['аудан']] },
  { code: 'towns', ru: [['город']], kk: [['қала']] },
  { code: 'regions', ru: [['область', 'област'], ['регион']], kk: [['облыс'], ['өңір']] },
  { code: 'schools', ru: [['школа', 'школ']], kk: [['мектеп', 'мектеп', 'мектеб']] },
  { code: 'kindergartens', ru: [], kk: [['балабақша']] },
  { code: 'offices', ru: [['офис']], kk: [] },
];

/** Organizations and bodies that reports count. */
export const BODIES: readonly Concept[] = [
  { code: 'organizations', ru: [['организация', 'организац'], ['НПО']], kk: [['ұйым'], ['ҮЕҰ', 'уеу$']] },
  { code: 'groups', ru: [['группа', 'групп']], kk: [['топ', 'топ$']] },
];

/** Counted like people or like organizations, as the words around tell. */
export const PARTNERS: Concept = { code: 'partners', ru: [['партнер']], kk: [['әріптес'], ['серіктес']] };

/** What is published, printed, filled in or shown. */
export const WORKS: readonly Concept[] = [
  { code: 'posts', ru: [['пост', 'пост$']], kk: [['пост', 'пост$']] },
  { code: 'publications', ru: [['публикация', 'публикац']], kk: [['жарияланым']] },
  { code: 'articles', ru: [['статья', 'стат$']], kk: [['мақала']] },
  {
    code: 'videos',
    ru: [
      ['видеоролик', 'видеоролик', 'ролик'],
      ['видео', 'видео', 'видеозапис'],
    ],
    kk: [['бейнеролик']],
  },
  { code: 'video-reviews', ru: [['видеоотзыв']], kk: [] },
  { code: 'photos', ru: [['фото']], kk: [] },
  { code: 'reviews', ru: [['отзыв']], kk: [['пікір']] },
  {
    code: 'copies',
    ru: [['экземпляр', 'экз$', 'экземпляр'], ['брошюра', 'брошюр'], ['буклет'], ['пособие', 'пособи']],
    kk: [['дана']],
  },
  { code: 'leaflets', ru: [['листовка', 'листовк', 'листовок']], kk: [] },
  { code: 'questionnaires', ru: [['анкета', 'анкет'], ['опросник']], kk: [] },
  { code: 'applications', ru: [['заявка', 'заявк', 'заявок']], kk: [['өтінім']] },
  { code: 'exhibits', ru: [['экспонат']], kk: [] },
  { code: 'lists', ru: [['список', 'список', 'списк']], kk: [['тізім']] },
  { code: 'analyses', ru: [['анализ']], kk: [] },
  { code: 'reports', ru: [['отчет']], kk: [] },
  { code: 'resumes', ru: [['резюме']], kk: [] },
  { code: 'maps', ru: [['карта', 'карт$']], kk: [] },
  {
    code: 'pages',
    ru: [
      ['страница', 'страниц', 'стр$'],
      ['лист', 'лист'],
    ],
    kk: [
      ['бет', 'бет$'],
      ['парақ', 'парак', 'параг'],
    ],
  },
  { code: 'followers', ru: [['подписчик']], kk: [] },
  { code: 'views', ru: [['просмотр']], kk: [] },
];

/** Measures of time, money and number, and what else is counted. */
export const MEASURES: readonly Concept[] = [
  { code: 'tenge', ru: [['тенге', 'тенге', 'тг$', 'тнг', '₸', 'kzt']], kk: [['тенге']] },
  { code: 'pieces', ru: [['штука', 'шт$', 'штук']], kk: [] },
  { code: 'problems', ru: [['проблема', 'проблем']], kk: [['мәселе']] },
  { code: 'projects', ru: [['проект']], kk: [['жоба']] },
  { code: 'hours', ru: [['час', 'час$']], kk: [['сағат']] },
  { code: 'minutes', ru: [['минута', 'минут']], kk: [] },
  { code: 'days', ru: [['день', 'день$', 'дня$', 'дней$']], kk: [['күн', 'кун$']] },
  { code: 'weeks', ru: [['неделя', 'недел']], kk: [['апта']] },
  { code: 'months', ru: [['месяц']], kk: [['ай', 'ай$']] },
  { code: 'years', ru: [['год', 'год$', 'года$', 'лет$']], kk: [['жыл']] },
  { code: 'years-of-age', ru: [], kk: [['жас', 'жас$']] },
  { code: 'percent', ru: [['%']], kk: [] },
  { code: 'times', ru: [['раз', 'раз$']], kk: [['рет', 'рет$']] },
];

/** Everything that is counted or measured. */
export const COUNTED: readonly Concept[] = [
  ...OCCASIONS,
  ...PEOPLE_AS_SUCH,
  ...PEOPLE_OF_A_KIND,
  ...PLACES,
  ...BODIES,
  PARTNERS,
  ...WORKS,
  ...MEASURES,
];
