import { rule } from './rule.ts';

/** Plan and fact. */
export const planFactRules = {
  'plan-not-met': rule(
    ['Факт меньше плана.', 'Нақты көрсеткіш жоспардан аз.', 'A fact is below its plan.'],
    ['Обязательство договора не выполнено.', 'Шарт міндеттемесі орындалмаған.', 'A duty of the contract was not met.'],
    [
      'Почему план не выполнен и что сделано взамен?',
      'Жоспар неге орындалмады және оның орнына не істелді?',
      'Why was the plan not met, and what was done instead?',
    ],
    [
      'Штат, оплата труда, налоги, закупки; промежуточный отчет; «около».',
      'Штат, еңбекақы, салық, сатып алу; аралық есеп; «шамамен».',
      'Staff, payroll, taxes, purchases; interim reports; “about”.',
    ],
  ),
  'plan-fact-different-things': rule(
    [
      'План и факт одного показателя считают разное.',
      'Бір көрсеткіштің жоспары мен нақтысы әртүрлі нәрсені санайды.',
      'Plan and fact of one indicator count different things.',
    ],
    ['Выполнение плана так не показать.', 'Жоспардың орындалуын олай көрсету мүмкін емес.', 'That cannot show that the plan was met.'],
    [
      'Сколько достигнуто того, что планировалось?',
      'Жоспарланғанның қаншасына қол жеткізілді?',
      'How much of what was planned was reached?',
    ],
    [
      'Одно из чисел без существительного; общие единицы (человек, шт.).',
      'Бір санның зат есімі жоқ; жалпы бірліктер (адам, дана).',
      'One of them has no noun; general units such as people.',
    ],
  ),
  'fact-copied-from-plan': rule(
    [
      'Факт повторяет план вместе с «не менее» или «около».',
      'Нақты көрсеткіш жоспарды «кемінде», «шамамен» сөзімен бірге қайталайды.',
      'The fact repeats the plan with its “at least” or “about”.',
    ],
    ['Результат не назван.', 'Нәтиже аталмаған.', 'No result is stated.'],
    ['Назовите фактические числа.', 'Нақты сандарды атаңыз.', 'Please state the actual numbers.'],
    ['Равные простые числа.', 'Тең жай сандар.', 'Equal plain numbers.'],
  ),
  'deviation-denied': rule(
    [
      'Сказано, что отклонений не было, но план и факт различаются.',
      'Ауытқу болмаған делінген, бірақ жоспар мен нақты көрсеткіш әртүрлі.',
      'No deviations are stated, yet plan and fact differ.',
    ],
    ['Отчет противоречит своим числам.', 'Есеп өз сандарына қайшы.', 'The report contradicts its own numbers.'],
    ['Объясните отклонения.', 'Ауытқуларды түсіндіріңіз.', 'Please explain the deviations.'],
    ['Перевыполнено только «не менее».', 'Тек «кемінде» асыра орындалған.', 'Only “at least” was exceeded.'],
  ),
  'deviation-unexplained': rule(
    [
      'Поле отклонений пусто, а план и факт расходятся больше чем на 10 %.',
      'Ауытқулар өрісі бос, ал жоспар мен нақты көрсеткіш 10 %-дан артық алшақ.',
      'The field for deviations is empty though plan and fact differ by more than 10 %.',
    ],
    ['Форма требует объяснения.', 'Нысан түсіндіруді талап етеді.', 'The form asks for an explanation.'],
    ['Чем вызваны отклонения?', 'Ауытқулардың себебі неде?', 'What caused the deviations?'],
    ['Промежуточный отчет; в форме нет этого поля.', 'Аралық есеп; нысанда бұл өріс жоқ.', 'Interim reports; forms without that field.'],
  ),
  'value-disagrees': rule(
    [
      'Один показатель назван в разных местах по-разному.',
      'Бір көрсеткіш әр жерде әртүрлі аталған.',
      'One indicator has different values in different places.',
    ],
    ['Верно не больше одного значения.', 'Ең көбі бір мән дұрыс.', 'At most one of them is right.'],
    ['Какое значение верно?', 'Қай мән дұрыс?', 'Which value is right?'],
    [
      'Разный охват: план и факт, проект и мероприятие; «около» рядом.',
      'Ауқымы басқа: жоспар мен нақты, жоба мен іс-шара; «шамамен» жуық.',
      'Another scope: plan and fact, project and event; “about” close by.',
    ],
  ),
  'each-versus-all': rule(
    [
      'Число названо и общим, и «в каждом».',
      'Сан жалпы да, «әрқайсысында» да деп аталған.',
      'A number is a total in one place and “in each” in another.',
    ],
    ['Разница кратна числу мест.', 'Айырма орындар санына еселі.', 'The difference is as large as the number of places.'],
    ['Это всего или в каждом?', 'Бұл барлығы ма, әлде әрқайсысында ма?', 'Is it in all or in each?'],
    ['Считают разное; числа различны.', 'Әртүрлі нәрсе саналған; сандар бөлек.', 'Different things or numbers.'],
  ),
  'task-unreported': rule(
    [
      'О запланированном мероприятии нет ни слова.',
      'Жоспарланған іс-шара туралы ештеңе жоқ.',
      'Nothing is reported on a planned activity.',
    ],
    ['Возможно, оно не проведено.', 'Ол өткізілмеген болуы мүмкін.', 'It may not have taken place.'],
    [
      'Проведено ли мероприятие и с каким результатом?',
      'Іс-шара өткізілді ме, нәтижесі қандай?',
      'Did the activity take place, and with what result?',
    ],
    [
      'Промежуточный отчет; есть факт, текст или мероприятие.',
      'Аралық есеп; нақты көрсеткіш, мәтін не іс-шара бар.',
      'Interim reports; any fact, prose or event.',
    ],
  ),
  'event-incomplete': rule(
    [
      'У одного мероприятия списка нет даты, места или числа людей.',
      'Тізімдегі бір іс-шараның күні, орны не адам саны жоқ.',
      'One event of a list lacks date, place or headcount.',
    ],
    ['Такое мероприятие нельзя проверить.', 'Мұндай іс-шараны тексеру мүмкін емес.', 'Such an event cannot be verified.'],
    ['Укажите недостающее.', 'Жетіспейтінін көрсетіңіз.', 'Please state what is missing.'],
    ['Этого нет ни у одного из мероприятий списка.', 'Бұл тізімдегі ешбір іс-шарада жоқ.', 'None of the events of the list has it.'],
  ),
};
