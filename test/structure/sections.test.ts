import { describe, expect, test } from 'vitest';
import type { Paragraph } from '../../src/model/document.ts';
import { p, pageNumber, read } from './source.ts';

function kinds(...blocks: Paragraph[]): string[] {
  return read(...blocks).sections.map((section) => section.kind);
}

describe('headings', () => {
  test.each([
    ['1. Опишите мероприятия в рамках социального проекта', 'activities'],
    ['Описание мероприятий в рамках социального проекта', 'activities'],
    ['2. ДОСТИЖЕНИЕ ЦЕЛИ (описание фактов и указание аргументов о достижении цели):', 'goal-achievement'],
    ['Гендерный показатель:', 'gender'],
    ['- устойчивость социального проекта/социальной программы:', 'sustainability'],
    ['Предложения темам будущих социальных проектов, которые могут явиться продолжением настоящего социального проекта:', 'proposals'],
    [
      'Укажите конкретные практические рекомендации по итогам реализации социального проекта для государственных органов.',
      'recommendations',
    ],
    ['Әлеуметтік жоба шеңберіндегі іс-шараларды сипаттаңыз', 'activities'],
    ['Мақсатқа жету (фактілердің сипаттамасы және дәлелдер):', 'goal-achievement'],
    ['Жетістік тарихы:', 'success-story'],
    ['Жас көрсеткіші:', 'age'],
    ['Әлеуметтік жобаның серіктестері:', 'partners'],
  ])('%s', (text, kind) => {
    expect(kinds(p(text))).toEqual([kind]);
  });

  test.each([
    ['typos', 'Гендерый показатель:', 'gender'],
    ['a letter missing in Kazakh', 'КЕСТЕНІ ТОЛТЫРЫП, ӘЛЕУМЕТТІК ЖОБАНЫҢ ӘЛЕУМЕТТІК ЖӘНЕ ЭКОНОМИКАЛЫҚ ТИІМДЛІГІН КӨРСЕТІҢІЗ:', 'effects'],
    [
      'Kazakh letters typed as Russian ones',
      'Калеуметтік'.replace('К', '').replace('к', 'к') && 'Жастар емес: Жас корсеткиши:'.slice(13),
      'age',
    ],
    ['letters lost by OCR', 'Алеуметтик жобанын натижелери:', 'results'],
    ['spaces inside words', 'Социальный ста тус по кате гориям:', 'social'],
    ['Latin look-alikes', 'Вoзрaстной покaзатель:', 'age'],
    ['emphasis marks left over', '**Партнеры социального проекта**', 'partners'],
  ])('%s', (_name, text, kind) => {
    expect(kinds(p(text))).toEqual([kind]);
  });

  test('the printed number is kept and never trusted', () => {
    const { sections } = read(p('7. Результаты социального проекта:'), p('БЛОК II'), p('Информация о проектной команде'));
    expect(sections.map(({ kind, number }) => [kind, number])).toEqual([
      ['results', '7.'],
      ['team', null],
    ]);
  });

  test('text on the heading line belongs to the body', () => {
    const text = '5. Достигнутые результаты цели: Проект достиг своей цели.';
    const [section] = read(p(text)).sections;
    expect(section?.heading).toBe('5. Достигнутые результаты цели:');
    expect(text.slice(section?.bodyStart ?? 0)).toBe('Проект достиг своей цели.');
  });

  test('an answer after the question mark belongs to the body', () => {
    const text = 'Анализ вклада партнеров (если есть), органов власти: каким образом планируется продолжить взаимодействие? Помогли все.';
    const [section] = read(p(text)).sections;
    expect(section?.kind).toBe('partners-analysis');
    expect(section?.bodyStart).not.toBeNull();
  });

  test('a heading cut into two lines is one heading', () => {
    const { sections } = read(
      p('**Измерение социальных и других изменений, произошедших по окончании и/или в течение**'),
      p('**реализации социального проекта (сравнить ситуацию):**'),
      p('Стало лучше.'),
    );
    expect(sections.map((section) => section.kind)).toEqual(['changes']);
    expect(sections[0]?.heading).toContain('в течение реализации');
    expect(sections[0]?.headingEvidence.continued).toHaveLength(1);
  });

  test.each([
    'Цель проекта достигнута в полном объеме.',
    'Результаты проекта показали, что жители готовы работать вместе. Мы продолжим.',
    'Партнеры проекта предоставили помещения и помогли с приглашением участников. Встречи прошли хорошо.',
    'Статистические данные собраны волонтерами в трех селах.',
    'Жобаның мақсаты толық көлемде орындалды.',
    '1. Жастарды кәсіп таңдауға үйрету;',
    '**Жастар үшін тренингтер өткізу:**',
    '2. Целевая группа проекта – жители села:',
    '«История успеха» — это краткий (5-8 предложений) пример того, как социальный проект помог в каком-либо случае.',
  ])('no heading: %s', (text) => {
    expect(kinds(p(text))).toEqual([]);
  });

  test('items of the list of grant directions are no headings', () => {
    expect(kinds(p('(Выберите направление предоставления гранта)'), p('- 1) достижение целей в области образования;'))).toEqual([
      'directions',
    ]);
    expect(kinds(p('Выберите направление:'), p('- 1) достижение целей в области образования;'))).toEqual(['directions']);
  });
});

describe('headings in wordings of their own', () => {
  test.each([
    ['IV. Портрет участника нашей программы', 'statistics'],
    ['Раздел 2. Что показало сравнение плана и факта', 'plan-fact'],
    ['3-бөлім. Біздің серіктестеріміз кімдер', 'partners'],
    ['**5. Насколько устойчивы результаты (устойчивость)**', 'sustainability'],
    ['**Кому и какие рекомендации направлены:**', 'recommendations'],
  ])('%s', (text, kind) => {
    expect(kinds(p(text))).toEqual([kind]);
  });

  test.each([
    'Портрет участника нашей программы таков',
    '1. Встреча с партнерами прошла в мае',
    '**Мероприятия для молодежи**',
    '**Общественный фонд «Партнер»**',
  ])('no heading: %s', (text) => {
    expect(kinds(p(text))).toEqual([]);
  });
});

describe('tasks and activities', () => {
  test.each([
    ['Задача 2. Обучение', 'task', '2'],
    ['ЗАДАЧА №3: Обучение', 'task', '3'],
    ['2-міндет. Оқыту', 'task', '2'],
    ['Міндет 2. Оқыту', 'task', '2'],
    ['№1 міндет: Оқыту', 'task', '1'],
    ['Мероприятие 1.2. Встречи', 'activity', '1.2'],
    ['3-іс-шара. Кездесулер', 'activity', '3'],
    ['Іс-шара 1.1. Кездесулер', 'activity', '1.1'],
  ])('%s', (text, kind, number) => {
    const { sections } = read(p('Описание мероприятий в рамках проекта'), p(text));
    expect(sections[1]).toMatchObject({ kind, number });
  });

  test('a style that leaves the word out counts inside the activities only', () => {
    expect(
      kinds(p('1. Описание мероприятий в рамках социального проекта'), p('Задача 1. Обучение'), p('1.1. Проведение тренингов')),
    ).toEqual(['activities', 'task', 'activity']);
    expect(kinds(p('1.1. Проведение тренингов'))).toEqual([]);
  });

  test('a sentence about an activity is none', () => {
    expect(kinds(p('Мероприятие 1 прошло успешно, и участники остались довольны.'))).toEqual([]);
    expect(kinds(p('Задача проекта решена полностью.'))).toEqual([]);
  });
});

test('sections run from heading to heading, and passages know theirs', () => {
  const document = read(p('Обложка'), p('Гендерный показатель:'), p('Нет данных'), pageNumber('2'), p('Возрастной показатель:'), p('Нет'));
  expect(document.sections.map(({ kind, from, to }) => [kind, from, to])).toEqual([
    ['gender', 1, 4],
    ['age', 4, 6],
  ]);
  expect(document.passages.map((passage) => passage.section)).toEqual([null, 0, 0, 1, 1]);
});

test('the list of a lead ends where the story goes on, though one of its lines looks like a heading of its own', () => {
  const story = 'Занятия шли всю весну, и каждую неделю ребята собирались в зале. '.repeat(4);
  const lines = ['Над проектом трудились:', 'Координатор: Примерова Анна', 'Тренер: Мысалов Олег', story];
  expect(read(p('ИТОГОВЫЙ ОТЧЕТ'), ...lines.map((line) => p(line))).sections.map(({ kind, from }) => [kind, from])).toEqual([
    ['title', 0],
    ['team', 1],
    ['other', 4],
  ]);
});
