/** Things that are made and handed out. Folded stems. */
export const HANDED_OUT: readonly { readonly code: string; readonly pattern: RegExp }[] = [
  { code: 'brochure', pattern: /брошюр/u },
  { code: 'booklet', pattern: /буклет/u },
  { code: 'leaflet', pattern: /листов[ое]к|памят[ок]|парак(?:ша|тар)|жадынама/u },
  { code: 'poster', pattern: /плакат|постер/u },
  { code: 'handbook', pattern: /методичк|методическ\p{L}{1,3} пособи|справочник|аныктамалы|кулланма/u },
  { code: 'book', pattern: /(?<!\p{L})книг|китап(?!хан)/u },
  { code: 'calendar', pattern: /календар|кунтизбе/u },
  { code: 'kit', pattern: /набор(?:ов|а|ы)?(?!\p{L})|жинак/u },
  { code: 'clothes', pattern: /футболк|жилет|кепк/u },
];

export const MADE = /изготов|напечат|отпечат|издан|выпущен|закуплен|приобретен|тираж|разработан|басыл|шыгарыл|дайындал|сатып алын|таралым/u;
export const DISTRIBUTED = /раздан|роздан|распростран|вручен|разосла|таратыл|улестирил|берилди|тапсырыл/u;
/** More was there than was made now. */
/** «По 500 экземпляров каждого»: the number made is not the number printed. */
export const EACH_EDITION = /кажд|(?<!\p{L})по \d|выпуск|тираж\p{L}{2}|вид(?:а|ов)(?!\p{L})|аркайсы|турли|басылым/u;
export const FROM_STOCK = /запас|остат|ранее|прошл|предыдущ|в наличии|бурын|калган|откен/u;
