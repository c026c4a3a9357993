import type { Quantity } from '../../model/report.ts';
import { EFFECT_NAMES } from '../../wording/names.ts';
import { message, type Print } from '../../wording/print.ts';
import type { Check } from '../check.ts';
import { unitIsOwn } from '../effect-units.ts';
import { checked, notChecked } from '../outcome.ts';

const shown = (quantity: Quantity | null, n: Print): string => (quantity?.value == null ? '–' : n(quantity.value));

export const rowsShifted: Check = {
  code: 'rows-shifted',
  check({ report, repair }) {
    if (!report.effects.length) return notChecked('no-effects');
    if (!repair) return checked([]);
    const moved = repair.moved.filter(
      ({ effect, repaired }) => effect.plan?.value !== repaired.plan?.value || effect.fact?.value !== repaired.fact?.value,
    );
    const wrong = repair.moved.filter(({ effect }) => !unitIsOwn(effect.code, effect.unit?.value ?? null));
    const list = (language: 'ru' | 'kk' | 'en', n: Print) =>
      moved
        .map(({ effect, repaired }) => `${EFFECT_NAMES[effect.code][language]}: ${shown(effect.fact, n)} → ${shown(repaired.fact, n)}`)
        .join('; ');
    const example = wrong[0] ?? repair.moved[0];
    return checked([
      {
        about: 'effects',
        message: message({
          ru: (n) =>
            `Единицы и значения таблицы эффектов сдвинуты относительно названий строк. По-видимому, должно быть: ${list('ru', n)}.`,
          kk: (n) => `Тиімділік кестесіндегі бірліктер мен мәндер жол атауларынан ығысқан. Дұрысы мынадай болса керек: ${list('kk', n)}.`,
          en: (n) => `Units and values of the table of effects stand off their labels. They seem to be: ${list('en', n)}.`,
        }),
        actual: example?.effect.unit?.value ?? null,
        expected: example?.repaired.unit?.value ?? null,
        equation: null,
        evidence: repair.moved.flatMap(({ effect }) => [
          effect.evidence,
          ...[effect.unit, effect.plan, effect.fact].flatMap((cell) => cell?.evidence ?? []),
        ]),
      },
    ]);
  },
};
