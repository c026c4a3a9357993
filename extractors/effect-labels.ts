import type { EffectCode } from '../src/model/report.ts';
import { fold } from '../src/text/normalize.ts';

/**
 * Rows of the socio-economic table (DOMAIN T2) by stems of their label, in folded letters: every group must be met by one
 * of its stems. The first entry that fits wins, so the narrower ones stand first.
 */
const LABELS: readonly (readonly [EffectCode, readonly (readonly string[])[]])[] = [
  ['partners', [['партнер', 'ариптес', 'сериктес']]],
  ['payroll', [['фонд оплаты', 'фонд заработ', 'заработн', 'оплат', 'енбекакы', 'жалакы', 'фот']]],
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
  const code = LABELS.find(([, groups]) => groups.every((stems) => stems.some((stem) => folded.includes(stem))))?.[0] ?? null;
  if (code) return { code, vulnerable };
  return vulnerable || INCLUDING.test(folded) ? { code: null, vulnerable: vulnerable || INCLUDING.test(folded) } : null;
}

export function vulnerableOf(code: EffectCode): EffectCode | null {
  if (code === 'direct-beneficiaries') return 'direct-beneficiaries-vulnerable';
  return code === 'specialists' ? 'specialists-vulnerable' : null;
}
