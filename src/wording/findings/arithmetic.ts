import { rule } from './rule.ts';

/** What the figures of a table or a list show by themselves, whatever its columns are called. */
export const arithmeticRules = {
  'product-wrong': rule(
    [
      'Цена, умноженная на количество, не дает суммы строки.',
      'Баға мен санның көбейтіндісі жол сомасын бермейді.',
      'Price times quantity is not the sum of the row.',
    ],
    [
      'Сумма завышена или одно из чисел неверно.',
      'Сома артық не сандардың бірі қате.',
      'The sum is inflated, or one of the figures is wrong.',
    ],
    [
      'Какое из трех чисел верно по документам?',
      'Құжат бойынша үш санның қайсысы дұрыс?',
      'Which of the three figures do the papers show?',
    ],
    [
      'Соотношение держится менее чем в трех строках и не названо словами; разница в пределах округления.',
      'Арақатынас үш жолдан аз жерде сақталады және сөзбен аталмаған; айырма дөңгелектеу шегінде.',
      'The relation holds in fewer than three rows and no heading states it; differences within the rounding.',
    ],
  ),
  'balance-wrong': rule(
    [
      'Остаток не равен полученному за вычетом израсходованного.',
      'Қалдық түскен мен жұмсалғанның айырмасына тең емес.',
      'The remainder is not what was received less what was spent.',
    ],
    ['Часть денег не объяснена.', 'Ақшаның бір бөлігі түсіндірілмеген.', 'Part of the money is not accounted for.'],
    [
      'Сколько осталось на самом деле и где эти деньги?',
      'Шын мәнінде қанша қалды және ол ақша қайда?',
      'How much is really left, and where is it?',
    ],
    ['Одна из величин не указана.', 'Шамалардың бірі көрсетілмеген.', 'One of the amounts is not stated.'],
  ),
  'running-total-wrong': rule(
    [
      'Нарастающий итог не равен сумме с начала.',
      'Өспелі жиынтық басынан бергі қосындыға тең емес.',
      'A running total is not the sum so far.',
    ],
    ['Годовые числа отчета могут быть неверны.', 'Есептің жылдық сандары қате болуы мүмкін.', 'The figures of the year may be wrong.'],
    ['Какой период посчитан неверно?', 'Қай кезең қате есептелген?', 'Which period was counted wrongly?'],
    ['Первая строка переносит прежний итог.', 'Бірінші жол бұрынғы жиынтықты көшіреді.', 'The first row carries over what was before.'],
  ),
  'ratio-wrong': rule(
    [
      'Процент, доля, прирост, отклонение или среднее не следуют из своих чисел.',
      'Пайыз, үлес, өсім, ауытқу не орташа мән өз сандарынан шықпайды.',
      'A percentage, share, growth, deviation or average does not follow from its figures.',
    ],
    [
      'Выполнение выглядит лучше или хуже, чем есть.',
      'Орындалу шындықтан жақсы не нашар көрінеді.',
      'The result looks better or worse than it is.',
    ],
    [
      'Какие числа верны: исходные или процент?',
      'Қай сан дұрыс: бастапқы ма, пайыз ба?',
      'Which are right, the figures or the percentage?',
    ],
    [
      '«Около»; основание не указано; разница в пределах округления.',
      '«Шамамен»; негізі көрсетілмеген; дөңгелектеу шегінде.',
      '“About”; no base stated; differences within the rounding.',
    ],
  ),
  'part-exceeds-whole': rule(
    ['«Из них» или «в том числе» больше целого.', '«Оның ішінде» бүтіннен көп.', 'An “of which” is larger than its whole.'],
    [
      'Одно из чисел неверно или считалось другое.',
      'Сандардың бірі қате не басқа нәрсе саналған.',
      'One figure is wrong, or something else was counted.',
    ],
    ['Что посчитано в каждой из строк?', 'Әр жолда не саналған?', 'What does each of the lines count?'],
    ['Строки относятся к разному.', 'Жолдар әртүрлі нәрсеге қатысты.', 'The lines are about different things.'],
  ),
  'line-overspent': rule(
    [
      'Расход по статье заметно больше сметы, и об этом ни слова.',
      'Бап бойынша шығыс сметадан едәуір көп, бірақ түсіндірме жоқ.',
      'A budget line cost clearly more than planned, without a word about it.',
    ],
    [
      'Перераспределение требует согласия грантодателя.',
      'Қайта бөлу үшін грант берушінің келісімі қажет.',
      'Moving money between lines needs the grantor’s consent.',
    ],
    ['Согласовано ли перераспределение?', 'Қайта бөлу келісілген бе?', 'Was the change agreed?'],
    [
      'Перераспределение или экономия упомянуты; превышение в пределах допуска.',
      'Қайта бөлу не үнемдеу аталған; артығы рұқсат шегінде.',
      'A reallocation or saving is mentioned; the excess is within the allowance.',
    ],
  ),
  'distributed-exceeds-made': rule(
    [
      'Роздано больше, чем изготовлено или куплено.',
      'Таратылғаны жасалғанынан не сатып алынғанынан көп.',
      'More was handed out than printed, made or bought.',
    ],
    ['Одно из чисел придумано или ошибочно.', 'Сандардың бірі ойдан алынған не қате.', 'One of the figures is invented or wrong.'],
    ['Откуда взялись остальные?', 'Қалғаны қайдан алынды?', 'Where did the others come from?'],
    [
      'Упомянут прежний запас; число приблизительно.',
      'Бұрынғы қор аталған; сан шамамен берілген.',
      'Stock from before is mentioned; the figure is approximate.',
    ],
  ),
  'listed-twice': rule(
    ['Один человек дважды в одном списке.', 'Бір адам бір тізімде екі рет аталған.', 'One person stands twice in one list.'],
    ['Число участников завышено.', 'Қатысушылар саны артық.', 'The number of participants is too high.'],
    ['Это тезки или повтор?', 'Бұл аттас адамдар ма, қайталау ма?', 'Are these namesakes, or a repetition?'],
    [
      'Тезок различают год рождения, класс или телефон.',
      'Аттастарды туған жылы, сыныбы не телефоны ажыратады.',
      'A year of birth, class or phone tells namesakes apart.',
    ],
  ),
  'age-disagrees': rule(
    ['Возраст не подходит к году рождения.', 'Жасы туған жылына сәйкес емес.', 'An age does not fit the year of birth.'],
    [
      'Список мог быть составлен формально.',
      'Тізім ресми түрде ғана жасалған болуы мүмкін.',
      'The list may have been filled in as a formality.',
    ],
    ['Какая из величин верна?', 'Шамалардың қайсысы дұрыс?', 'Which of the two is right?'],
    ['Разница в год; в списке мало людей.', 'Айырма бір жыл; тізімде адам аз.', 'A difference of one year; few people in the list.'],
  ),
};
