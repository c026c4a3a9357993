import { rule } from './rule.ts';

/** Dates, identity, form. */
export const formRules = {
  'date-invalid': rule(
    ['Такой даты не бывает.', 'Мұндай күн болмайды.', 'A date cannot exist.'],
    ['Событие нельзя проверить.', 'Оқиғаны тексеру мүмкін емес.', 'The event cannot be verified.'],
    ['Какая дата верна?', 'Қай күн дұрыс?', 'What is the right date?'],
    ['Только месяц или год.', 'Тек ай не жыл.', 'A month or year alone.'],
  ),
  'date-outside-period': rule(
    ['Мероприятие лежит вне периода проекта.', 'Іс-шара жоба кезеңінен тыс.', 'An event lies outside the project period.'],
    ['Расходы вне периода не принимаются.', 'Кезеңнен тыс шығыстар қабылданбайды.', 'Costs outside the period are not accepted.'],
    ['Когда проведено мероприятие?', 'Іс-шара қашан өткізілді?', 'When did the event take place?'],
    ['Период неизвестен; месяц его касается.', 'Кезең белгісіз; ай оған түседі.', 'The period is unknown; a month that touches it.'],
  ),
  'page-count-disagrees': rule(
    ['Число страниц указано по-разному.', 'Беттер саны әртүрлі көрсетілген.', 'Page counts differ.'],
    ['Возможно, представлен не весь отчет.', 'Есеп толық тапсырылмаған болуы мүмкін.', 'Part of the report may be missing.'],
    ['Сколько страниц в отчете?', 'Есепте неше бет бар?', 'How many pages has the report?'],
    ['Разница с файлом в одну страницу.', 'Файлмен айырма бір бет.', 'One page off from the file.'],
  ),
  'name-disagrees': rule(
    [
      'Форма организации или руководитель названы по-разному.',
      'Ұйым нысаны не басшысы әртүрлі аталған.',
      'The legal form or the head is named differently.',
    ],
    [
      'Неясно, кто отчитывается и вправе подписать.',
      'Кім есеп беретіні және қол қоюға құқылы екені түсініксіз.',
      'It is unclear who reports and may sign.',
    ],
    ['Какое название верно? Кто подписал?', 'Қай атау дұрыс? Кім қол қойды?', 'Which name is right? Who signed?'],
    [
      'Сокращение той же формы, падежи, инициалы, заместитель.',
      'Сол нысанның қысқармасы, септіктер, инициалдар, орынбасар.',
      'An abbreviation, case endings, initials, a deputy.',
    ],
  ),
  'supplier-as-partner': rule(
    ['Оплаченный исполнитель назван партнером.', 'Ақылы орындаушы әріптес деп аталған.', 'A paid contractor is listed as a partner.'],
    [
      'Форма запрещает считать поставщиков партнерами.',
      'Нысан жеткізушілерді әріптес санауға тыйым салады.',
      'The form forbids suppliers as partners.',
    ],
    [
      'В чем вклад партнера помимо оплаченных услуг?',
      'Ақылы қызметтен бөлек әріптестің үлесі неде?',
      'What did the partner give besides paid services?',
    ],
    ['Меморандум о сотрудничестве без оплаты.', 'Ақысыз ынтымақтастық меморандумы.', 'An unpaid agreement to cooperate.'],
  ),
  'link-disagrees': rule(
    [
      'Две ссылки различаются одним-двумя знаками.',
      'Екі сілтеме бір-екі таңбамен ерекшеленеді.',
      'Two links differ by one or two characters.',
    ],
    ['Одна из них не откроется.', 'Олардың бірі ашылмайды.', 'One of them will not open.'],
    ['Какая ссылка верна?', 'Қай сілтеме дұрыс?', 'Which link is right?'],
    ['Номера страниц, языки сайта.', 'Бет нөмірлері, сайт тілдері.', 'Page numbers and languages of a site.'],
  ),
  'section-empty': rule(
    ['В обязательном разделе только текст формы.', 'Міндетті бөлімде тек нысан мәтіні.', 'A required section holds only its instruction.'],
    ['Вопрос формы остался без ответа.', 'Нысанның сұрағы жауапсыз қалған.', 'A question of the form is not answered.'],
    ['Заполните раздел.', 'Бөлімді толтырыңыз.', 'Please fill in the section.'],
    ['Необязательные разделы.', 'Міндетті емес бөлімдер.', 'Optional sections.'],
  ),
  'section-missing': rule(
    ['Обязательного раздела нет.', 'Міндетті бөлім жоқ.', 'A required section is absent.'],
    ['Вопрос формы пропущен.', 'Нысанның сұрағы өткізіп жіберілген.', 'A question of the form is left out.'],
    ['Добавьте раздел.', 'Бөлімді қосыңыз.', 'Please add the section.'],
    ['Форма не распознана; скан.', 'Нысан танылмаған; скан.', 'The form was not recognised; scans.'],
  ),
  'numbering-broken': rule(
    ['Номера разделов пропущены или повторены.', 'Бөлім нөмірлері қалып қойған не қайталанған.', 'Section numbers skip or repeat.'],
    ['Раздел мог быть потерян.', 'Бөлім жоғалған болуы мүмкін.', 'A section may have been lost.'],
    ['Все ли разделы представлены?', 'Барлық бөлім бар ма?', 'Are all sections there?'],
    ['Паспорт и тело нумеруются отдельно.', 'Паспорт пен мәтін бөлек нөмірленеді.', 'The passport and the body count apart.'],
  ),
  'kind-disagrees': rule(
    [
      'Название и текст называют разный вид отчета.',
      'Атауы мен мәтіні есептің әртүрлі түрін атайды.',
      'Title and body name different kinds of report.',
    ],
    ['Неясно, окончательны ли числа.', 'Сандардың түпкілікті екені белгісіз.', 'It is unclear whether the numbers are final.'],
    ['Это промежуточный или заключительный отчет?', 'Бұл аралық есеп пе, қорытынды есеп пе?', 'Is this an interim or a final report?'],
    ['Слова самой формы.', 'Нысанның өз сөздері.', "The form's own words."],
  ),
  'phone-unusable': rule(
    ['По номеру нельзя позвонить.', 'Нөмірге қоңырау шалу мүмкін емес.', 'A phone cannot be dialled.'],
    ['С этим человеком нельзя связаться.', 'Бұл адаммен байланысу мүмкін емес.', 'The person cannot be reached.'],
    ['Укажите полный номер.', 'Толық нөмірді көрсетіңіз.', 'Please state the full number.'],
    ['Код города ясен из адреса; скан.', 'Қала коды мекенжайдан белгілі; скан.', 'The address gives the city code; scans.'],
  ),
  'identifier-invalid': rule(
    ['БИН, ИИН или ИИК не проходит проверку.', 'БСН, ЖСН не ЖСК тексеруден өтпейді.', 'A BIN, IIN or IBAN fails its checksum.'],
    ['Организацию или счет нельзя найти.', 'Ұйымды не шотты табу мүмкін емес.', 'The organization or account cannot be found.'],
    ['Какой номер верен?', 'Қай нөмір дұрыс?', 'What is the right number?'],
    ['Число без подписи «БИН».', '«БСН» белгісі жоқ сан.', 'A number without such a label.'],
  ),
  'text-repeated': rule(
    ['Отрывок от 40 слов стоит дважды.', '40 сөзден асатын үзінді екі рет тұр.', 'A passage of 40 words or more stands twice.'],
    ['Ответ заменен копией другого.', 'Жауап басқасының көшірмесімен алмастырылған.', 'An answer was replaced by a copy of another.'],
    ['Ответьте на вопрос раздела.', 'Бөлім сұрағына жауап беріңіз.', 'Please answer the question of the section.'],
    ['Слова самой формы.', 'Нысанның өз сөздері.', "The form's own words."],
  ),
};
