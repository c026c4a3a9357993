import { expect, test } from 'vitest';
import { namesOrganization, organizationNameAt } from '../../src/text/organization-names.ts';

const nameAt = (text: string) => {
  const span = organizationNameAt(text);
  return span ? text.slice(span.start, span.end) : null;
};

test.each([
  ['магазин «Сапа» собрал наборы', 'магазин «Сапа»'],
  ['Ансамбль «Шаттық» выступил бесплатно', 'Ансамбль «Шаттық»'],
  ['«Көктем» гүлзары берді', '«Көктем» гүлзары'],
  ['Проектный центр «Шаг» помогал', 'Проектный центр «Шаг»'],
  ['ОФ «Проект будущего» помогал', 'ОФ «Проект будущего»'],
])('%s: an organization', (text, name) => {
  expect(nameAt(text)).toBe(name);
});

test.each(['Проект «Шаг»', 'Программа «Новый двор»', 'Конкурс «Лучший двор»', '«Жас қанат» жобасы', '«Ашық алаң» байқауы'])(
  '%s: an undertaking has a name too and is nobody',
  (text) => {
    expect(namesOrganization(text)).toBe(false);
    expect(nameAt(text)).toBeNull();
  },
);
