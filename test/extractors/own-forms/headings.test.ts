import { describe, expect, test } from 'vitest';
import { p, table } from '../../structure/source.ts';
import { breakdownsOf, factsOf, indicatorsOf } from '../report-of.ts';

const title = p('ИТОГОВЫЙ ОТЧЕТ');

describe('Kazakh reports in words of their own', () => {
  test('«Нәтиже» is the fact where it holds numbers beside a plan, and stays words where it does not', () => {
    const facts = factsOf(
      p('ҚОРЫТЫНДЫ ЕСЕП'),
      table('№ | Көрсеткіш | Жоспар | Нәтиже', '1 | Сабаққа қатысқандар | 15 | 18', '2 | Турнирге қатысушылар | кемінде 20 | 24 адам'),
    );
    expect(indicatorsOf(facts).map((row) => row.slice(1))).toEqual([
      ['Сабаққа қатысқандар', null, '15', '18'],
      ['Турнирге қатысушылар', 'адам', '>=20', '24 адам'],
    ]);
  });

  test('partners with what they did behind a dash', () => {
    const facts = factsOf(p('ҚОРЫТЫНДЫ ЕСЕП'), p('**5. Кім көмектесті**'), p('Қалалық ардагерлер кеңесі – қатысушыларды жинады.'));
    expect(facts.partners.map(({ name, role }) => [name, role])).toEqual([['Қалалық ардагерлер кеңесі', 'қатысушыларды жинады']]);
  });

  test('a patronymic that begins like a post; boys and girls; a period told in a sentence', () => {
    const facts = factsOf(
      p('АРАЛЫҚ ЕСЕП'),
      p('Басшысының аты-жөні: Тәжібай Күләш Орынбасарқызы'),
      p('Жоба 2025 жылғы 5 мамыр мен 28 қараша аралығында іске асырылады.'),
      table('Барлығы | Ер бала | Қыз бала', '105 | 50 | 55'),
    );
    expect(facts.project.grantee.head?.value).toBe('Тәжібай Күләш Орынбасарқызы');
    expect([facts.project.period.start?.value, facts.project.period.end?.value]).toEqual(['2025-05-05', '2025-11-28']);
    expect(breakdownsOf(facts)).toEqual([['gender', 105, { male: 50, female: 55 }]]);
  });
});

describe('what stands under headings nobody listed', () => {
  test('a list of tasks ends before the next question, and its occasions are read', () => {
    const facts = factsOf(
      p('ӘЛЕУМЕТТІК ТАПСЫРЫСТЫҢ ОРЫНДАЛУЫ ТУРАЛЫ ЕСЕП'),
      p('4. Міндеттері: 1) жас отбасыларға кеңес беру; 2) отбасылық мерекелер өткізу.'),
      p('5. Не болғаны туралы қысқаша:'),
      p('14 ақпан 2024 жылы Семей қаласында мектеп ашылды, 26 адам қатысты.'),
    );
    expect(facts.tasks.map(({ title: task }) => task)).toEqual(['жас отбасыларға кеңес беру', 'отбасылық мерекелер өткізу']);
    expect(facts.events).toMatchObject([{ dates: { start: '2024-02-14' }, participants: { value: 26 } }]);
  });

  test('the dates of the passport are no occasions', () => {
    const facts = factsOf(
      title,
      p('Цель проекта: чистые дворы'),
      p('1) Договор № 93 от 25 марта 2024 года'),
      p('2) Проект реализован с 25 марта по 29 ноября 2024 года.'),
    );
    expect(facts.events).toEqual([]);
  });

  test('the period of a sentence is its range, not the date of the contract in brackets', () => {
    const { project } = factsOf(
      p('СПРАВКА-ОТЧЕТ'),
      p('по социальному проекту «Дети дороги», реализованному ОО «Безопасный город» в 2021 году'),
      p('Проект выполнялся с 1 марта по 30 сентября 2021 года (договор № 12 от 26 февраля 2021 года, сумма 2 150 000 тенге).'),
    );
    expect([project.period.start?.value, project.period.end?.value]).toEqual(['2021-03-01', '2021-09-30']);
    expect(project.amount).toMatchObject({ value: 2_150_000, currency: 'KZT' });
    expect([project.title?.value, project.grantee.name?.value]).toEqual(['Дети дороги', 'ОО «Безопасный город»']);
  });

  test.each(['ЧФ «Безопасный город»', 'Объединением юридических лиц «Безопасный город»'])('the grantee of a sentence is %s', (grantee) => {
    const { project } = factsOf(p(`Отчет по проекту «Дети дороги», реализованному ${grantee} в 2021 году`));
    expect(project.grantee.name?.value).toBe(grantee);
  });
});
