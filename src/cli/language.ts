import { UsageError } from '../model/errors.ts';
import type { MessageLanguage } from '../wording/print.ts';

/** What `--language` was given. */
export function languageIn(given: string): MessageLanguage {
  if (given !== 'ru' && given !== 'kk' && given !== 'en') throw new UsageError('--language takes ru, kk or en');
  return given;
}
