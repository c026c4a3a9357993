import type { LanguageWords } from './language.ts';

export const KAZAKH: LanguageWords = {
  months: [
    { start: 'кан', full: 'кантар', short: ['кан'] },
    { start: 'акп', full: 'акпан', short: ['акп'] },
    { start: 'нау', full: 'наурыз', short: ['нау'] },
    { start: 'сау', full: 'сауир', short: ['сау'] },
    { start: 'мам', full: 'мамыр', short: ['мам'] },
    { start: 'мау', full: 'маусым', short: ['мау'] },
    { start: 'шил', full: 'шилде', short: ['шил'] },
    { start: 'там', full: 'тамыз', short: ['там'] },
    { start: 'кыр', full: 'кыркуйе[кг]', short: ['кыр'] },
    { start: 'каз', full: 'казан', short: ['каз'] },
    { start: 'кар', full: 'караша', short: ['кар'] },
    { start: 'жел', full: 'желтоксан', short: ['жел'] },
  ],
  before: {
    atLeast: ['кеминде', 'кем дегенде', 'ен кеми(?:нде)?', 'ен аз[ыи]?(?:нда)?'],
    atMost: ['ен коби'],
    moreThan: [],
    about: ['шамамен', 'шама'],
  },
  behind: {
    atLeast: [
      'кем емес',
      'кем болма\\p{L}{0,6}',
      'томен емес',
      'аз емес',
      'астам',
      'артык(?! емес)',
      'аса(?!\\p{L})',
      'асатын',
      'асты',
      'аск\\p{L}{1,3}',
      'коп(?!\\p{L}| емес)',
      'жане одан да коп',
      'жане одан коп',
    ],
    atMost: ['артык емес', 'аспа\\p{L}{1,6}', 'коп емес', 'дейин'],
    moreThan: [],
    about: ['жуык', 'шакты', 'таяу', 'шамасында', 'шамалы'],
  },
  ofWhich: ['онын ишинде', 'сонын ишинде', 'олардын ишинде'],
  total: ['барлыгы', 'барлык', 'жалпы', 'жиыны'],
};

/** Case endings; sources, on folded text. */
export const KAZAKH_CASES = {
  genitive: 'нын|нин|дын|дин|тын|тин',
  dative: 'га|ге|ка|ке',
  ablative: 'дан|ден|тан|тен|нан|нен',
} as const;

/** «15-інен бастап 20-сына дейін»; the beginning of a range is also told by the ablative. */
export const KAZAKH_RANGE = { from: 'бастап|басталып', to: 'дейин' } as const;

/** Possession, then case: «қыркүйегінен», «шілдесіне», «мамырда», «мамырдағы», «айында» is apart. */
export const KAZAKH_MONTH_ENDING =
  '(?:с?[ыи])?н?(?:дагы|деги|тагы|теги|дан|ден|тан|тен|нан|нен|да|де|та|те|га|ге|ка|ке|а|е|нын|нин|дын|дин|тын|тин|ды|ди|ты|ти|ны|ни|мен|бен|пен)?';

/** «Әр ауылда», «ауылдардың әрқайсысында», «ауыл сайын», «адам басына»: before, of or behind what each is. */
export const KAZAKH_EACH = { before: 'ар(?:бир)?', ofThem: 'аркайсы', behind: 'сайын', perHead: 'басына' } as const;

/** Number words as printed. */
export const KAZAKH_NUMBERS = {
  zero: 'нөл',
  half: 'жарым жарты',
  /** 1–9. */
  units: ['бір', 'екі', 'үш', 'төрт', 'бес', 'алты', 'жеті', 'сегіз', 'тоғыз'],
  /** 10–90. */
  tens: ['он', 'жиырма', 'отыз', 'қырық', 'елу', 'алпыс', 'жетпіс', 'сексен', 'тоқсан'],
  hundred: 'жүз',
  thousand: 'мың',
  /** «екеуі»: two of them, to seven. */
  collectives: ['екеуі', 'үшеуі', 'төртеуі', 'бесеуі', 'алтауы', 'жетеуі'],
  endings: ',ға,ге,қа,ке,да,де,та,те,дан,ден,тан,тен,нан,нен,ды,ді,ты,ті,ны,ні,ның,нің,дың,дің,тың,тің,ы,і,сы,сі'.split(','),
} as const;
