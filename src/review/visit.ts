import type { Context } from 'hono';
import { getCookie, setCookie } from 'hono/cookie';
import * as z from 'zod';
import { LANGUAGES, type Language } from '../wording/review/common.ts';
import { loginOf } from './password.ts';

/** Who looks at a page, and how. */
export interface Visit {
  readonly language: Language;
  /** The name given to the password prompt, else with the last decision, or ''. */
  readonly who: string;
  /** Address of the page without the choice of language. */
  readonly here: string;
}

const LANGUAGE = z.enum(LANGUAGES);
const COOKIES = { language: 'esep-language', who: 'esep-who' } as const;
const KEPT = { path: '/', httpOnly: true, sameSite: 'Strict', maxAge: 365 * 24 * 3600 } as const;
export const MOST_OF_NAME = 100;

/** The language is the one asked for by `?lang=` (kept in a cookie), else the one kept, else the browser's, else Russian. */
export function visitOf(c: Context): Visit {
  const asked = LANGUAGE.safeParse(c.req.query('lang'));
  if (asked.success) setCookie(c, COOKIES.language, asked.data, KEPT);
  const kept = LANGUAGE.safeParse(getCookie(c, COOKIES.language));
  const language = asked.data ?? kept.data ?? preferred(c.req.header('accept-language') ?? '');
  const url = new URL(c.req.url);
  url.searchParams.delete('lang');
  return { language, who: (loginOf(c) || getCookie(c, COOKIES.who) || '').slice(0, MOST_OF_NAME), here: url.pathname + url.search };
}

export function keepName(c: Context, who: string): void {
  setCookie(c, COOKIES.who, who, KEPT);
}

function preferred(header: string): Language {
  const languages = header.split(',').map((part) => LANGUAGE.safeParse(part.trim().slice(0, 2).toLowerCase()).data);
  return languages.find((language) => language !== undefined) ?? 'ru';
}
