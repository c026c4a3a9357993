import { type FailureCode, NEXT_STEP } from '../../model/failure.ts';
import type { Texts } from '../findings/rule.ts';

type Two = readonly [ru: string, kk: string];

const AGAIN: Two = ['Попросите отправителя прислать файл еще раз.', 'Жіберушіден файлды қайта жіберуін сұраңыз.'];
const CONVERT: Two = ['Переведите файл в PDF, DOCX или текст.', 'Файлды PDF, DOCX немесе мәтінге түрлендіріңіз.'];
const raise = (option: string): Two => [
  `Если файлу можно доверять, увеличьте предел ${option}.`,
  `Файлға сенуге болса, ${option} шегін көбейтіңіз.`,
];

const STEPS: Readonly<Record<FailureCode, Two>> = {
  empty: AGAIN,
  truncated: ['Файл оборван в пути; попросите прислать его еще раз.', 'Файл жолда үзілген; қайта жіберуін сұраңыз.'],
  corrupt: AGAIN,
  encrypted: ['Снимите пароль или попросите копию без пароля.', 'Құпиясөзді алып тастаңыз немесе құпиясөзсіз көшірмесін сұраңыз.'],
  'wrong-format': [
    'Сохраните файл заново в том формате, который стоит в его имени, или переименуйте его.',
    'Файлды атындағы пішімде қайта сақтаңыз немесе атын өзгертіңіз.',
  ],
  'unsupported-format': CONVERT,
  'not-text': CONVERT,
  'not-found': ['Проверьте путь: файл могли переместить.', 'Жолын тексеріңіз: файл көшірілген болуы мүмкін.'],
  'not-permitted': [
    'Дайте пользователю, который запускает esep, право читать файл.',
    'esep іске қосатын пайдаланушыға файлды оқу құқығын беріңіз.',
  ],
  'limit-bytes': raise('--max-bytes'),
  'limit-pages': raise('--max-pages'),
  'limit-unpacked': raise('--max-unpacked'),
  'limit-ratio': raise('--max-ratio'),
  'limit-entries': raise('--max-entries'),
  'limit-nesting': raise('--max-nesting'),
  'limit-time': ['Увеличьте --timeout или разделите документ.', '--timeout шегін көбейтіңіз немесе құжатты бөліңіз.'],
  'limit-memory': ['Увеличьте --max-memory или разделите документ.', '--max-memory шегін көбейтіңіз немесе құжатты бөліңіз.'],
  'limit-cells': raise('--max-cells'),
  'unsafe-path': [
    'Посмотрите, откуда файл: он указывает за пределы своей папки.',
    'Файл қайдан келгенін қараңыз: ол өз қалтасынан тыс жерді көрсетеді.',
  ],
  'unsafe-xml': [
    'Посмотрите, откуда файл; откройте и сохраните его заново в текстовом редакторе.',
    'Файл қайдан келгенін қараңыз; мәтін редакторында ашып, қайта сақтаңыз.',
  ],
  defect: [
    'С файлом, насколько известно, все в порядке; сообщите об этом авторам esep, затем запустите esep retry.',
    'Білуімізше, файлда ақау жоқ; esep авторларына хабарлап, содан кейін esep retry іске қосыңыз.',
  ],
  'worker-died': [
    'Посмотрите файл отдельно командой esep read; esep retry попробует снова.',
    'Файлды esep read арқылы бөлек қараңыз; esep retry қайта байқап көреді.',
  ],
  'bad-result': [
    'Посмотрите, какие процессы esep worker отвечают через этот Redis, с какими данными OCR и кто еще может в него писать; затем запустите esep retry.',
    'Осы Redis арқылы қандай esep worker процестері, қандай OCR деректерімен жауап беретінін және оған тағы кім жаза алатынын қараңыз; содан кейін esep retry іске қосыңыз.',
  ],
  changed: ['Запустите esep снова, когда файл перестанет меняться.', 'Файл өзгеруін тоқтатқанда esep-ті қайта іске қосыңыз.'],
  'input-output': ['Проверьте диск, затем запустите esep retry.', 'Дискіні тексеріп, содан кейін esep retry іске қосыңыз.'],
};

/** What to do about each cause, in the languages of the pages. */
export function nextStep(code: FailureCode): Texts {
  const [ru, kk] = STEPS[code];
  return { ru, kk, en: NEXT_STEP[code] };
}
