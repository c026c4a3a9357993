import { type Found, found } from './found.ts';
import { clean } from './normalize.ts';

const EMAIL =
  /(?<![\p{L}\p{N}._%+-])([A-Za-z0-9](?:[A-Za-z0-9._%+\\-]{0,62}[A-Za-z0-9_])?) ?@ ?((?:[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?\.){1,5}[A-Za-z]{2,24})(?![\p{L}\p{N}])/gu;

/** E-mail addresses; the value is in lower case, a space typed beside the @ and Markdown's backslashes are dropped. */
export function findEmails(text: string): Found<string>[] {
  if (!text.includes('@')) return [];
  return Array.from(clean(text).matchAll(EMAIL), (match) =>
    found(text, match.index, match.index + match[0].length, match[0].replace(/[ \\]/gu, '').toLowerCase()),
  );
}
