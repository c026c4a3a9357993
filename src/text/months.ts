/** Month names in folded letters. Russian and Kazakh ones are told apart, for their endings and word order differ. */
const RUSSIAN =
  'январ(?:ь|я|е|ю|ем)|феврал(?:ь|я|е|ю|ем)|март(?:а|е|у|ом)?|апрел(?:ь|я|е|ю|ем)|ма(?:й|я|е|ю|ем)|июн(?:ь|я|е|ю|ем)|июл(?:ь|я|е|ю|ем)|август(?:а|е|у|ом)?|сентябр(?:ь|я|е|ю|ем)|октябр(?:ь|я|е|ю|ем)|ноябр(?:ь|я|е|ю|ем)|декабр(?:ь|я|е|ю|ем)';
const RUSSIAN_SHORT = 'янв|фев|февр|мар|апр|июн|июл|авг|сен|сент|окт|ноя|нояб|дек';
const KAZAKH = 'кантар|акпан|наурыз|сауир|мамыр|маусым|шилде|тамыз|кыркуйе[кг]|казан|караша|желтоксан';
const KAZAKH_SHORT = 'кан|акп|нау|сау|мам|мау|шил|там|кыр|каз|кар|жел';
/** Possession, then case: «қыркүйегінен», «шілдесіне», «мамырда», «мамырдағы», «айында» is apart. */
const KAZAKH_ENDING =
  '(?:с?[ыи])?н?(?:дагы|деги|тагы|теги|дан|ден|тан|тен|нан|нен|да|де|та|те|га|ге|ка|ке|а|е|нын|нин|дын|дин|тын|тин|ды|ди|ты|ти|ны|ни|мен|бен|пен)?';

/** One regular expression source for a month in folded text, no capturing groups. */
export const MONTH = `(?:(?:${RUSSIAN})(?!\\p{L})|(?:${RUSSIAN_SHORT})\\.|(?:${KAZAKH})${KAZAKH_ENDING}(?!\\p{L})|(?:${KAZAKH_SHORT})\\.)`;

/** Finds where a folded text may name a month: wherever `MONTH` matches at the beginning of a word, in a tenth of the time. */
export const MONTH_LIKE = new RegExp(`(?:^|[^а-я])(?:${RUSSIAN}|(?:${RUSSIAN_SHORT})\\.|${KAZAKH}|(?:${KAZAKH_SHORT})\\.)`, 'g');

const STARTS: readonly (readonly string[])[] = [
  ['янв', 'кан'],
  ['фев', 'акп'],
  ['мар', 'нау'],
  ['апр', 'сау'],
  ['ма', 'мам'],
  ['июн', 'мау'],
  ['июл', 'шил'],
  ['авг', 'там'],
  ['сен', 'кыр'],
  ['окт', 'каз'],
  ['ноя', 'кар'],
  ['дек', 'жел'],
];

/** 1–12 for a text that `MONTH` matched. The longest start wins: «мамыр», «маусым» and «март» over «ма(й)». */
export function monthNumber(name: string): number {
  let best = 0;
  let length = 0;
  STARTS.forEach((starts, index) => {
    for (const start of starts) {
      if (start.length > length && name.startsWith(start)) [best, length] = [index + 1, start.length];
    }
  });
  // «казан» is October and «қаңтар» (кантар) January, «қараша» (караша) November: all decided by three letters
  return best;
}
