import type { MessageLanguage } from './print.ts';

/** What readers warn of, in their own English words, with «#» for a number or a range, in Russian and Kazakh. */
export const WARNINGS: Readonly<Record<string, readonly [ru: string, kk: string]>> = {
  'The page is damaged and could not be read.': ['Страница повреждена и не прочитана.', 'Бет бүлінген, оқылмады.'],
  'The page has more drawing operators than are read; its end is missing.': [
    'На странице слишком много графики; ее конец не прочитан.',
    'Бетте графика тым көп; соңы оқылмады.',
  ],
  'The page is a picture, and the reading of pictures is switched off.': [
    'Страница — картинка, а распознавание картинок выключено.',
    'Бет — сурет, ал суреттерді тану өшірілген.',
  ],
  'The page has more layers or patterns than can be drawn, so that its picture could not be read.': [
    'На странице больше слоев или узоров, чем можно нарисовать; ее картинка не прочитана.',
    'Бетте салуға болатыннан көп қабат не өрнек бар; оның суреті оқылмады.',
  ],
  'The scanned page is hard to read (faint lines, noise or ink over the text); its figures are marked as doubtful.': [
    'Отсканированную страницу трудно прочитать (бледные линии, шум или пятна поверх текста); ее числа отмечены как сомнительные.',
    'Сканерленген бетті оқу қиын (солғын сызықтар, шу немесе мәтін үстіндегі дақтар); ондағы сандар күмәнді деп белгіленген.',
  ],
  'Two readings of the page do not agree; its words and figures are to be held against the original.': [
    'Два способа чтения страницы дали разное; ее слова и числа стоит сверить с оригиналом.',
    'Бетті екі тәсілмен оқу әртүрлі нәтиже берді; сөздері мен сандарын түпнұсқамен салыстырыңыз.',
  ],
  'No text could be made out on the scanned page.': [
    'На отсканированной странице не удалось разобрать текст.',
    'Сканерленген беттен мәтінді ажырату мүмкін болмады.',
  ],
  'The document holds little but pictures, whose text was not read; save it as PDF and read that.': [
    'В документе почти одни картинки, их текст не прочитан; сохраните документ в PDF и прочитайте его.',
    'Құжатта суреттерден басқа дерлік ештеңе жоқ, олардың мәтіні оқылмады; құжатты PDF етіп сақтап, соны оқытыңыз.',
  ],
  'Pages left out because the time for the document was over: #.': [
    'Страницы пропущены, так как время на документ вышло: #.',
    'Құжатқа берілген уақыт біткендіктен өткізіп жіберілген беттер: #.',
  ],
  'Pages left out because they take more memory than allowed: #.': [
    'Страницы пропущены, так как им нужно больше памяти, чем разрешено: #.',
    'Рұқсат етілгеннен көп жад керек болғандықтан өткізіп жіберілген беттер: #.',
  ],
  'Pages left out because the document has more than allowed: #.': [
    'Страницы пропущены, так как в документе их больше, чем разрешено: #.',
    'Құжатта рұқсат етілгеннен көп бет болғандықтан өткізіп жіберілген беттер: #.',
  ],
  'Pictures too large to be decoded were not read (#).': ['Слишком большие картинки не прочитаны (#).', 'Тым үлкен суреттер оқылмады (#).'],
  'Damaged pictures were not read (#).': ['Поврежденные картинки не прочитаны (#).', 'Бүлінген суреттер оқылмады (#).'],
  'The mail has attachments (#); each is read as a file of its own.': [
    'У письма есть вложения (#); каждое прочитано как отдельный файл.',
    'Хаттың тіркемелері бар (#); әрқайсысы жеке файл ретінде оқылды.',
  ],
  'Hidden text was set aside (# words).': ['Скрытый текст отложен в сторону (слов: #).', 'Жасырын мәтін шетке қойылды (сөз саны: #).'],
  'Formulas have no stored value and were not read (#); open the workbook in Excel, save it and give that file.': [
    'У формул нет сохраненного значения, они не прочитаны (#); откройте книгу в Excel, сохраните и передайте этот файл.',
    'Формулалардың сақталған мәні жоқ, олар оқылмады (#); кітапты Excel-де ашып, сақтап, сол файлды беріңіз.',
  ],
  'The PDF has files attached (#); each is read as a file of its own.': [
    'К PDF приложены файлы (#); каждый прочитан как отдельный файл.',
    'PDF-ке файлдар тіркелген (#); әрқайсысы жеке файл ретінде оқылды.',
  ],
  'The document has objects in it (#), such as sheets; those that are files are read as files of their own.': [
    'В документ вставлены объекты (#), например таблицы; те, что являются файлами, прочитаны отдельно.',
    'Құжатқа нысандар қойылған (#), мысалы кестелер; файл болып табылатындары жеке оқылды.',
  ],
  'The document lay in an electronic signature; who signed it and when was noted and not verified.': [
    'Документ лежал в электронной подписи; кто и когда подписал, записано и не проверено.',
    'Құжат электрондық қолтаңбаның ішінде болды; кім және қашан қол қойғаны жазылды, тексерілген жоқ.',
  ],
  'Parts of another format that stand in the document were not read (#); save it again in Word.': [
    'Части другого формата внутри документа не прочитаны (#); сохраните документ заново в Word.',
    'Құжат ішіндегі басқа пішімді бөліктер оқылмады (#); құжатты Word-та қайта сақтаңыз.',
  ],
  'The letters of a font on the page are those of another alphabet; they were restored.': [
    'Буквы одного из шрифтов страницы записаны знаками другого алфавита; они восстановлены.',
    'Беттегі бір қаріптің әріптері басқа әліпбидің таңбаларымен жазылған; олар қалпына келтірілді.',
  ],
  'The text of the page is not what it shows, and the reading of pictures is switched off.': [
    'Текст страницы — не то, что на ней видно, а распознавание картинок выключено.',
    'Беттің мәтіні онда көрінгеннен басқа, ал суреттерді тану өшірілген.',
  ],
  'The text had been saved with a wrong encoding; its letters were restored.': [
    'Текст был сохранен в неверной кодировке; буквы восстановлены.',
    'Мәтін қате кодтаумен сақталған; әріптері қалпына келтірілді.',
  ],
  'The Kazakh letters were typed in a font of before Unicode; they were restored.': [
    'Казахские буквы были набраны шрифтом доюникодных времен; они восстановлены.',
    'Қазақ әріптері Юникодқа дейінгі қаріппен терілген; олар қалпына келтірілді.',
  ],
  'Most letters cannot be made out: the file was saved in an unknown encoding or font; ask the sender for a PDF.': [
    'Большинство букв не разобрать: файл сохранен в неизвестной кодировке или шрифте; попросите у отправителя PDF.',
    'Әріптердің көбін ажырату мүмкін емес: файл белгісіз кодтаумен не қаріппен сақталған; жіберушіден PDF сұраңыз.',
  ],
  'Some characters are damaged in the file itself and stand as U+FFFD.': [
    'Часть знаков испорчена в самом файле; на их месте стоит «\u{FFFD}».',
    'Кейбір таңбалар файлдың өзінде бүлінген; орнында «\u{FFFD}» тұр.',
  ],
};

const NUMBER = /\d{1,9}(?:–\d{1,9})?/;

/** A warning in the words of `language`, or in its own where there are none. */
export function warningText(message: string, language: MessageLanguage): { readonly text: string; readonly language: MessageLanguage } {
  const known = WARNINGS[message.replace(NUMBER, '#')];
  if (language === 'en' || !known) return { text: message, language: 'en' };
  const [number = ''] = NUMBER.exec(message) ?? [];
  return { text: known[language === 'ru' ? 0 : 1].replace('#', number), language };
}
