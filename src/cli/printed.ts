import type { MessageLanguage } from '../wording/print.ts';

/** `1 input`, `2 inputs`. */
export function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}

/** A path on one line of a terminal: what controls the terminal is shown as `?`, as `ls` does. */
export function shownPath(path: string): string {
  return path.replace(/\p{Cc}/gu, '?');
}

/** Some of the paths a cause concerns, and that there are more. */
export function somePaths(paths: readonly string[], count: number): string {
  const more = count - paths.length;
  return [...paths.map(shownPath), ...(more > 0 ? [`and ${more} more (run-report.csv lists them)`] : [])].join(', ');
}

/** The language a person set for the shell, where messages have it; English, as all else the program prints, otherwise. */
export function shellLanguage(env: Readonly<Record<string, string | undefined>>): MessageLanguage {
  const locale = env.LC_ALL || env.LC_MESSAGES || env.LANG || '';
  return locale.startsWith('ru') ? 'ru' : locale.startsWith('kk') ? 'kk' : 'en';
}
