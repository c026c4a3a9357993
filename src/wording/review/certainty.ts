import type { Certainty, ValueFound, ValueReading } from '../../model/certainty.ts';
import { word } from './common.ts';

type Words = ReturnType<typeof word>;

/** How sure the reading behind a finding is. */
export const CERTAINTIES: Readonly<Record<Certainty, Words>> = {
  certain: word('прочитано точно', 'анық оқылған', 'read with certainty'),
  likely: word('прочитано вероятно верно', 'дұрыс оқылған болса керек', 'probably read rightly'),
  doubtful: word('чтение сомнительно', 'оқылуы күмәнді', 'reading in doubt'),
};

export const FOUND: Readonly<Record<ValueFound, Words>> = {
  named: word('названо в документе', 'құжатта аталған', 'named in the document'),
  typed: word('столбец понят по содержанию', 'баған мазмұнынан түсінілген', 'column told by its content'),
  guessed: word('столбец угадан', 'баған болжанған', 'column guessed'),
};

export const READING: Readonly<Record<ValueReading, Words>> = {
  native: word('текст файла', 'файл мәтіні', 'text of the file'),
  repaired: word('текст исправлен при чтении', 'оқу кезінде түзетілген', 'text put right in reading'),
  recognized: word('распознано со скана', 'сканнан танылған', 'recognized from a scan'),
};
