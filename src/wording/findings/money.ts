import { rule } from './rule.ts';

/** Money. */
export const moneyRules = {
  'amount-in-words': rule(
    ['Сумма цифрами и прописью различается.', 'Сома санмен және жазумен әртүрлі.', 'Digits and words of one amount differ.'],
    ['По закону спорят именно о прописи.', 'Дауда жазумен берілген сома ескеріледі.', 'In a dispute the words count.'],
    ['Какая сумма верна по договору?', 'Шарт бойынша қай сома дұрыс?', 'Which amount does the contract name?'],
    ['Пропись обрезана или не читается.', 'Жазу кесілген не оқылмайды.', 'The words are cut off or unreadable.'],
  ),
  'budget-does-not-sum': rule(
    [
      'Оплата труда, налоги и закупки не дают суммы гранта, или статьи — итога.',
      'Еңбекақы, салық пен сатып алу грант сомасын, не баптар жиынды бермейді.',
      'Payroll, taxes and purchases are not the grant, or lines not their total.',
    ],
    ['Часть денег не объяснена.', 'Ақшаның бір бөлігі түсіндірілмеген.', 'Part of the money is not accounted for.'],
    [
      'На что потрачена разница или возвращена ли она?',
      'Айырма неге жұмсалды не қайтарылды ма?',
      'What was the difference spent on, or was it returned?',
    ],
    [
      'Одна из составляющих пуста; факт промежуточного отчета.',
      'Құрамдастардың бірі бос; аралық есептің нақтысы.',
      'A component is blank; the fact of an interim report.',
    ],
  ),
  'tax-implausible': rule(
    [
      'Налоги не могут составлять такую долю оплаты труда.',
      'Салықтар еңбекақының мұндай үлесін құрай алмайды.',
      'Taxes cannot be such a share of the payroll.',
    ],
    [
      'Ошибка в одном из чисел или расход под видом налогов.',
      'Сандардың бірі қате не салық атын жамылған шығыс.',
      'One number is wrong, or another cost is called taxes.',
    ],
    ['Приложите расчет налогов.', 'Салықтардың есебін қоса беріңіз.', 'Please attach the calculation of taxes.'],
    ['Год или ставки неизвестны.', 'Жыл не мөлшерлемелер белгісіз.', 'The year or its rates are unknown.'],
  ),
  'costs-exceed-grant': rule(
    ['Стоимость мероприятий больше гранта.', 'Іс-шаралар құны гранттан артық.', 'The activities cost more than the grant.'],
    ['План неосуществим на эти деньги.', 'Бұл ақшаға жоспар орындалмайды.', 'The plan cannot be paid for.'],
    ['Из чего покрывается превышение?', 'Артық сома неден жабылады?', 'What covers the excess?'],
    ['Стоимость не указана.', 'Құны көрсетілмеген.', 'No costs are given.'],
  ),
  'unit-disagrees': rule(
    [
      'Ячейка названа в тенге, а столбец — в тысячах.',
      'Ұяшық теңгемен, ал баған мың теңгемен аталған.',
      'A cell says tenge, its column thousands of tenge.',
    ],
    [
      'Сумма может быть прочитана в тысячу раз больше.',
      'Сома мың есе артық оқылуы мүмкін.',
      'The amount may be read a thousand times too large.',
    ],
    ['Сумма указана в тенге или в тысячах?', 'Сома теңгемен бе, мың теңгемен бе?', 'Is the amount in tenge or in thousands?'],
    [
      'Ячейка не называет единицы или называет тысячи.',
      'Ұяшық бірлікті атамайды не мыңды атайды.',
      'The cell names no unit, or thousands.',
    ],
  ),
  'number-malformed': rule(
    [
      'Цифры разбиты на группы неверно, или не названа валюта.',
      'Цифрлар топтарға қате бөлінген не валюта аталмаған.',
      'Digits are grouped wrongly, or no currency is named.',
    ],
    ['Такое число можно прочитать двояко.', 'Мұндай санды екі түрлі оқуға болады.', 'Such a number can be read in two ways.'],
    ['Подтвердите сумму.', 'Соманы растаңыз.', 'Please confirm the amount.'],
    ['Скан; число без групп.', 'Скан; топсыз сан.', 'Scans; numbers without groups.'],
  ),
};
