import { ACTING, CITED_POSTS, DEPUTIES, KINDS_OF_HEAD, OFFICIALS, POSTS, TEAM_POSTS } from '../domain/concepts/posts.ts';
import type { ContactRole } from '../model/report.ts';
import { fold } from './normalize.ts';

const ROLES = POSTS.map(({ role, forms }) => ({ role, pattern: new RegExp(forms.join('|'), 'u') }));
const TEAM = new RegExp(
  `(?<!\\p{L})(?:${TEAM_POSTS.map((post) => post.replaceAll('*', '\\p{L}{0,4}').replaceAll('-', '[\\s-]?')).join('|')})`,
  'u',
);
const HEADS = POSTS.filter(({ role }) => role === 'head').flatMap(({ forms }) => forms);
const HEAD = new RegExp(`(?<!\\p{L})(?:${HEADS.join('|')})`, 'u');
/** «директору», «басшысына»: to whom a letter is written. */
const ADDRESSED = new RegExp(`(?<!\\p{L})(?:${[...HEADS, ...OFFICIALS].join('|')})(?:у|ю|(?:сы|си|ы|и)?(?:на|не|га|ге))(?!\\p{L})`, 'u');
const literal = (text: string) => text.replaceAll('.', '\\.').replaceAll(' ', '\\s?');
const DEPUTY = new RegExp(DEPUTIES.map(literal).join('|'), 'u');
const CITED = new RegExp(
  `(?:(?:${ACTING.map(literal).join('|')})\\s)?(?:(?:${KINDS_OF_HEAD.join('|')}) )?(?:${CITED_POSTS.toSorted((a, b) => b.length - a.length).join('|')})(?!\\p{L})`,
  'u',
);

/** The role that a post in a text gives, or null. */
export function roleOfPost(folded: string): ContactRole | null {
  return ROLES.find(({ pattern }) => pattern.test(folded))?.role ?? null;
}

/** Whether a folded text names a post that only the project's own people have. */
export function isTeamPost(folded: string): boolean {
  return TEAM.test(folded);
}

/** Whether a folded text names who leads an organization. */
export function namesHead(folded: string): boolean {
  return HEAD.test(folded);
}

/** Where a folded text addresses who leads an organization or an office, or null. */
export function addressedPost(folded: string): { readonly start: number; readonly end: number } | null {
  const match = ADDRESSED.exec(folded);
  return match && { start: match.index, end: match.index + match[0].length };
}

/** Whether a folded text says that somebody acts for the head. */
export function namesDeputy(folded: string): boolean {
  return DEPUTY.test(folded);
}

/** The post named in a text, as printed, or null. */
export function positionIn(text: string): string | null {
  const match = CITED.exec(fold(text));
  return match ? text.slice(match.index, match.index + match[0].length).trim() : null;
}
