import { type Found, found } from './found.ts';

export type LinkKind = 'drive' | 'social' | 'video' | 'site' | 'other';
export interface LinkValue {
  /** As printed, without Markdown's backslashes and the punctuation of the sentence around it. */
  readonly url: string;
  readonly kind: LinkKind;
}

const WITH_SCHEME = String.raw`https?:\/\/[^\s<>"«»“”\[\]]{2,2000}`;
const BARE = String.raw`(?<![\p{L}\p{N}@._\/-])(?:www\.)?(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.){1,4}(?:com|kz|ru|org|net|info|me|be|tv|io|gov|edu|app|gl|ly|online|site)(?![\p{L}\p{N}@-])(?:\/[^\s<>"«»“”\[\]]{0,2000})?`;
/** Every link has one of these; letters that become s and k in small letters count. */
const LIKE = /\/\/|\.[a-zA-Z\u017f\u212a]/;
const LINK = new RegExp(`${WITH_SCHEME}|${BARE}`, 'giu');

const KINDS: readonly (readonly [LinkKind, RegExp])[] = [
  ['drive', /(?:drive|docs|forms|photos)\.google\.|forms\.gle|disk\.yandex|yadi\.sk|cloud\.mail\.ru|dropbox\.com|onedrive|1drv\.ms/u],
  ['video', /youtube\.com|youtu\.be|vimeo\.com|rutube\.ru/u],
  [
    'social',
    /instagram\.com|facebook\.com|(?:^|[/.])fb\.(?:com|me|watch)|vk\.com|t\.me\/|telegram\.|tiktok\.com|ok\.ru|twitter\.com|(?:^|[/.])x\.com|wa\.me|whatsapp\.com|linkedin\.com|threads\.net/u,
  ],
];

/** Web addresses, with or without `https://`. A domain alone counts only with `www.`; e-mail addresses do not. */
export function findLinks(text: string): Found<LinkValue>[] {
  if (!LIKE.test(text)) return [];
  const result: Found<LinkValue>[] = [];
  for (const match of text.matchAll(LINK)) {
    const raw = trimEnd(match[0]);
    const url = raw.replace(/\\{1,3}(?=[_*#.\-~&=?])/gu, '');
    const bare = !/^https?:/iu.test(url);
    if (bare && !url.includes('/') && !/^www\./iu.test(url)) continue;
    result.push(found(text, match.index, match.index + raw.length, { url, kind: kindOf(url) }));
  }
  return result;
}

/** Punctuation of the sentence, and a closing bracket that was opened before the address. */
function trimEnd(url: string): string {
  let end = url.length;
  for (;;) {
    const last = url.charAt(end - 1);
    const open = last === ')' ? '(' : null;
    if (open ? !url.slice(0, end - 1).includes(open) : /[.,;:!?'*…\\]/u.test(last)) end--;
    else return url.slice(0, end);
  }
}

function kindOf(url: string): LinkKind {
  const lower = url.toLowerCase();
  return KINDS.find(([, pattern]) => pattern.test(lower))?.[0] ?? 'site';
}
