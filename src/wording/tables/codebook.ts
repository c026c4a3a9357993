import { word } from '../review/common.ts';

/** Words of the page that explains the tables. */
export const CODEBOOK = {
  title: word('Описание таблиц', 'Кестелер сипаттамасы', 'Codebook'),
  language: word('Русский', 'Қазақша', 'English'),
  introduction: word(
    'Таблицы сделаны программой esep из отчетов о грантах. У одного проекта бывают план, промежуточные отчеты, итоговый и их копии, поэтому складывать можно только строки, где counts — true. Таблицы связываются по report_id и project_id. Пустая ячейка значит «не указано».',
    'Кестелерді esep бағдарламасы грант есептерінен жасаған. Бір жобаның жоспары, аралық есептері, қорытынды есебі және көшірмелері болуы мүмкін, сондықтан тек counts мәні true жолдарды қосуға болады. Кестелер report_id мен project_id арқылы байланысады. Бос ұяшық «көрсетілмеген» дегенді білдіреді.',
    'The tables were made by esep from reports on grants. A project may have a plan, interim reports, a final one and copies of them, so only rows whose counts is true can be added up. Tables are joined by report_id and project_id. An empty cell stands for what is not stated.',
  ),
  columns: [
    word('Имя', 'Атауы', 'Name'),
    word('Что это', 'Бұл не', 'What it is'),
    word('Тип', 'Түрі', 'Type'),
    word('Подробнее', 'Толығырақ', 'More'),
  ],
  key: word('Ключ строки', 'Жол кілті', 'Key of the row'),
  maybeEmpty: word('Может быть пусто', 'Бос болуы мүмкін', 'May be empty'),
} as const;

export const TYPE_WORDS = {
  text: word('текст', 'мәтін', 'text'),
  integer: word('целое число', 'бүтін сан', 'whole number'),
  number: word('число', 'сан', 'number'),
  boolean: word('true или false', 'true не false', 'true or false'),
  date: word('дата', 'күн', 'date'),
  time: word('время', 'уақыт', 'time'),
} as const;
