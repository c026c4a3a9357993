import type { EffectCode } from '../../model/report.ts';
import { list } from '../list.ts';

/** What a row of the socio-economic table is counted in. */
export type UnitClass = 'person' | 'organization' | 'money';

export interface EffectConcept {
  readonly code: EffectCode;
  readonly countedIn: readonly UnitClass[];
  /** The row this one is a part of: «в том числе из социально уязвимых» belongs to the row above it. */
  readonly partOf: EffectCode | null;
  /** The row of the form as printed, for labels with typos; parts have none of their own. */
  readonly official: { readonly ru: string; readonly kk: string } | null;
  /** Labels; they stand anywhere in the cell. */
  readonly ru: readonly string[];
  readonly kk: readonly string[];
  /** Stems that tell the row in wordings of its own, folded: every group is met by one of its stems. */
  readonly stems: readonly (readonly string[])[];
}

const REACHED = ['бенефициар', 'благополуч', 'охват', 'камт', 'алушы', 'пайда', 'человек', 'адам', 'участник', 'катысуш'];

/** The first entry whose stems fit is meant, so the narrower ones stand first. */
export const EFFECTS: readonly EffectConcept[] = [
  {
    code: 'partners',
    countedIn: ['organization', 'person'],
    partOf: null,
    official: { ru: 'Количество партнеров социального проекта', kk: 'Әлеуметтік жоба әріптестерінің саны' },
    ru: list('партнеров социального проекта | партнеры социального проекта | количество партнеров | партнеров проекта'),
    kk: list(
      'әлеуметтік жоба әріптестерінің саны | әлеуметтік жоба серіктестерінің саны | әріптестер саны | серіктестер саны',
      'жоба әріптестерінің саны | жоба серіктестерінің саны',
    ),
    stems: [['партнер', 'ариптес', 'сериктес']],
  },
  {
    code: 'payroll',
    countedIn: ['money'],
    partOf: null,
    official: { ru: 'Фонд оплаты труда от общей суммы гранта', kk: 'Гранттың жалпы сомасынан еңбекақы төлеу қоры' },
    ru: list('фонд оплаты труда | ФОТ | оплата труда | заработная плата | зарплатный фонд | зарплата'),
    kk: list('еңбекақы төлеу қоры | еңбекақы қоры | жалақы қоры | жалақы'),
    stems: [['фонд оплаты', 'фонд заработ', 'заработн', 'зарплат', 'оплат', 'енбекакы', 'жалакы', 'фот']],
  },
  {
    code: 'taxes',
    countedIn: ['money'],
    partOf: null,
    official: { ru: 'Налоги', kk: 'Салықтар' },
    ru: list('налоги | налоги и отчисления | налоги и социальные отчисления'),
    kk: list('салықтар | салықтар мен аударымдар | салықтар және аударымдар'),
    stems: [['налог', 'салык', 'салыгы', 'отчислени']],
  },
  {
    code: 'purchases',
    countedIn: ['money'],
    partOf: null,
    official: { ru: 'Вклад в экономику', kk: 'Экономикаға қосқан үлесі' },
    ru: list('вклад в экономику | покупка товаров и услуг | закуп товаров и услуг | приобретение товаров и услуг'),
    kk: list(
      'экономикаға қосқан үлес | экономикаға үлес | тауарлар мен көрсетілетін қызметтерді сатып алу',
      'тауарлар мен қызметтерді сатып алу',
    ),
    stems: [['вклад', 'покупк', 'закуп', 'приобретен', 'экономикага', 'сатып алу', 'товар']],
  },
  {
    code: 'ngos',
    countedIn: ['organization'],
    partOf: null,
    official: { ru: 'Количество охваченных НПО', kk: 'Қамтылған ҮЕҰ саны' },
    ru: list('охваченных НПО | охваченные НПО | вовлеченных НПО | охваченных неправительственных организаций'),
    kk: list('қамтылған ҮЕҰ | тартылған ҮЕҰ | қамтылған үкіметтік емес ұйымдар'),
    stems: [['нпо', 'уео', 'уеу', 'неправительствен', 'укиметтик емес', 'общественных организ', 'когамдык уйым', 'коммерциялык емес']],
  },
  {
    code: 'indirect-beneficiaries',
    countedIn: ['person'],
    partOf: null,
    official: { ru: 'Количество косвенных бенефициаров', kk: 'Жанама бенефициарлар саны' },
    ru: list('косвенных бенефициаров | косвенные бенефициары | косвенных благополучателей | косвенный охват | непрямых бенефициаров'),
    kk: list('жанама бенефициарлар | жанама игілік алушылар | жанама қамту | жанама пайда алушылар'),
    stems: [['косвен', 'непрям', 'жанама'], REACHED],
  },
  {
    code: 'direct-beneficiaries',
    countedIn: ['person'],
    partOf: null,
    official: { ru: 'Количество прямых бенефициаров', kk: 'Тікелей бенефициарлар саны' },
    ru: list(
      'прямых бенефициаров | прямые бенефициары | прямых благополучателей | прямые благополучатели | прямой охват | прямых участников',
    ),
    kk: list('тікелей бенефициарлар | тікелей игілік алушылар | тікелей қамту | тікелей пайда алушылар | тікелей қатысушылар'),
    stems: [['прям', 'тикелей'], REACHED],
  },
  {
    code: 'direct-beneficiaries-vulnerable',
    countedIn: ['person'],
    partOf: 'direct-beneficiaries',
    official: null,
    ru: list(
      'прямых бенефициаров из социально уязвимых | прямых бенефициаров, в том числе из социально уязвимые',
      'в том числе из социально уязвимых категорий населения | из социально уязвимые категории населения',
      'из социально уязвимых слоев населения | представителей социально уязвимых слоев',
    ),
    kk: list('оның ішінде халықтың әлеуметтік осал топтарынан | халықтың әлеуметтік осал топтары | әлеуметтік осал санаттағы'),
    stems: [],
  },
  {
    code: 'staff',
    countedIn: ['person'],
    partOf: null,
    official: { ru: 'Количество штатных работников', kk: 'Штаттағы қызметкерлер саны' },
    ru: list('штатных работников | штатные работники | штатных сотрудников | штатные сотрудники'),
    kk: list('штаттағы қызметкерлер | штаттық қызметкерлер | штаттағы жұмыскерлер'),
    stems: [['штат']],
  },
  {
    code: 'specialists',
    countedIn: ['person'],
    partOf: null,
    official: { ru: 'Количество привлеченных специалистов', kk: 'Тартылған мамандар саны' },
    ru: list('привлеченных специалистов | привлеченные специалисты | привлеченных экспертов | привлеченных работников'),
    kk: list('тартылған мамандар | тартылған сарапшылар | тартылған қызметкерлер'),
    stems: [
      ['специалист', 'эксперт', 'работник', 'маман', 'сарапшы', 'кызметкер'],
      ['привлеч', 'тартыл', 'сырттан', 'приглаш', 'шакыр', 'келисим', 'договор'],
    ],
  },
  {
    code: 'specialists-vulnerable',
    countedIn: ['person'],
    partOf: 'specialists',
    official: null,
    ru: ['привлеченных специалистов из социально уязвимых'],
    kk: [],
    stems: [],
  },
];
