import { OCCASIONS } from '../domain/concepts/occasions.ts';
import { fold } from '../text/normalize.ts';
import { anyOf } from '../text/word-forms.ts';

/**
 * What kinds of tasks the forms know, and the words that show work on them. A task of one kind with none of its words
 * anywhere in the report was not reported on. On folded text, both languages.
 */
interface Topic {
  readonly task: RegExp;
  readonly work: RegExp;
}

const MEDIA =
  '(?<!\\p{L})сми(?!\\p{L})|средств[а-я]{0,3} массовой|социальн[а-я]{2,3} сет|соцсет|facebook|instagram|youtube|telegram|tiktok|фейсбук|инстаграм|телеграм|(?<!\\p{L})пост(?:ы|ов|а|ам|ах)?(?!\\p{L})|публикац|опубликован|стат(?:ья|ьи|ей)(?!\\p{L})|пресс-?релиз|видеоролик|репортаж|телеканал|телевид|радио|газет|веб-?сайт|интернет-?сайт|на сайте|медиа-?план|(?<!\\p{L})бак(?!\\p{L})|букаралык акпарат|алеуметтик желил|жариялан|макала|баспасоз|бейнеролик|телеарна|паракша';

/** Occasions at which people are taught or advised. */
const TEACHES: ReadonlySet<string> = new Set(
  'seminars trainings webinars lectures lessons classes master-classes consultations round-tables meetings'.split(' '),
);
const TEACHING = anyOf(OCCASIONS.filter(({ code }) => TEACHES.has(code)));

const TOPICS: readonly Topic[] = [
  {
    task: /(?:размещени|освещени)[^.;]{0,60}(?:(?<!\p{L})сми(?!\p{L})|сет|средств|медиа)|(?:бак|букаралык акпарат)[^.;]{0,40}(?:жариял|орналас)/u,
    work: new RegExp(MEDIA, 'u'),
  },
  {
    task: /информационн[а-я]{2,3} (?:работ|сопровожд|кампани|поддержк|освещен)|сопровождение проекта|акпараттык (?:жумыс|суйемелде|колда|наукан)|акпараттык-?\s?тусиндир/u,
    work: new RegExp(
      `${MEDIA}|итогов[а-я]{2,3} (?:публичн[а-я]{2,3} )?(?:презентац|конференц)|публичн[а-я]{2,3} презентац|таныстырылым`,
      'u',
    ),
  },
  {
    task: /изучени[ея] (?:потребност|мнени|проблем|ситуаци)|анализ (?:приоритет|потребност|ситуаци)|кажеттилик[\p{L}]{0,6} (?:зерделе|зертте|аныкта)|пикирин зерделе|жагдайын талдау/u,
    work: /опрос|анкет|исследован|фокус|интервью|респондент|мониторинг|анализ|изучен|сауалнама|зерттеу|зерделе|сухбат|талдау|респондент/u,
  },
  {
    task: /обучени|консультировани|повышени[ея] (?:уровня знаний|грамотност|квалификаци)|окыту|кенес беру|билимин арттыру|сауаттылыгын арттыру/u,
    work: new RegExp(`${TEACHING}|занят|мастеркласс|шеберлик|обучен|обучающ|курс|школ|пособи|брошюр|окыту|нускаулык|кураль|курал`, 'u'),
  },
];

/** Null when the task is of no known kind; else whether the text shows work on it. */
export function workShown(task: string, body: string): boolean | null {
  const said = fold(task);
  const topics = TOPICS.filter((topic) => topic.task.test(said));
  if (!topics.length) return null;
  const report = fold(body);
  return topics.some((topic) => topic.work.test(report));
}
