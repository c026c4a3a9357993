import type { Texts } from '../findings/rule.ts';
import { word } from '../review/common.ts';
import { endingOf } from './columns.ts';

/** What must be known of a column beyond its name. */
const ABOUT: Readonly<Record<string, Texts>> = {
  path: word('Место файла в своей папке.', 'Файлдың өз қалтасындағы орны.', 'Where the file lies in its folder.'),
  report_id: word('SHA-256 содержания документа.', 'Құжат мазмұнының SHA-256 мәні.', 'SHA-256 of the content of the document.'),
  project_id: word(
    'Общий для всех документов одного проекта; пусто, если документ — не отчет.',
    'Бір жобаның барлық құжатына ортақ; құжат есеп болмаса, бос.',
    'The same for all documents of one project; empty for a document that is no report.',
  ),
  counts: word(
    'Отчет, по которому засчитывается проект: складывать можно только строки, где здесь true.',
    'Жоба есепке алынатын есеп: тек осында true тұрған жолдарды қосуға болады.',
    'Whether it is the report by which its project counts: only rows with true can be added up.',
  ),
  year: word(
    'Год конца проекта, иначе сдачи, начала, договора.',
    'Жоба аяқталған, болмаса тапсырылған, басталған, шарт жасалған жыл.',
    'The year in which the project ended, else of submission, start, contract.',
  ),
  region_code: word(
    'ISO 3166-2:KZ без страны: две первые цифры КАТО.',
    'ISO 3166-2:KZ елсіз: ӘАОЖ-дың алғашқы екі цифры.',
    'ISO 3166-2:KZ without the country: the first two digits of KATO.',
  ),
  bin: word('12 цифр, текст: нуль впереди значим.', '12 цифр, мәтін: алдыңғы нөл маңызды.', '12 digits, a text: a leading zero matters.'),
  phones: word(
    'В записи E.164 (+7…), через `; `; текст.',
    'E.164 жазбасында (+7…), `; ` арқылы; мәтін.',
    'In E.164 (+7…), `; ` between them; a text.',
  ),
  amount: word('В валюте суммы, обычно тенге.', 'Сома валютасында, әдетте теңге.', 'In its currency, mostly tenge.'),
  attainment: word('Факт, деленный на план.', 'Факт жоспарға бөлінген.', 'Fact divided by plan.'),
  page: word('С 1; пусто у форматов без страниц.', '1-ден; беттері жоқ пішімдерде бос.', 'From 1; empty for formats without pages.'),
  block: word('Абзацы и таблицы с 0.', 'Абзацтар мен кестелер 0-ден.', 'Paragraphs and tables from 0.'),
  row: word('С 0; пусто в абзаце.', '0-ден; абзацта бос.', 'From 0; empty in a paragraph.'),
  column: word('С 0; пусто в абзаце.', '0-ден; абзацта бос.', 'From 0; empty in a paragraph.'),
  quote: word('Слова источника, буква в букву.', 'Дереккөз сөздері, әріппе-әріп.', 'The words of the source, letter by letter.'),
  documents: word(
    'Имена документов, о которых речь, или их число.',
    'Сөз болған құжаттардың аты не саны.',
    'The documents concerned, or how many.',
  ),
};

/** The same of every column that ends so. */
const OF_ENDINGS: Readonly<Record<string, Texts>> = {
  Page: ABOUT.page as Texts,
  Block: ABOUT.block as Texts,
  Row: ABOUT.row as Texts,
  Column: ABOUT.column as Texts,
  Quote: ABOUT.quote as Texts,
  Bin: ABOUT.bin as Texts,
  Raw: word(
    'Прочерк и пустота — не число и видны здесь.',
    'Сызықша мен бос орын сан емес, осында көрінеді.',
    'A dash or a blank is no number and stands here.',
  ),
  Max: word('Конец промежутка.', 'Аралықтың соңы.', 'The end of a range.'),
  Comparator: word(
    '`>=` не менее, `<=` не более, `~` около; пусто у точного числа.',
    '`>=` кем емес, `<=` артық емес, `~` шамамен; дәл санда бос.',
    '`>=` at least, `<=` at most, `~` about; empty for an exact number.',
  ),
  Unit: word('В именительном падеже, если известна.', 'Атау септігінде, белгілі болса.', 'In the nominative singular, where it is known.'),
  PerValue: word(
    'Доля: «по 20 человек с каждого села» — 20.',
    'Үлес: «әр ауылдан 20 адам» — 20.',
    'The share: 20 of «по 20 человек с каждого села».',
  ),
  PerOf: word(
    'Доля: «по 20 человек с каждого села» — село.',
    'Үлес: «әр ауылдан 20 адам» — ауыл.',
    'The share: «село» of «по 20 человек с каждого села».',
  ),
  Doubtful: word(
    'Два прочтения ячейки или скана расходятся.',
    'Ұяшықтың не сканның екі оқылуы сәйкес емес.',
    'Two readings of the cell or the scan disagree.',
  ),
};

/** What must be known of a column; null when its name says it all. */
export function columnAbout(name: string): Texts | null {
  return ABOUT[name] ?? OF_ENDINGS[endingOf(name)] ?? null;
}
