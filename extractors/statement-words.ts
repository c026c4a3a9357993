/** Words that tell what a number of prose is about, on folded text. */

/** Unit (nominative singular) → measure. Units of one measure are the same thing in both languages. */
export const UNIT_MEASURES: ReadonlyMap<string, string> = new Map(
  Object.entries({
    events: 'мероприятие|іс-шара|шара',
    seminars: 'семинар',
    trainings: 'тренинг',
    meetings: 'встреча|кездесу|собрание|жиналыс',
    sessions: 'заседание|отырыс',
    'round-tables': 'круглый стол|дөңгелек үстел',
    'master-classes': 'мастер-класс|шеберлік сабағы',
    'focus-groups': 'фокус-группа|фокус-топ',
    consultations: 'консультация|кеңес',
    surveys: 'опрос|сауалнама',
    exhibitions: 'выставка|көрме',
    campaigns: 'акция',
    visits: 'визит|сапар',
    posts: 'пост',
    publications: 'публикация|жарияланым',
    articles: 'статья|мақала',
    videos: 'видеоролик|бейнеролик|видео',
    copies: 'экземпляр|дана|брошюра|буклет|пособие',
    problems: 'проблема|мәселе',
    villages: 'село|ауыл|населенный пункт|елді мекен|территория|округ',
    districts: 'район|аудан',
    towns: 'город|қала',
    regions: 'область|облыс|регион|өңір',
    schools: 'школа|мектеп',
    partners: 'партнер|әріптес|серіктес',
    organizations: 'организация|ұйым|НПО',
    volunteers: 'волонтер|ерікті',
    specialists: 'специалист|маман|эксперт',
    respondents: 'респондент',
    tenge: 'тенге',
    percent: '%',
  }).flatMap(([measure, units]) => units.split('|').map((unit): [string, string] => [unit, measure])),
);

/** People as such: whether they are participants the words around tell. */
export const PEOPLE_UNITS: ReadonlySet<string> = new Set(['человек', 'адам', 'участник', 'қатысушы', 'бенефициар', 'житель', 'тұрғын']);

export const DIRECT = /прям\p{L}{1,4}\s(?:охват|бенефициар|благополучател|участник)|тикелей/u;
export const INDIRECT = /косвенн|жанама|информационн\p{L}{2,3}\sохват|акпараттык\sкамту|аудитори\p{L}{1,3}\sсми/u;
export const TAKES_PART =
  /участи|участвовал|участник|участниц|охва[тч]|вовлечен|присутствовал|посетил|катысу|катысты|катыскан|камту|камтыл|камтыды|бенефициар|благополучател/u;

export const TOTAL = /(?<!\p{L})(?:всего|итого|общее|общий|общая|общего|в общей сложности|суммарно|барлыгы|барлык|жалпы|жиыны)(?!\p{L})/u;
export const EACH = /кажд(?:ого|ой|ом|ую|ый|ому|ое|ым|ая)(?!\p{L})|(?<!\p{L})(?:ар|арбир)\s\p{L}|аркайсы|(?<!\p{L})сайын(?!\p{L})/u;
/** A part of what was just counted. */
export const PART =
  /(?:из них|из которых|в том числе|в т\.\s?ч\.?|онын ишинде|сонын ишинде|олардын|включая|из числа|среди)[\s:–—-]{0,3}(?:\p{L}{2,14}\s){0,2}$/u;
/** Behind «45 человек»: people of one kind, not all. */
export const PART_BEHIND =
  /^\s?(?:из числа|из сел|с инвалидност|с ограничен|из категори|старше|младше|в возрасте|санатынд|жас аралы|мүгедек|мугедек)/u;

export const PLANNED =
  /(?<!\p{L})(?:будет|будут|планиру\p{L}{2,5}|запланирован\p{L}{0,3}|планов\p{L}{2,3}|предусмотрен\p{L}{0,2}|ожида\p{L}{2,5}|намечен\p{L}{0,2}|жоспар\p{L}{0,10}|кутил\p{L}{2,6}|(?:ет|ол|ат|ыл|ил)(?:иледи|ынады)|болады|вместо|при плане|план|плане)(?!\p{L})/u;
export const PROJECT = /(?<!\p{L})(?:проект\p{L}{0,3}|жоба\p{L}{0,6}|грант\p{L}{0,4}|программ\p{L}{0,3}|багдарлама\p{L}{0,5})(?!\p{L})/u;
/** «охват через СМИ», «БАҚ арқылы қамтылды»: people reached by media, not met. */
export const MEDIA =
  /(?<!\p{L})сми(?!\p{L})|средств\p{L}{0,2}\sмассовой|соц\.?\s?сет|социальн\p{L}{2,3}\sсет|(?<!\p{L})бак(?!\p{L})|букаралык\sакпарат|интернет/u;
export const REACHED = /охва[тч]|камту|камтыл|камтыды/u;
/** «мероприятия» of any kind. */
export const ANY_OCCASION = /(?<!\p{L})(?:мероприяти|ис-шара)/u;
/** A kind of occasion named beside the number: it counts for that one. */
export const OCCASION =
  /(?<!\p{L})(?:семинар|тренинг|встреч|кездесу|собрани|жиналыс|заседани|отырыс|круглы|донгелек|мастер|шеберлик|фокус|форум|конференц|акци|конкурс|байкау|опрос|сауалнама|выставк|корме|презентац|таныстырылым|визит|сапар|лекци|занят|сабак|консультац|клуб|фестивал|экскурс)/u;
