import fc from 'fast-check';
import { expect, test } from 'vitest';
import { brokenCitations, citations } from '../../src/model/citations.ts';
import { emptyFacts } from '../../src/model/empty-facts.ts';
import { processDocument } from '../../src/pipeline.ts';

const number = fc.oneof(
  fc.integer({ min: 0, max: 9_999_999 }),
  fc.float({ min: 0, max: 5000, noNaN: true }).map((value) => value.toFixed(1)),
);
const date = fc.constantFrom('12.03.2024', '31.06.2023', '9/30/2011', '5 мая 2022 года', '2021 жылғы 7 маусым', '14.00.33', '2024-02-30');
const name = fc.constantFrom('Ержанов Т. К.', 'Ахметова Дина Сериковна', 'Ким Вера', 'ТОО «Азия Трейд»', 'КГУ «Школа № 5»', '«Береке» ЖШС');
const phone = fc.constantFrom(
  '8 701 222 33 44',
  '+7 (7172) 55-66-77',
  '267 63 71',
  '940140000385',
  'info@example.kz',
  'https://example.kz/doc?id=7',
);
const value = fc.oneof(number.map(String), date, name, phone);

/** What other documents consist of, each with a value in it. */
const WORDINGS: readonly string[] = [
  'Статья #. Настоящий Закон регулирует отношения, возникающие в связи с уплатой налогов.',
  'Сумма договора составляет # тенге, в том числе НДС.',
  'Заказчик: #',
  'Исполнитель обязуется поставить товар до #.',
  'Срок действия договора: с # по #',
  'Наименование: #',
  'Всего: #',
  'Дата заполнения: #',
  'Директор #',
  'тел. #',
  'В # году выручка выросла на # % и составила # млн рублей.',
  'Студент группы ИС-31 #, руководитель #.',
  '# бап. Осы Кодекстің мақсаты салық салу тәртібін белгілеу болып табылады.',
  'Тауардың бағасы # теңге, саны # дана.',
  'Слушали: #. Постановили: утвердить тариф # тенге.',
  'Цель работы: изучить свойства сплава при температуре # градусов.',
  '2.# Требования к программе',
  'Мужчины – #, женщины – #, всего #',
];
const HEADINGS: readonly string[] = [
  'ЗАКОН',
  'ДОГОВОР ПОСТАВКИ № #',
  'ПРАЙС-ЛИСТ',
  'БҰЙРЫҚ № #',
  'Протокол № #',
  'КУРСОВАЯ РАБОТА',
  'Новости района',
  '1. Общие положения',
  'Резюме',
];
const COLUMNS = [
  '№',
  'Наименование',
  'Цена, тенге',
  'Количество',
  'Сумма',
  'План',
  'Факт',
  'Мужчины',
  'Женщины',
  'Всего',
  'Дата',
  'Телефон',
  'Саны',
  'Ф.И.О.',
];

const filled = (wordings: readonly string[]): fc.Arbitrary<string> =>
  fc.tuple(fc.constantFrom(...wordings), fc.array(value, { minLength: 3, maxLength: 3 })).map(([wording, values]) => {
    let next = 0;
    return wording.replaceAll('#', () => values[next++] ?? '');
  });
const table = fc
  .tuple(
    fc.uniqueArray(fc.constantFrom(...COLUMNS), { minLength: 2, maxLength: 5 }),
    fc.array(fc.array(value, { minLength: 5, maxLength: 5 }), { minLength: 1, maxLength: 5 }),
  )
  .map(([columns, rows]) =>
    [columns, ...rows.map((row) => row.slice(0, columns.length))].map((row) => `| ${row.join(' | ')} |`).join('\n'),
  );
const paper = fc
  .tuple(
    filled(HEADINGS),
    fc.array(fc.oneof({ weight: 4, arbitrary: filled(WORDINGS) }, { weight: 1, arbitrary: table }), { minLength: 2, maxLength: 14 }),
  )
  .map(([heading, parts]) => [heading, ...parts].join('\n\n'));

test('a document that is no report has no facts and no findings, and what is cited stands there', { timeout: 120_000 }, async () => {
  await fc.assert(
    fc.asyncProperty(paper, async (text) => {
      const { report, findings, statements, document } = await processDocument({
        bytes: new TextEncoder().encode(text),
        name: 'paper.txt',
        path: 'paper.txt',
      });
      const { version: _version, document: meta, sections: _sections, tables: _tables, links: _links, ...facts } = report;
      const { sections: _none, tables: _noTables, links: _noLinks, ...nothing } = emptyFacts();
      expect(meta.kind).toBe('other');
      expect(facts).toEqual(nothing);
      expect(findings).toEqual([]);
      const cited = { report, statements };
      expect(brokenCitations(cited, document.source)).toEqual([]);
      expect(citations(cited).filter(({ place }) => place.start >= place.end)).toEqual([]);
    }),
    { numRuns: 120 },
  );
});
