import * as z from 'zod';
import { type Facts, Report } from './report.ts';

const Schema = Report.omit({ version: true, document: true });

/** Nothing found: null where a value may be missing, an empty list, or an object of such. */
function nothing(schema: unknown): unknown {
  if (schema instanceof z.ZodNullable) return null;
  if (schema instanceof z.ZodArray) return [];
  if (schema instanceof z.ZodObject) return Object.fromEntries(Object.entries(schema.shape).map(([key, value]) => [key, nothing(value)]));
  throw new TypeError('a fact must be able to be missing: null, a list, or an object of such');
}

/** Facts of a document in which nothing was found; a fresh copy each time. */
export function emptyFacts(): Facts {
  return Schema.parse(nothing(Schema));
}
