import type { Dimension } from '../../src/model/report.ts';
import { fold } from '../../src/text/normalize.ts';
import { ageBracket } from './age-brackets.ts';

export interface Category {
  readonly dimension: Dimension;
  readonly code: string;
}

/** Beginnings of labels in folded letters; the first that fits wins, so the narrower ones stand first. */
const STEMS: readonly (readonly [Dimension, string, RegExp])[] = [
  [
    'gender',
    'male',
    /^(?:в т\.? ?ч\.? |из них |онын ишинде )?(?:мужч|муж(?!\p{L})|муж\.|мужск|м$|юнош|мальчик|ерлер|ер адам|ер$|еркек|улдар|ул бала|ер бала|ер азамат)/u,
  ],
  [
    'gender',
    'female',
    /^(?:в т\.? ?ч\.? |из них |онын ишинде )?(?:женщ|жен(?!\p{L})|жен\.|женск|ж$|девуш|девоч|айел|кыздар|кыз бала|кыз-)/u,
  ],
  ['social', 'civil-servants', /госслуж|гос\.? ?служ|государствен\p{L}{0,4} служащ|мемлекеттик кызмет|мемкызмет/u],
  ['social', 'public-sector-workers', /бюджет|государственн\p{L}{0,3} учрежден/u],
  ['social', 'children', /^(?:дет|несовершеннолет|школьник|балалар|камелетке)/u],
  [
    'social',
    'disabled',
    /инвалид|ограниченн\p{L}{0,3} возможн|овз(?!\p{L})|особ\p{L}{0,4} потребн|мугедек|мумкиндиги шектеу|ерекше кажет/u,
  ],
  ['social', 'older', /старш\p{L}{0,4} (?:возраст|поколен)|пожил|пенсионер|егде|ага (?:буын|урпак)|зейнет|карттар|карт адам/u],
  ['social', 'youth', /^(?:молодеж|молод\p{L}{0,3} люд|студент|жастар|жас адам)/u],
  ['social', 'unemployed', /безработ|неработающ|незанят|жумыссыз|жумыс истемей/u],
  [
    'social',
    'ngo',
    /общественн\p{L}{0,4} (?:организац|объедин)|нпо(?!\p{L})|неправительств|когамдык (?:уйым|бирлест)|укиметтик емес|уеу(?!\p{L})/u,
  ],
  ['social', 'business', /бизнес|предприним|касипкер/u],
  ['social', 'other', /^(?:друг|проч|ины[ех]|иные|остальн|баска|озге)/u],
];
const TOTAL =
  /всего|итого|общее (?:кол|числ)|общая числ|барлыгы|жиыны|жалпы|^(?:кол-во|количество|число) участников|^(?:жобага )?катысушылар(?:дын)? саны/u;

/** What the label of a row or column of a participants' table counts. */
export function categoryOf(label: string): Category | 'total' | null {
  const text = fold(label)
    .replace(/\s+/gu, ' ')
    .replace(/^[\s\d.)–—-]{0,8}(?=\p{L})/u, '')
    .trim();
  const known = STEMS.find(([, , pattern]) => pattern.test(text));
  if (known) return { dimension: known[0], code: known[1] };
  if (TOTAL.test(text)) return 'total';
  const age = /лет|год|жас/u.test(text) || /^\s*\d{1,2}\s?[-–+]/u.test(label) ? ageBracket(label) : null;
  return age ? { dimension: 'age', code: age.code } : null;
}

const SOCIAL = new Set(STEMS.flatMap(([dimension, code]) => (dimension === 'social' ? [code] : [])));

export function dimensionOf(code: string): Dimension | null {
  if (code === 'male' || code === 'female') return 'gender';
  if (SOCIAL.has(code)) return 'social';
  return /^\d{1,3}(?:-\d{1,3}|\+)$/u.test(code) ? 'age' : null;
}
