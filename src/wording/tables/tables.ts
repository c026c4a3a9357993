import { LISTS } from '../../domain/facts.ts';
import type { Texts } from '../findings/rule.ts';
import { word } from '../review/common.ts';

/** What people call a table, and what a row of it is. */
export interface TableWords {
  readonly label: Texts;
  readonly about: Texts;
}

const OTHERS: Readonly<Record<string, TableWords>> = {
  reports: {
    label: word('Отчеты', 'Есептер', 'Reports'),
    about: word(
      'Строка на отчет: сведения о проекте. Где они стоят в документе и кто вписал ненайденное, сказано в `fields`.',
      'Әр есепке бір жол: жоба туралы мәліметтер. Олардың құжаттағы орны және табылмағанды кім енгізгені `fields` кестесінде.',
      "One row per report: the project's scalars. Their places, and who entered what was not found, are in `fields`.",
    ),
  },
  fields: {
    label: word('Сведения', 'Мәліметтер', 'Fields'),
    about: word(
      'Строка на каждое сведение о проекте, найденное или вписанное проверяющим, с его местом: ссылки таблицы `reports`.',
      'Жоба туралы табылған немесе тексеруші енгізген әр мәліметке орнымен бірге бір жол: `reports` кестесінің сілтемелері.',
      'One row per scalar that was found or entered by a reviewer, with its place: the citations of the `reports` table.',
    ),
  },
  participants: {
    label: word('Участники', 'Қатысушылар', 'Participants'),
    about: word(
      'Строка на итог и на каждую часть разбивок участников; у общего итога нет разбивки.',
      'Қатысушылар бөліністерінің әр жиынына және әр бөлігіне бір жол; жалпы жиынның бөлінісі жоқ.',
      "One row per total and part of the participants' breakdowns; the total over all has no dimension.",
    ),
  },
  findings: {
    label: word('Противоречия', 'Қайшылықтар', 'Findings'),
    about: word(
      'Строка на противоречие, у первого из его `documents`, если их несколько; его места — в `finding_places`.',
      'Әр қайшылыққа бір жол, құжаттары бірнешеу болса, `documents` ішіндегі біріншісінде; орындары — `finding_places` кестесінде.',
      'One row per finding, under the first of its `documents` where there are several; its places are in `finding_places`.',
    ),
  },
  finding_places: {
    label: word('Места противоречий', 'Қайшылықтардың орны', 'Places of findings'),
    about: word(
      'Строка на каждое место, на которое ссылается противоречие: `finding` — его номер в `findings`, `number` считает места в документе с 1.',
      'Қайшылық сілтеме жасайтын әр орынға бір жол: `finding` — оның `findings` кестесіндегі белгісі, `number` құжаттағы орындарды 1-ден санайды.',
      'One row per place that a finding cites: `finding` is its id in `findings`, `number` counts the places within the document from 1.',
    ),
  },
  projects: {
    label: word('Проекты', 'Жобалар', 'Projects'),
    about: word(
      'Строка на проект: что говорят о нем его документы, а где они расходятся — засчитываемый отчет (`report_id`, `path`). `region_code` — по ISO 3166-2:KZ. `participants` — итог этого отчета, `participants_state` — можно ли на него положиться: agreed — да, contradicted — оспорен противоречием, missing — не указан.',
      'Әр жобаға бір жол: құжаттары ол туралы не дейді, ал алшақ болса — есепке алынатын есеп (`report_id`, `path`) не дейді. `region_code` — ISO 3166-2:KZ бойынша. `participants` — сол есептің жиыны, `participants_state` — оған сенуге бола ма: agreed — иә, contradicted — қайшылық бар, missing — көрсетілмеген.',
      'One row per project: what its documents say of it, by the report that counts (`report_id`, `path`) where they differ. `region_code` is ISO 3166-2:KZ. `participants` is the total of that report and `participants_state` whether it can be relied on: agreed, contradicted by a finding, missing.',
    ),
  },
  grantees: {
    label: word('Грантополучатели', 'Грант алушылар', 'Grantees'),
    about: word(
      'Строка на грантополучателя; он узнается по БИН, если хоть один отчет его называет.',
      'Әр грант алушыға бір жол; есептердің бірі БСН көрсетсе, сол бойынша танылады.',
      'One row per grantee, known by its BIN where a report states one.',
    ),
  },
  reconciliation: {
    label: word('Сверка', 'Салыстыру', 'Reconciliation'),
    about: word(
      'Строка на индикатор проекта, план которого (Приложение № 3) есть в архиве, через промежуточный и итоговый отчет. `verdict`: kept — выполнено, exceeded — больше, missed — меньше, shrunk — в итоговом меньше, чем в промежуточном, plan-changed — план изменен, missing — пропал, added — добавлен, unknown — неизвестно.',
      'Жоспары (№ 3 қосымша) мұрағатта бар жобаның аралық және қорытынды есептері бойынша әр индикаторына бір жол. `verdict`: kept — орындалды, exceeded — артық, missed — кем, shrunk — қорытындыда аралықтан кем, plan-changed — жоспар өзгерген, missing — жоғалған, added — қосылған, unknown — белгісіз.',
      'One row per indicator of a project whose plan (Приложение № 3) lies in the archive, through its interim and final report. `verdict`: kept, exceeded, missed, shrunk (the final report states less than the interim one), plan-changed, missing, added, unknown.',
    ),
  },
  corrections: {
    label: word('Исправления', 'Түзетулер', 'Corrections'),
    about: word(
      'Только в `esep export --corrected`: строка на исправление или запись проверяющего, от старых к новым; `holds` — подходит ли оно еще.',
      'Тек `esep export --corrected` кезінде: тексерушінің әр түзетуіне не жазбасына бір жол, ескісінен жаңасына қарай; `holds` — әлі сәйкес келе ме.',
      'Only of `esep export --corrected`: one row per correction or entry of a reviewer, oldest first; `holds` tells whether it still fits.',
    ),
  },
};

const TABLES: ReadonlyMap<string, TableWords> = new Map([
  ...Object.entries(OTHERS),
  ...LISTS.flatMap(({ name, label, about }): [string, TableWords][] => (about ? [[name, { label, about }]] : [])),
]);

/** Throws when the table has no words yet. */
export function tableWords(name: string): TableWords {
  const words = TABLES.get(name);
  if (!words) throw new Error(`the table ${name} has no words in src/wording/tables/tables.ts`);
  return words;
}

/** Words of the sheet that says what the others hold. */
export const BOOK = {
  sheet: word('Описание', 'Сипаттама', 'About'),
  columns: [
    word('Таблица', 'Кесте', 'Table'),
    word('Имя таблицы', 'Кесте атауы', 'Table name'),
    word('Столбец', 'Баған', 'Column'),
    word('Имя столбца', 'Баған атауы', 'Column name'),
    word('Что в ней', 'Не бар', 'What it holds'),
  ],
} as const;
