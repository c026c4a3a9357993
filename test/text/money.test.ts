import { expect, test } from 'vitest';
import { findMoney } from '../../src/text/money.ts';

function first(text: string, expected = false) {
  return findMoney(text, { expected })[0]?.value;
}

test('digits, words and currency on either side', () => {
  expect(first('8 467 080 (восемь миллионов четыреста шестьдесят семь тысяч восемьдесят) тенге')).toEqual({
    value: 8467080,
    currency: 'KZT',
    words: 'восемь миллионов четыреста шестьдесят семь тысяч восемьдесят',
    wordsValue: 8467080,
    malformed: false,
  });
  expect(first('12 000 000 теңге (он екі миллион теңге)')).toMatchObject({
    value: 12000000,
    words: 'он екі миллион',
    wordsValue: 12000000,
  });
  expect(first('17.248.080 (он жеті миллион екі жүз қырық сегіз мың сексен) теңге')?.wordsValue).toBe(17248080);
});

test('no currency is null, not tenge', () => {
  expect(first('Сумма гранта: 4 000 000 (Четыре миллиона).')).toMatchObject({ value: 4000000, currency: null, wordsValue: 4000000 });
});

test('words that are cut off or unreadable have no value', () => {
  expect(first('3 000 000 (три миллиона сто ты... ')).toMatchObject({ wordsValue: null });
  expect(first('3 000 000 (три мнллиоиа) тенге')).toMatchObject({ words: 'три мнллиоиа', wordsValue: null });
});

test('broken groups are marked', () => {
  expect(first('5400 000 тг')).toMatchObject({ value: 5400000, malformed: true });
});

test('a plain number is money only where a sum is expected', () => {
  expect(findMoney('изготовлен 1 (один) ролик')).toEqual([]);
  expect(findMoney('приняли участие 40 человек')).toEqual([]);
  expect(first('8 467 080', true)).toMatchObject({ value: 8467080, currency: null });
});

test('tiyn do not become a second sum', () => {
  expect(findMoney('6 409 616,20 (шесть миллионов четыреста девять тысяч шестьсот шестнадцать) тенге 20 тиын').length).toBe(1);
});
