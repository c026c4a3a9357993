import type { EffectCode } from '../../src/model/report.ts';
import { fold, key } from '../../src/text/normalize.ts';
import { similarity } from '../../src/text/similarity.ts';

/**
 * Rows of the socio-economic table by stems of their label, in folded letters: every group must be met by one
 * of its stems. The first entry that fits wins, so the narrower ones stand first.
 */
const STEMS: readonly (readonly [EffectCode, readonly (readonly string[])[]])[] = [
  ['partners', [['партнер', 'ариптес', 'сериктес']]],
  ['payroll', [['фонд оплаты', 'фонд заработ', 'заработн', 'зарплат', 'оплат', 'енбекакы', 'жалакы', 'фот']]],
  ['taxes', [['налог', 'салык', 'салыгы', 'отчислени']]],
  ['purchases', [['вклад', 'покупк', 'закуп', 'приобретен', 'экономикага', 'сатып алу', 'товар']]],
  ['ngos', [['нпо', 'уео', 'уеу', 'неправительствен', 'укиметтик емес', 'общественных организ', 'когамдык уйым', 'коммерциялык емес']]],
  [
    'indirect-beneficiaries',
    [
      ['косвен', 'непрям', 'жанама'],
      ['бенефициар', 'благополуч', 'охват', 'камт', 'алушы', 'пайда', 'человек', 'адам', 'участник', 'катысуш'],
    ],
  ],
  [
    'direct-beneficiaries',
    [
      ['прям', 'тикелей'],
      ['бенефициар', 'благополуч', 'охват', 'камт', 'алушы', 'пайда', 'человек', 'адам', 'участник', 'катысуш'],
    ],
  ],
  ['staff', [['штат']]],
  [
    'specialists',
    [
      ['специалист', 'маман', 'эксперт'],
      ['привлеч', 'тартыл', 'сырттан', 'приглаш', 'шакыр', 'келисим', 'договор'],
    ],
  ],
];

interface LabelStem {
  readonly folded: string;
  /** Without spaces, for cells that split words; null for stems too short to be sought so. */
  readonly tight: string | null;
}

const LABELS = STEMS.map(([code, groups]) => ({
  code,
  groups: groups.map((stems) => stems.map((folded): LabelStem => ({ folded, tight: folded.length > 4 ? key(folded) : null }))),
}));

const VULNERABLE = /уязвим|осал|суснь?|соц\p{L}{0,10}\s+незащищ/u;
const INCLUDING = /(?:в том числе|в т\.?\s?ч|из них|из числа|оның ішінде|онын ишинде|сонын ишинде)/u;

export interface EffectLabel {
  /** What the label counts, or null when it only says «в том числе из …» of the row above. */
  readonly code: EffectCode | null;
  readonly vulnerable: boolean;
}

/** Reads a label; null when it is none of the table's rows. */
export function effectLabel(label: string): EffectLabel | null {
  const folded = fold(label).replace(/\s+/gu, ' ');
  const vulnerable = VULNERABLE.test(folded);
  const tight = key(label);
  const has = (stem: LabelStem) => folded.includes(stem.folded) || (stem.tight !== null && tight.includes(stem.tight));
  const code = LABELS.find(({ groups }) => groups.every((stems) => stems.some(has)))?.code ?? misspelt(label, vulnerable);
  if (code) return { code, vulnerable };
  return vulnerable || INCLUDING.test(folded) ? { code: null, vulnerable: vulnerable || INCLUDING.test(folded) } : null;
}

/** The rows of the form as printed, for labels with typos or OCR errors. */
const OFFICIAL: readonly (readonly [EffectCode, string])[] = [
  ['direct-beneficiaries', 'Количество прямых бенефициаров'],
  ['indirect-beneficiaries', 'Количество косвенных бенефициаров'],
  ['staff', 'Количество штатных работников'],
  ['specialists', 'Количество привлеченных специалистов'],
  ['ngos', 'Количество охваченных НПО'],
  ['payroll', 'Фонд оплаты труда от общей суммы гранта'],
  ['taxes', 'Налоги'],
  ['purchases', 'Вклад в экономику'],
  ['partners', 'Количество партнеров социального проекта'],
  ['direct-beneficiaries', 'Тікелей бенефициарлар саны'],
  ['indirect-beneficiaries', 'Жанама бенефициарлар саны'],
  ['staff', 'Штаттағы қызметкерлер саны'],
  ['specialists', 'Тартылған мамандар саны'],
  ['ngos', 'Қамтылған ҮЕҰ саны'],
  ['payroll', 'Гранттың жалпы сомасынан еңбекақы төлеу қоры'],
  ['taxes', 'Салықтар'],
  ['purchases', 'Экономикаға қосқан үлесі'],
  ['partners', 'Әлеуметтік жоба әріптестерінің саны'],
];
const CLOSE = 0.8;

function misspelt(label: string, vulnerable: boolean): EffectCode | null {
  const bare = label
    .replace(/\([^()]*\)?/gu, ' ')
    .replace(/^\s*\d{1,2}[.)]?/u, '')
    .replace(/,[\s\S]*$/u, '');
  if (vulnerable || bare.length > 80) return null;
  const close = OFFICIAL.map(([code, official]) => ({ code, score: similarity(bare, official) })).toSorted((a, b) => b.score - a.score)[0];
  return close && close.score >= CLOSE ? close.code : null;
}

export function vulnerableOf(code: EffectCode): EffectCode | null {
  if (code === 'direct-beneficiaries') return 'direct-beneficiaries-vulnerable';
  return code === 'specialists' ? 'specialists-vulnerable' : null;
}
