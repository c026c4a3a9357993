import { globSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { WARNINGS, warningText } from '../../src/wording/warning-words.ts';

/** What stands as a message beside `page` and `partial` in the readers, or is given to `suspect`. */
const SAID = /message:\s*(?:'([^'\n]+)'|`([^`\n]+)`),\s*(?:page|\.\.\.)|suspect\('([^']+)'\)/g;

test('every warning of the readers has words in both languages, and no others are kept', () => {
  const said = globSync('src/{read,ocr,layout}/**/*.ts').flatMap((file) =>
    [...readFileSync(file, 'utf8').matchAll(SAID)].map(([, plain, template, suspect]) =>
      (plain ?? template ?? suspect ?? '').replace(/\$\{\w+\}/, '#'),
    ),
  );
  expect([...new Set(said)].sort()).toEqual(Object.keys(WARNINGS).sort());
});

test('numbers are kept, and an unknown warning stays in its own words', () => {
  expect(warningText('Damaged pictures were not read (3).', 'ru')).toEqual({
    text: 'Поврежденные картинки не прочитаны (3).',
    language: 'ru',
  });
  expect(warningText('Damaged pictures were not read (3).', 'en').language).toBe('en');
  expect(warningText('Something new.', 'kk')).toEqual({ text: 'Something new.', language: 'en' });
});
