import { rule } from './rule.ts';

/** Across documents. */
export const archiveRules = {
  'plan-changed': rule(
    [
      'План в отчете не тот, что в Приложении № 3.',
      'Есептегі жоспар № 3 қосымшадағыдан өзгеше.',
      'The plan in the report is not that of Annex 3.',
    ],
    ['План подогнан под результат.', 'Жоспар нәтижеге бейімделген.', 'The plan was fitted to the result.'],
    ['Было ли дополнительное соглашение?', 'Қосымша келісім болды ма?', 'Was there an additional agreement?'],
    ['Показатель не узнан в обоих документах.', 'Көрсеткіш екі құжатта да танылмаған.', 'The indicator is not recognised in both.'],
  ),
  'planned-indicator-missing': rule(
    [
      'Показателя Приложения № 3 нет в заключительном отчете.',
      '№ 3 қосымшадағы көрсеткіш қорытынды есепте жоқ.',
      'An indicator of Annex 3 is absent from the final report.',
    ],
    [
      'О части обязательств не отчитались.',
      'Міндеттемелердің бір бөлігі туралы есеп берілмеген.',
      'Part of the duties is not reported on.',
    ],
    ['Какой результат по этому показателю?', 'Бұл көрсеткіш бойынша нәтиже қандай?', 'What is the result of this indicator?'],
    ['Промежуточный отчет; узнано мало показателей.', 'Аралық есеп; аз көрсеткіш танылған.', 'Interim reports; few indicators recognised.'],
  ),
  'versions-disagree': rule(
    [
      'В заключительном отчете меньше, чем в промежуточном.',
      'Қорытынды есепте аралық есептегіден аз.',
      'The final report states less than the interim one.',
    ],
    ['Нарастающий итог не убывает.', 'Өспелі қорытынды кемімейді.', 'What was done cannot be undone.'],
    ['Какое число верно?', 'Қай сан дұрыс?', 'Which number is right?'],
    ['«Не менее», «около».', '«Кемінде», «шамамен».', '“At least”, “about”.'],
  ),
  'text-reused': rule(
    [
      'Один отрывок стоит в отчетах разных проектов.',
      'Бір үзінді әртүрлі жобалардың есептерінде тұр.',
      'One passage stands in reports of different projects.',
    ],
    [
      'Результат одного проекта выдан за результат другого.',
      'Бір жобаның нәтижесі екіншісінікі ретінде берілген.',
      'The result of one project is given for that of another.',
    ],
    ['К какому проекту относится текст?', 'Мәтін қай жобаға қатысты?', 'Which project does the text belong to?'],
    [
      'Слова формы; строки о самом грантополучателе и договоре; один проект; меньше 60 слов.',
      'Нысан сөздері; грант алушының өзі мен шарт туралы жолдар; бір жоба; 60 сөзден аз.',
      "The form's words; lines about the grantee itself and the contract; one project; under 60 words.",
    ],
  ),
  'contact-shared': rule(
    [
      'Один телефон или адрес у разных людей или организаций.',
      'Бір телефон не мекенжай әртүрлі адамдарда не ұйымдарда.',
      'One phone or e-mail belongs to different people or organizations.',
    ],
    [
      'За разными проектами могут стоять одни люди.',
      'Әртүрлі жобалардың артында бір адамдар тұруы мүмкін.',
      'The same people may stand behind different projects.',
    ],
    ['Кому принадлежит контакт?', 'Байланыс кімге тиесілі?', 'Whose contact is it?'],
    [
      'Один человек, записанный по-разному; офис и его сотрудник.',
      'Әртүрлі жазылған бір адам; кеңсе мен оның қызметкері.',
      'One person written in two ways; an office and its own people.',
    ],
  ),
  'duplicate-report': rule(
    ['Два файла — один и тот же отчет.', 'Екі файл — бір есеп.', 'Two files are the same report.'],
    ['Отчет не должен считаться дважды.', 'Есеп екі рет саналмауы керек.', 'A report must not count twice.'],
    ['Какой файл подан официально?', 'Қай файл ресми тапсырылған?', 'Which file was submitted?'],
    ['Исправленная версия с другими числами.', 'Сандары өзге түзетілген нұсқа.', 'A corrected version with other numbers.'],
  ),
};
