import type { ContactRole } from '../../src/model/report.ts';
import { fold } from '../../src/text/normalize.ts';

const ROLES: readonly (readonly [ContactRole, RegExp])[] = [
  [
    'team',
    /ассистент|помощник координатор|комекши|бухгалтер|тренер|эксперт|сарапшы|жаттыктырушы|менеджер|маман|специалист|модератор|спикер|smm|сми/u,
  ],
  ['coordinator', /координатор|уйлестируши/u],
  ['head', /руководител|председател|президент|директор|басшы|жетекши|торага|торайым|атына карай/u],
  ['partner', /партнер|ариптес|сериктес/u],
  ['beneficiary', /бенефициар|благополучател|участни|житель|жительниц|катысушы|тургын/u],
];

/** Role told by a position or the words before a name; null when they tell none. «Ассистент координатора» is team. */
export function contactRole(text: string): ContactRole | null {
  const folded = fold(text);
  return ROLES.find(([, pattern]) => pattern.test(folded))?.[0] ?? null;
}

const POSITION =
  /(?:(?:и\.о\.|м\.а\.)\s)?(?:исполнительный |управляющий |генеральный |атқарушы |басқарушы )?(?:председатель(?: правления)?|президент|директор(?:ы)?|руководитель(?: организации| проекта)?|координатор(?: проекта)?|ассистент координатора|главный бухгалтер|бухгалтер(?: проекта)?|басқарма төрағасы|басқарма төрайымы|төраға(?:сы)?|төрайым(?:ы)?|президенті|жоба жетекшісі|жоба үйлестірушісі|жоба координаторы|үйлестіруші көмекшісі|басшы(?:сы)?|бас бухгалтер)(?!\p{L})/iu;

/** The post named in a text, as printed, or null. */
export function positionIn(text: string): string | null {
  return POSITION.exec(text)?.[0].trim() ?? null;
}
