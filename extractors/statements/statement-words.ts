import { KAZAKH_EACH } from '../../src/domain/languages/kk.ts';
import { OF_WHICH, WHOLE } from '../../src/domain/languages/part-and-whole.ts';
import { RUSSIAN_EACH } from '../../src/domain/languages/ru.ts';
import { OCCASION_OF_A_KIND, OCCASION_OF_ANY_KIND } from '../../src/text/occasions.ts';

/** Words that tell what a number of prose is about, on folded text. */

export const DIRECT = /прям\p{L}{1,4}\s(?:охват|бенефициар|благополучател|участник)|тикелей/u;
export const INDIRECT = /косвенн|жанама|информационн\p{L}{2,3}\sохват|акпараттык\sкамту|аудитори\p{L}{1,3}\sсми/u;
export const TAKES_PART =
  /участи|участвовал|участник|участниц|охва[тч]|вовлечен|присутствовал|посетил|воспользовал|обслужен|прош(?:ли|ел|ло)(?!\p{L})|помогли|помочь|получил\p{L}{0,2} (?:услуг|помощ|поддержк)|кызмет алды|комек алды|катысу|катысты|катыскан|камту|камтыл|камтыды|бенефициар|благополучател/u;

export const TOTAL = new RegExp(WHOLE, 'u');
export const EACH = new RegExp(
  `${RUSSIAN_EACH}(?!\\p{L})|(?<!\\p{L})${KAZAKH_EACH.before}\\s\\p{L}|${KAZAKH_EACH.ofThem}|(?<!\\p{L})${KAZAKH_EACH.behind}(?!\\p{L})`,
  'u',
);
/** A part of what was just counted. */
export const PART = new RegExp(`(?:${OF_WHICH}|олардын|среди)[\\s:–—-]{0,3}(?:\\p{L}{2,14}\\s){0,2}$`, 'u');
/** Behind «45 человек»: people of one kind, not all. */
export const PART_BEHIND =
  /^\s?(?:из числа|из сел|с инвалидност|с ограничен|из категори|старше|младше|в возрасте|санатынд|жас аралы|мугедек)/u;

export const PLANNED =
  /(?<!\p{L})(?:будет|будут|планиру\p{L}{2,5}|запланирован\p{L}{0,3}|планов\p{L}{2,3}|предусмотрен\p{L}{0,2}|ожида\p{L}{2,5}|намечен\p{L}{0,2}|жоспар\p{L}{0,10}|кутил\p{L}{2,6}|(?:ет|ол|ат|ыл|ил)(?:иледи|ынады)|болады|вместо|при плане|план|плане)(?!\p{L})/u;
export const PROJECT = /(?<!\p{L})(?:проект\p{L}{0,3}|жоба\p{L}{0,6}|грант\p{L}{0,4}|программ\p{L}{0,3}|багдарлама\p{L}{0,5})(?!\p{L})/u;
/** Another time than that of the project. */
export const OTHER_TIME =
  /(?:прошл|предыдущ|минувш|позапрошл)\p{L}{2,4} (?:год|проект|сезон|грант)|ранее|до проекта|до начала проекта|былтыр|откен жыл|алдынгы (?:жыл|жоба)|бурын|жобага дейин/u;
/** «охват через СМИ», «БАҚ арқылы қамтылды»: people reached by media, not met. */
export const MEDIA =
  /(?<!\p{L})сми(?!\p{L})|средств\p{L}{0,2}\sмассовой|соц\.?\s?сет|социальн\p{L}{2,3}\sсет|(?<!\p{L})бак(?!\p{L})|букаралык\sакпарат|интернет/u;
export const REACHED = /охва[тч]|камту|камтыл|камтыды/u;
/** «мероприятия» of any kind. */
export const ANY_OCCASION = new RegExp(`(?<!\\p{L})(?:${OCCASION_OF_ANY_KIND})`, 'u');
/** A kind of occasion named beside the number: it counts for that one. */
export const OCCASION = new RegExp(`(?<!\\p{L})(?:${OCCASION_OF_A_KIND})`, 'u');
