import { describe, expect, test } from 'vitest';
import { p, pageNumber, read, rows, table } from './source.ts';

describe('pages', () => {
  const header = 'Наименование организации /ФИО партнера|Роль в проекте|Контакты организации, партнера|Примечание';

  test('a table goes on after a page number', () => {
    const { tables } = read(table(header, 'Клуб|Зал|Иванов|'), pageNumber('2'), table('Школа|Дети|Петров|'));
    expect(tables).toHaveLength(1);
    expect(tables[0]?.blocks).toEqual([0, 2]);
    expect(rows(tables[0])).toEqual([
      ['Клуб', 'Зал', 'Иванов', ''],
      ['Школа', 'Дети', 'Петров', ''],
    ]);
  });

  test('a repeated header is dropped', () => {
    const { tables } = read(table(header, 'Клуб|Зал|Иванов|'), pageNumber('2'), table(header, 'Школа|Дети|Петров|'));
    expect(rows(tables[0])).toHaveLength(2);
  });

  test('a row cut by the page goes on in the row above', () => {
    const { tables } = read(
      table(header, 'Районный дом|Предоставление помещений для|Иванов|'),
      pageNumber('2'),
      table('культуры|встреч с жителями||'),
    );
    expect(rows(tables[0])).toEqual([['Районный дом\nкультуры', 'Предоставление помещений для\nвстреч с жителями', 'Иванов', '']]);
    expect(tables[0]?.rows[0]?.cells[0]?.passages.map((passage) => passage.block)).toEqual([0, 2]);
  });

  test('a stamp between the halves does not part them, prose does', () => {
    expect(read(table(header, 'Клуб|Зал|Иванов|'), p('Bees'), table('Школа|Дети|Петров|')).tables).toHaveLength(1);
    expect(
      read(table(header, 'Клуб|Зал|Иванов|'), p('Далее приведены сведения о других организациях.'), table('Школа|Дети|Петров|')).tables,
    ).toHaveLength(2);
  });

  test('another header begins another table', () => {
    const { tables } = read(
      table('Всего участников|Мужчины|Женщины', '9|4|5'),
      pageNumber('3'),
      table('Всего участников|13-16 лет|17-22 года', '9|2|7'),
    );
    expect(tables.map((logical) => logical.kind)).toEqual(['gender', 'age']);
  });
});

describe('rows that a page break has torn', () => {
  const header = 'Задача|Мероприятие в рамках задачи|Дата проведения|Место проведения|Краткосрочные результаты|Показатели|План|Факт|Эффект';

  test('an activity one column to the left goes back with all that follows it', () => {
    const [plan] = read(
      table(
        header,
        'Задача 1. Учить|Мероприятие 1. Курс|Май 2023 года|Ауыл|Научили|Занятия|2|3|Польза',
        'Мероприятие 2. Клуб|Июнь 2023 года|Село|Создан|Встречи|4|5|Дружба|',
      ),
    ).tables;
    expect(rows(plan)[1]).toEqual([
      'Задача 1. Учить',
      'Мероприятие 2. Клуб',
      'Июнь 2023 года',
      'Село',
      'Создан',
      'Встречи',
      '4',
      '5',
      'Дружба',
    ]);
  });

  test('the rest of an activity name under «Задача» goes to the activity', () => {
    const [plan] = read(
      table(
        header,
        'Задача 1. Учить|Мероприятие 1. Курс|Май 2023 года|Ауыл|Да.|Занятия|2|3|Польза.',
        '|Мероприятие 2. Проведение|Июнь 2023 года|Село|Да.|Встречи|4|5|Польза.',
      ),
      pageNumber('2'),
      table('встреч с жителями||||||||'),
    ).tables;
    expect(plan?.rows[1]?.cells[1]?.text).toBe('Мероприятие 2. Проведение\nвстреч с жителями');
    expect(plan?.rows).toHaveLength(2);
  });

  test('the end of a word in plan and fact goes on with the row above', () => {
    const [plan] = read(
      table(header, 'Задача 1. Учить|Мероприятие 1. Курс|Май 2023 года|Ауыл|Да.|Карты|3 карты потребнос|3 карты потребност|Польза.'),
      pageNumber('2'),
      table('||||||тей|ей|'),
    ).tables;
    expect(plan?.rows).toHaveLength(1);
    expect(plan?.rows[0]?.cells[6]?.passages).toHaveLength(2);
  });

  test('a new indicator at the top of a page stays a row of its own', () => {
    const [plan] = read(
      table(
        header,
        'Задача 1. Учить|Мероприятие 1. Курс|Май 2023 года|Ауыл|Да.|Занятия|не менее 2|3|Польза.',
        '|||||Участники|не менее 20|30|',
      ),
      pageNumber('2'),
      table('|||||Протоколы|не менее 4|4|'),
    ).tables;
    expect(plan?.rows.map((row) => row.cells[5]?.text)).toEqual(['Занятия', 'Участники', 'Протоколы']);
  });

  test('a numbered list goes on where the number is blank', () => {
    const [proposals] = read(
      table('№|Наименование проекта|Описание проблемы|Необходимая сумма', '1.|Дом|Нет мест|5', '2.|Двор|Нет света|6'),
      pageNumber('2'),
      table('|Развитие двора||'),
    ).tables;
    expect(proposals?.rows).toHaveLength(2);
    expect(proposals?.rows[1]?.cells[1]?.text).toBe('Двор\nРазвитие двора');
  });

  test('rows of certain tables are never merged for a small letter', () => {
    const { tables } = read(table('Наименование партнера|Роль|Контакты', 'Школа|зал|А', 'аппарат акима района|помощь|Б'));
    expect(tables[0]?.rows).toHaveLength(2);
  });
});
