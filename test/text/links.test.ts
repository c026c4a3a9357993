import { expect, test } from 'vitest';
import { findEmails } from '../../src/text/emails.ts';
import { findLinks } from '../../src/text/links.ts';

test('addresses end before the punctuation of the sentence', () => {
  const text = 'Фото: https://drive.google.com/file/d/1a\\_b/view?x=1, сайт www.example.kz. (https://youtu.be/abc)';
  expect(findLinks(text).map((link) => [link.value.url, link.value.kind])).toEqual([
    ['https://drive.google.com/file/d/1a_b/view?x=1', 'drive'],
    ['www.example.kz', 'site'],
    ['https://youtu.be/abc', 'video'],
  ]);
});

test('an e-mail is no link and loses its typing slips', () => {
  expect(findLinks('Пишите на Info@example.kz')).toEqual([]);
  expect(findEmails('Пишите на Info @example.kz.').map((email) => email.value)).toEqual(['info@example.kz']);
});
