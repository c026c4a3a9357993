import { LISTS, type ListName } from '../../domain/facts.ts';
import type { Texts } from '../findings/rule.ts';
import { word } from './common.ts';

/** Words of the pages about one report and its values. */
export const REPORT = {
  paths: word('Пути', 'Жолдары', 'Paths'),
  kind: word('Документ', 'Құжат', 'Document'),
  state: word('Прочитан', 'Оқылуы', 'Read'),
  complete: word('полностью', 'толық', 'completely'),
  partial: word('частично', 'ішінара', 'in part'),
  pages: word('Страницы', 'Беттер', 'Pages'),
  warnings: word('Предупреждения', 'Ескертулер', 'Warnings'),
  findings: word('Противоречия документа', 'Құжаттағы қайшылықтар', 'Findings of the document'),
  noFindings: word('Противоречий не найдено.', 'Қайшылық табылмады.', 'No findings.'),
  unchecked: word('Не проверено', 'Тексерілмеген', 'Not checked'),
  values: word('Значения', 'Мәндер', 'Values'),
  hint: word(
    'Каждое значение ведет к месту в документе; там же его можно исправить. За прочерком можно вписать то, что не найдено.',
    'Әр мән құжаттағы орнына апарады; оны сол жерде түзетуге болады. Сызықшаның артында табылмағанды енгізуге болады.',
    'Every value leads to its place in the document, where it can be corrected too. Behind a dash what was not found can be entered.',
  ),
  corrected: word('исправлено', 'түзетілген', 'corrected'),
  extracted: word('Прочитано', 'Оқылған', 'Extracted'),
  holding: word('Исправлено на', 'Түзетілген мәні', 'Corrected to'),
  doubtful: word('сомнительно прочитано', 'күмәнді оқылған', 'read with doubt'),
  correct: word('Исправить', 'Түзету', 'Correct'),
  correctTo: word('Верное значение', 'Дұрыс мәні', 'Right value'),
  correctHint: word(
    'числа цифрами, даты как 2023-05-31, пусто — «не указано»',
    'сандар цифрмен, күндер 2023-05-31 түрінде, бос — «көрсетілмеген»',
    'numbers in digits, dates as 2023-05-31, empty for “not stated”',
  ),
  enter: word('Вписать', 'Енгізу', 'Enter'),
  entered: word('вписано человеком', 'адам енгізген', 'entered by a person'),
  missing: word(
    'Программа этого не нашла. Если в документе это сказано, впишите: значение будет помечено как вписанное человеком, без места в документе.',
    'Бағдарлама мұны таппады. Құжатта айтылған болса, енгізіңіз: мән құжаттағы орны жоқ, адам енгізген деп белгіленеді.',
    'The program did not find this. If the document says it, enter it: it will be marked as entered by a person, without a place in the document.',
  ),
  noPlace: word(
    'Не найдено, поэтому показать нечего; смотрите оригинал.',
    'Табылмады, сондықтан көрсететін ештеңе жоқ; түпнұсқаны қараңыз.',
    'Not found, so there is nothing to show; see the original.',
  ),
  notCorrectable: word(
    'Программа здесь ничего не нашла; внутри списков вписать значение нельзя: у него нет места в документе.',
    'Бағдарлама мұнда ештеңе таппады; тізім ішіне мән енгізуге болмайды: оның құжатта орны жоқ.',
    'The program found nothing here; within lists nothing can be entered, since it would have no place in the document.',
  ),
  history: word('История исправлений', 'Түзетулер тарихы', 'History of corrections'),
  noHistory: word('Исправлений еще не было.', 'Әлі түзету болған жоқ.', 'Nobody has corrected it yet.'),
  wrongValue: word(
    'Такого значения здесь быть не может: проверьте вид числа или даты.',
    'Мұнда мұндай мән болуы мүмкін емес: санның не күннің түрін тексеріңіз.',
    'There cannot be such a value here: check the form of the number or date.',
  ),
  sameValue: word('Это значение уже здесь стоит.', 'Бұл мән осында тұр.', 'This value stands here already.'),
  conflict: word(
    'Пока вы смотрели, значение исправил кто-то другой. Посмотрите историю.',
    'Сіз қарап жатқанда мәнді басқа біреу түзетті. Тарихын қараңыз.',
    'Somebody else corrected it while you were looking. See the history.',
  ),
  moreRows: word(
    'Здесь показаны первые строки, все стоят в отчете JSON и таблицах CSV; не показано',
    'Мұнда алғашқы жолдар көрсетілген, барлығы JSON есебінде және CSV кестелерінде; көрсетілмегені',
    'The first rows are shown, all stand in the JSON report and the CSV tables; not shown',
  ),
  lost: word(
    'Исправления, которые больше не подходят: документ прочитан заново, и на этом месте другое значение',
    'Енді сәйкес келмейтін түзетулер: құжат қайта оқылды, бұл орында басқа мән тұр',
    'Corrections that no longer fit: the document was read anew and another value stands there',
  ),
  lostEarlier: word(
    'Исправления, сделанные на прежней версии документа: в этой версии нет того же значения в тех же словах. Посмотрите и исправьте заново, если нужно',
    'Құжаттың бұрынғы нұсқасында жасалған түзетулер: бұл нұсқада сол мән сол сөздермен тұрған жоқ. Қарап, қажет болса қайта түзетіңіз',
    'Corrections made on an earlier version of the document: the same value does not stand here in the same words. Look, and correct again where needed',
  ),
  correctedEarlier: word('исправлено на прежней версии', 'бұрынғы нұсқада түзетілген', 'corrected on an earlier version'),
  vanished: word(
    'Решения о противоречиях прежних версий, которых в этой нет',
    'Бұл нұсқада жоқ, бұрынғы нұсқалардағы қайшылықтар туралы шешімдер',
    'Decisions on findings of earlier versions that are not in this one',
  ),
  back: word('К отчету', 'Есепке', 'To the report'),
  noReport: word('Отчета нет: документ не прочитан.', 'Есеп жоқ: құжат оқылмаған.', 'There is no report: the document was not read.'),
  original: word('страницы оригинала', 'түпнұсқа беттері', 'pages of the original'),
} as const;

const NO_LISTS = {
  project: word('Проект', 'Жоба', 'Project'),
  participants: word('Участники', 'Қатысушылар', 'Participants'),
};
export type Group = keyof typeof NO_LISTS | ListName;

/** The parts of a report, in the order they are shown. */
export const GROUPS: ReadonlyMap<Group, Texts> = new Map<Group, Texts>([
  ['project', NO_LISTS.project],
  ['participants', NO_LISTS.participants],
  ...LISTS.map(({ name, label }): [Group, Texts] => [name, label]),
]);

/** What a part of a report is called. */
export function groupName(group: Group): Texts {
  return GROUPS.get(group) ?? word(group, group, group);
}
