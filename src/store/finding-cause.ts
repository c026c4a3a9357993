import { createHash } from 'node:crypto';

/** Digest of anything that has JSON. */
export function digest(value: unknown): string {
  return createHash('sha256').update(JSON.stringify(value)).digest('hex').slice(0, 16);
}

/** Digest of the rule and of what a finding says without its figures and quotes: findings alike in that have one cause. */
export function causeOf({ code, message }: { readonly code: string; readonly message: { readonly ru: string } }): string {
  const said = message.ru.replace(/«[^»]{0,500}»/g, '«»').replace(/[+−–-]?\d[\d\s.,:%/]*/g, '0 ');
  return digest([code, said.replace(/\s+/g, ' ').trim()]);
}
