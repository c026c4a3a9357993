import { expect, test } from 'vitest';
import { scoreWords, wordsOf } from '../../../bench/words/score.ts';
import { FALLBACK_STYLES, fallbackFontPdf } from '../../../fixtures/make/fallback-font.ts';
import { readDocument } from '../../../src/read/index.ts';
import { DEFAULT_READ_OPTIONS } from '../../../src/read/reader.ts';

const PARAGRAPHS = [
  'Әлеуметтік жобаны іске асыру қорытындылары бойынша ұсынылған есеп ҚОСЫМШАСЫМЕН бірге тіркелді.',
  'Ауыл жастарының еңбек нарығына дайындығын арттыру үшін өткізілген тренингтерге 48 қатысушы келді, олардың көпшілігі – қыздар.',
  'Һәм мүгедектігі бар тұрғындардың өтініші бойынша ұйымдастырылған кездесулерде үлгілі отбасылардың тәжірибесі көрсетіліп, сұхбаттар жүргізілді.',
  'Тікелей бенефициарлар саны',
  'Үгіт-насихат жұмысының мазмұны және қоғамдық ұйымдардың құрамы',
];

test.each(FALLBACK_STYLES)('Kazakh words come out whole: $name', async (style) => {
  const bytes = await fallbackFontPdf([...PARAGRAPHS, ...PARAGRAPHS], style);
  const { blocks } = await readDocument({ bytes, name: 'есеп.pdf' }, { ...DEFAULT_READ_OPTIONS, ocr: 'never' });
  const text = blocks.flatMap((block) => (block.kind === 'table' ? block.cells.map((cell) => cell.text) : [block.text])).join('\n');
  expect(wordsOf(text).toSorted()).toEqual(wordsOf([...PARAGRAPHS, ...PARAGRAPHS].join('\n')).toSorted());
});

test('words are counted as often as they stand in the known text', () => {
  expect(scoreWords('қала қала мен 5', 'қала қа ла мен 5')).toEqual({ kazakh: 2, recall: 0.5, precision: 0.6 });
});
