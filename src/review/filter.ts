import * as z from 'zod';
import { Certainty } from '../model/certainty.ts';
import { FindingCode, Severity } from '../model/finding.ts';
import { VERDICTS } from '../store/decisions.ts';
import { FACETS, type FindingFilter, SORTS } from '../store/finding-filter.ts';

const words = z.string().trim().max(300).optional();
const Filter = z.object({
  severity: Severity.optional(),
  certainty: Certainty.optional(),
  code: FindingCode.optional(),
  state: z.enum(VERDICTS).optional(),
  assigned: words,
  grantee: words,
  grantor: words,
  year: words,
  region: words,
  kind: words,
  project: words,
  like: z.string().max(64).optional(),
  sort: z.enum(SORTS).optional(),
  document: words,
  text: words,
});

/** The filter a URL asks for; null when it asks for something that does not exist. Empty fields of a form ask for nothing. */
export function filterOf(query: Readonly<Record<string, string>>): FindingFilter | null {
  const given = Object.fromEntries(Object.entries(query).filter(([, value]) => value.trim() !== ''));
  const parsed = Filter.safeParse(given);
  return parsed.success ? parsed.data : null;
}

const NAMES = ['state', ...FACETS.filter((name) => name !== 'state'), 'project', 'like', 'document', 'text', 'sort'] as const;

/** `?severity=high&page=2`, or nothing. Always in the same order, so that a list has one address. */
export function queryOf(filter: FindingFilter, more: Readonly<Record<string, string | number | undefined>> = {}): string {
  const entries = [...NAMES.map((name) => [name, filter[name]] as const), ...Object.entries(more)];
  const query = new URLSearchParams();
  for (const [name, value] of entries) if (value !== undefined) query.set(name, String(value));
  return query.size === 0 ? '' : `?${query}`;
}
