import { rule } from './rule.ts';

/** Totals and breakdowns. */
export const totalsRules = {
  'parts-do-not-sum': rule(
    [
      'Части разбивки не дают указанного итога.',
      'Бөліністің бөліктері көрсетілген жиынды бермейді.',
      'The parts of a breakdown do not add up to its stated total.',
    ],
    [
      'Одно из чисел неверно, и неизвестно, сколько людей охвачено.',
      'Сандардың бірі қате, қанша адам қамтылғаны белгісіз.',
      'One of the numbers is wrong, so the reach is unknown.',
    ],
    [
      'Какое число верно и чем оно подтверждается (списки участников)?',
      'Қай сан дұрыс және ол немен расталады (қатысушылар тізімі)?',
      'Which number is right, and which lists of participants show it?',
    ],
    [
      'Часть пуста, а остальные уже дают итог; итога нет.',
      'Бір бөлік бос, ал қалғандары жиынды береді; жиын жоқ.',
      'A part is blank and the others already give the total; there is no total.',
    ],
  ),
  'totals-disagree': rule(
    [
      'Итоги таблиц (пол, статус, возраст) и прямые бенефициары различаются.',
      'Кестелердің жиындары (жыныс, мәртебе, жас) мен тікелей бенефициарлар саны әртүрлі.',
      'The totals of the tables (gender, status, age) and the direct beneficiaries differ.',
    ],
    ['Все они считают одних и тех же людей.', 'Олардың бәрі бір адамдарды санайды.', 'All of them count the same people.'],
    [
      'Сколько участников было в проекте на самом деле?',
      'Жобаға шын мәнінде қанша адам қатысты?',
      'How many participants did the project really have?',
    ],
    [
      'Итогов меньше двух; факт — только нижняя граница.',
      'Жиындар екеуден аз; нақты көрсеткіш — тек төменгі шек.',
      'Fewer than two totals; a fact that is only a lower bound.',
    ],
  ),
  'narrative-total-disagrees': rule(
    [
      'Текст называет другое число участников проекта, чем таблицы.',
      'Мәтін жоба қатысушыларының кестелерден өзге санын атайды.',
      'The prose gives the project another number of participants than the tables.',
    ],
    [
      'Таблицу и текст читают разные люди; верно лишь одно число.',
      'Кесте мен мәтінді әртүрлі адамдар оқиды; тек бір сан дұрыс.',
      'Different people read the table and the text; only one number can be right.',
    ],
    [
      'Почему в тексте указано другое число участников?',
      'Неліктен мәтінде қатысушылардың басқа саны көрсетілген?',
      'Why does the text give another number of participants?',
    ],
    [
      'Речь о части, одном мероприятии или плане; «более», которому таблица отвечает.',
      'Сөз бөлік, бір іс-шара не жоспар туралы; кесте «астам» дегенге сай.',
      'The text speaks of a part, one event or the plan; “more than” that the table satisfies.',
    ],
  ),
  'total-missing': rule(
    ['Итог разбивки не заполнен.', 'Бөліністің жиыны толтырылмаған.', 'The total of a breakdown is blank.'],
    ['Без итога нельзя проверить части.', 'Жиынсыз бөліктерді тексеру мүмкін емес.', 'Without it the parts cannot be checked.'],
    ['Укажите общее число участников.', 'Қатысушылардың жалпы санын көрсетіңіз.', 'Please state the total number of participants.'],
    ['В таблице нет графы итога.', 'Кестеде жиын бағаны жоқ.', 'The table has no cell for a total.'],
  ),
  'rows-shifted': rule(
    [
      'Единицы и значения стоят не против своих строк.',
      'Бірліктер мен мәндер өз жолдарының тұсында тұрған жоқ.',
      'Units and values stand off their labels.',
    ],
    [
      'Прочитанные как есть, числа бессмысленны; дальше правила берут исправленные.',
      'Сол күйінде сандар мағынасыз; кейінгі ережелер түзетілгендерін алады.',
      'Read as printed the numbers are absurd; later rules take the repaired ones.',
    ],
    ['Подтвердите значения таблицы построчно.', 'Кесте мәндерін жолма-жол растаңыз.', 'Please confirm the table row by row.'],
    [
      'Одна неподходящая единица; сдвиг не приводит единицы в порядок.',
      'Бір ғана сәйкес емес бірлік; ығыстыру бірліктерді реттемейді.',
      'A single odd unit; no shift puts all units in order.',
    ],
  ),
  'events-do-not-sum': rule(
    [
      'Перечисленные мероприятия не дают названного под ними итога.',
      'Тізімделген іс-шаралар астында аталған жиынды бермейді.',
      'The listed events do not give the total stated under them.',
    ],
    [
      'Либо мероприятие пропущено, либо число завышено.',
      'Не іс-шара түсіп қалған, не сан асырылған.',
      'Either an event is left out or a number is inflated.',
    ],
    ['Сколько человек было на каждом мероприятии?', 'Әр іс-шарада қанша адам болды?', 'How many people were at each event?'],
    [
      'Итог не назван; у мероприятия нет числа участников.',
      'Жиыны аталмаған; бір іс-шараның қатысушылар саны жоқ.',
      'No total is stated; one event names no number.',
    ],
  ),
  'event-exceeds-total': rule(
    [
      'На одном мероприятии людей больше, чем прямых бенефициаров в проекте.',
      'Бір іс-шарада жобаның тікелей бенефициарларынан көп адам бар.',
      'One event has more people than the project has direct beneficiaries.',
    ],
    [
      'Зрители посчитаны участниками, или бенефициары занижены.',
      'Көрермендер қатысушы деп саналған не бенефициарлар кемітілген.',
      'Spectators were counted as participants, or the beneficiaries are too few.',
    ],
    ['Кто входит в это число?', 'Бұл санға кімдер кіреді?', 'Who is counted in that number?'],
    [
      'Сказано, что это зрители, просмотры или охват.',
      'Бұл көрермендер, қаралымдар не қамту екені айтылған.',
      'The report says they are viewers or reach.',
    ],
  ),
  'double-counting': rule(
    [
      'Итог получается, только если группы прибавить к группе, в которую они входят.',
      'Жиын топтарды олар кіретін топқа қосқанда ғана шығады.',
      'The total results only if groups are added to the group that holds them.',
    ],
    ['Одни и те же люди посчитаны дважды.', 'Бір адамдар екі рет саналған.', 'The same people are counted twice.'],
    ['Как получено общее число, без повторов?', 'Жалпы сан қайталаусыз қалай алынды?', 'How was the total made, without repetitions?'],
    ['Группы не пересекаются.', 'Топтар қиылыспайды.', 'The groups do not overlap.'],
  ),
  'per-unit-product': rule(
    [
      '«N (по k с каждого)» не равно k, умноженному на число единиц.',
      '«N (әрқайсысынан k-дан)» саны k мен бірліктер санының көбейтіндісіне тең емес.',
      '“N (k from each)” is not k times the number of units.',
    ],
    ['Обещание или результат посчитаны неверно.', 'Уәде не нәтиже қате есептелген.', 'A promise or a result is miscalculated.'],
    [
      'Сколько было на самом деле и из скольких мест?',
      'Шын мәнінде қанша және неше жерден болды?',
      'How many were there, and from how many places?',
    ],
    [
      'Число единиц неизвестно; в плане «не менее», и N больше.',
      'Бірліктер саны белгісіз; жоспарда «кемінде» және N үлкен.',
      'The units are not known; a plan says “at least” and N is larger.',
    ],
  ),
  'listed-count-disagrees': rule(
    [
      'Названное количество не равно числу перечисленного.',
      'Аталған сан тізімделгендер санына тең емес.',
      'A stated count is not the number of items listed.',
    ],
    ['Чего-то не было, или оно не названо.', 'Бірдеңе болмаған не аталмаған.', 'Something did not exist or is not named.'],
    ['Назовите все перечисляемое.', 'Барлығын атаңыз.', 'Please name all of them.'],
    ['Перечень открытый: «в том числе», «и др.».', 'Тізім ашық: «оның ішінде», «т.б.».', 'The list is open: “among them”, “and others”.'],
  ),
  'other-dominates': rule(
    [
      '«Другие категории» — больше половины участников.',
      '«Басқа санаттар» — қатысушылардың жартысынан көбі.',
      '“Other categories” are more than half of the participants.',
    ],
    [
      'Разбивка не показывает, кому помог проект.',
      'Бөлініс жобаның кімге көмектескенін көрсетпейді.',
      'The breakdown does not show whom the project helped.',
    ],
    ['Кто входит в «другие категории»?', '«Басқа санаттарға» кімдер кіреді?', 'Who are the “other categories”?'],
    ['Ровно половина и меньше.', 'Дәл жартысы және одан аз.', 'Half or less.'],
  ),
  'round-shares': rule(
    [
      'Все части всех разбивок кратны 5 % итога.',
      'Барлық бөліністің барлық бөліктері жиынның 5 %-ына еселі.',
      'Every part of every breakdown is a multiple of 5 % of the total.',
    ],
    [
      'Так бывает, когда придумывают проценты, а не считают людей.',
      'Адамдарды санамай, пайыз ойлап тапқанда осылай болады.',
      'That happens when percentages are invented instead of people counted.',
    ],
    [
      'Как велся учет участников? Приложите списки.',
      'Қатысушылар есебі қалай жүргізілді? Тізімдерді қоса беріңіз.',
      'How were participants recorded? Please attach the lists.',
    ],
    [
      'Частей меньше восьми; итог меньше ста.',
      'Бөліктер сегізден аз; жиын жүзден кем.',
      'Fewer than eight parts; a total under one hundred.',
    ],
  ),
  'demographics-impossible': rule(
    [
      'Социальная и возрастная таблицы исключают друг друга.',
      'Әлеуметтік және жас кестелері бір-біріне қайшы.',
      'The tables of status and age exclude each other.',
    ],
    [
      'Старше 50 не может быть меньше, чем старше 59.',
      '50-ден асқандар 59-дан асқандардан аз бола алмайды.',
      'Those over 50 cannot be fewer than those over 59.',
    ],
    ['Какая из таблиц верна?', 'Қай кесте дұрыс?', 'Which of the tables is right?'],
    ['Одна из нужных ячеек пуста.', 'Қажетті ұяшықтардың бірі бос.', 'One of the cells needed is blank.'],
  ),
  'blank-and-zero-mixed': rule(
    [
      'В одной таблице отсутствие показано и нулем, и прочерком.',
      'Бір кестеде жоқтық нөлмен де, сызықшамен де көрсетілген.',
      'One table shows “none” both as 0 and as a dash or blank.',
    ],
    [
      'Неясно, пусто значит «нет» или «не считали».',
      'Бос ұяшық «жоқ» па, әлде «саналмаған» ба — түсініксіз.',
      'A blank may mean “none” or “not counted”.',
    ],
    ['Что значат пустые ячейки?', 'Бос ұяшықтар нені білдіреді?', 'What do the blank cells mean?'],
    ['Скан; разные таблицы.', 'Скан; әртүрлі кестелер.', 'Scans; different tables.'],
  ),
};
