import type { Dimension, EffectCode } from '../model/report.ts';
import type { MessageLanguage } from './print.ts';

type Names = Record<MessageLanguage, string>;

/** Names of breakdowns in messages: «в таблице …». */
export const DIMENSION_NAMES: Record<Dimension, Names> = {
  gender: { ru: 'гендерный показатель', kk: 'гендерлік көрсеткіш', en: 'gender' },
  social: { ru: 'социальный статус', kk: 'әлеуметтік мәртебе', en: 'social status' },
  age: { ru: 'возрастной показатель', kk: 'жас көрсеткіші', en: 'age' },
};

export const EFFECT_NAMES: Record<EffectCode, Names> = {
  'direct-beneficiaries': { ru: 'прямые бенефициары', kk: 'тікелей бенефициарлар', en: 'direct beneficiaries' },
  'direct-beneficiaries-vulnerable': {
    ru: 'прямые бенефициары из уязвимых категорий',
    kk: 'осал топтардан тікелей бенефициарлар',
    en: 'direct beneficiaries from vulnerable groups',
  },
  'indirect-beneficiaries': { ru: 'косвенные бенефициары', kk: 'жанама бенефициарлар', en: 'indirect beneficiaries' },
  staff: { ru: 'штатные работники', kk: 'штаттағы қызметкерлер', en: 'staff' },
  specialists: { ru: 'привлеченные специалисты', kk: 'тартылған мамандар', en: 'engaged specialists' },
  'specialists-vulnerable': {
    ru: 'специалисты из уязвимых категорий',
    kk: 'осал топтардан мамандар',
    en: 'specialists from vulnerable groups',
  },
  ngos: { ru: 'охваченные НПО', kk: 'қамтылған ҮЕҰ', en: 'NGOs covered' },
  payroll: { ru: 'фонд оплаты труда', kk: 'еңбекақы төлеу қоры', en: 'payroll' },
  taxes: { ru: 'налоги', kk: 'салықтар', en: 'taxes' },
  purchases: { ru: 'вклад в экономику', kk: 'экономикаға қосқан үлес', en: 'purchases' },
  partners: { ru: 'партнеры', kk: 'әріптестер', en: 'partners' },
};
