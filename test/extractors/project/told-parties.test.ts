import { expect, test } from 'vitest';
import { p, table } from '../../structure/source.ts';
import { factsOf } from '../report-of.ts';

test('a form with English questions is read like one in Russian', () => {
  const { project, indicators } = factsOf(
    p('FINAL NARRATIVE REPORT'),
    table(
      'Project title | Тихая гавань: помощь одиноким матерям',
      'Grantee | ОО «Светлый двор»',
      'Donor | Посольство Страны Озёр',
      'Grant agreement | № LK-24-07 от 3 мая 2024 года',
      'Grant amount | EUR 9 300',
      'Project period | 6 мая 2024 – 30 ноября 2024',
    ),
    p('Results against Logframe'),
    table('Indicator | Unit | Baseline | Target | Reached', 'Консультации | ед. | 0 | 80 | 91', 'Обученные матери | чел. | 3 | 25 | 27'),
  );
  expect(project.grantor?.value).toBe('Посольство Страны Озёр');
  expect(project.amount).toMatchObject({ value: 9300, currency: 'EUR' });
  expect([project.contract.number?.value, project.period.end?.value]).toEqual(['LK-24-07', '2024-11-30']);
  expect(indicators.map(({ name, plan, fact }) => [name, plan?.value, fact?.value])).toEqual([
    ['Консультации', 80, 91],
    ['Обученные матери', 25, 27],
  ]);
});

test('points lead from a label to its answer, and one line holds several answers', () => {
  const { project } = factsOf(
    p('ИТОГОВЫЙ ОТЧЕТ'),
    p('Донор ............... Фонд степных рек'),
    p('Бюджет гранта ........ 7 200,00 долларов США'),
    p('Дата соглашения ...... 05.03.2024'),
    p('Получатель: ОФ «Исток». Договор № 14-Р, 05.03.2024 г. Период проекта: 11.03.2024 – 20.12.2024 гг. Примечание: отчет сдан в срок.'),
  );
  expect(project.grantor?.value).toBe('Фонд степных рек');
  expect(project.amount).toMatchObject({ value: 7200, currency: 'USD' });
  expect(project.grantee.name?.value).toBe('ОФ «Исток»');
  expect([project.contract.number?.value, project.contract.date?.value]).toEqual(['14-Р', '2024-03-05']);
  expect([project.period.start?.value, project.period.end?.value]).toEqual(['2024-03-11', '2024-12-20']);
});

test('a letter tells sum, region and parties in its sentences, and the head in full where the signature has initials', () => {
  const { project } = factsOf(
    p('Генеральному директору'),
    p('ТОО «Медный Путь»'),
    p('О завершении проекта «Свой сад» (итоговый отчёт)'),
    p(
      'Наше объединение, Общественное объединение «Росток» (БИН 140540001234), по договору № 9 от 2 февраля 2024 года получило помощь: компания перечислила нам 3 100 000 (три миллиона сто тысяч) тенге. Акимат дал саженцев на 400 000 тенге. Проект шёл с 5 февраля по 30 октября 2024 года в Примерской области.',
    ),
    p('Директор Омарова Лейла Серикқызы провела двенадцать встреч с жителями.'),
    p('Директор ОО «Росток» ____________ Л. С. Омарова'),
  );
  expect(project.grantor?.value).toBe('ТОО «Медный Путь»');
  expect(project.grantee.name?.value).toBe('Общественное объединение «Росток»');
  expect(project.amount?.value).toBe(3_100_000);
  expect(project.region?.value).toBe('Примерской области');
  expect(project.grantee.head?.value).toBe('Омарова Лейла Серикқызы');
  expect(project.signatory?.value).toBe('Л. С. Омарова');
});

test('money of others and namesakes are left alone', () => {
  const { project } = factsOf(
    p('Итоговый отчёт о проекте «Свой сад»'),
    p('Акимат выделил школам 1 200 000 тенге на лодки, эти деньги через нас не проходили.'),
    p('Садовник Омаров Ерлан Болатович пришёл в гости.'),
    p('Директор ____________ Л. С. Омарова'),
  );
  expect(project.amount).toBeNull();
  expect(project.grantee.head?.value).toBe('Л. С. Омарова');
});

test('Kazakh sentences tell how long a project ran and what it was given', () => {
  const { project } = factsOf(
    p('ҚОРЫТЫНДЫ ЕСЕП'),
    p('Жоба 2025 жылғы 10 наурыздан 30 қарашаға дейін жүрді. Оған 2 150 000 (екі миллион бір жүз елу мың) теңге бөлінді.'),
  );
  expect([project.period.start?.value, project.period.end?.value]).toEqual(['2025-03-10', '2025-11-30']);
  expect(project.amount?.value).toBe(2_150_000);
});
