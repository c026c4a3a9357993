import type { Evidence } from '../model/evidence.ts';
import type { Statement } from '../model/statement.ts';
import { key, words } from '../text/normalize.ts';
import { figure, message } from '../wording/print.ts';
import type { CheckInput, Draft } from './check.ts';
import { thingOf } from './counted-things.ts';
import { exactValue } from './totals.ts';

/** How many of one thing the project did, as its table of results says. */
export interface CountedThing {
  readonly measure: string;
  readonly name: string;
  readonly planned: number | null;
  readonly value: number;
  readonly evidence: Evidence;
}

/** The things of which one row of plan and fact counts all: a second row of the same thing makes both parts of something. */
export function countedThings({ report }: CheckInput): CountedThing[] {
  const rows = report.indicators.flatMap((indicator) => {
    const measure = thingOf(indicator.name);
    return measure === null ? [] : [{ measure, indicator }];
  });
  return [...Map.groupBy(rows, ({ measure }) => measure).values()].flatMap(([first, ...others]): CountedThing[] => {
    const value = exactValue(first?.indicator.fact);
    if (!first?.indicator.fact || value === null || others.length) return [];
    const { measure, indicator } = first;
    return [
      {
        measure,
        name: indicator.name,
        planned: indicator.plan?.value ?? null,
        value,
        evidence: indicator.fact?.evidence ?? indicator.evidence,
      },
    ];
  });
}

/** Prose about all of one thing in the whole project, as it came out. */
export function tellsAll({ scope, aspect, comparator, max, per, distribution, noun, evidence }: Statement): boolean {
  const plain = comparator === '=' && max === null && per === null;
  return (
    scope === 'project' && aspect === 'fact' && plain && distribution !== 'each' && evidence.place.row === null && words(noun).length <= 1
  );
}

/** «Проведено 11 семинаров» where the table of results has 9: more than all, or another total. */
export function thingDrafts(input: CheckInput): Draft[] | null {
  const things = countedThings(input);
  const compared = things.map((thing) => ({
    thing,
    said: input.statements.filter((item) => item.measure === thing.measure && tellsAll(item)),
  }));
  if (!compared.some(({ said }) => said.length)) return null;
  return compared.flatMap(({ thing, said }): Draft[] => {
    if (said.some(({ value }) => value === thing.value)) return [];
    const wrong = said.filter(({ value, total }) => value !== thing.planned && (value > thing.value || total));
    const [first] = wrong;
    if (!first) return [];
    return [
      {
        about: `${key(thing.name)} told ${first.value}`,
        message: message({
          ru: (n) => `«${thing.name}»: в таблице ${n(thing.value)}, в тексте о всем проекте — ${n(first.value)}.`,
          kk: (n) => `«${thing.name}»: кестеде ${n(thing.value)}, бүкіл жоба туралы мәтінде — ${n(first.value)}.`,
          en: (n) => `“${thing.name}”: the table has ${n(thing.value)}, the text gives the whole project ${n(first.value)}.`,
        }),
        actual: first.value,
        expected: thing.value,
        equation: `${figure(first.value)} ≠ ${figure(thing.value)}`,
        evidence: [...wrong.map(({ evidence }) => evidence), thing.evidence],
      },
    ];
  });
}
