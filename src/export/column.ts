import * as z from 'zod';
import { IsoDate } from '../model/report.ts';

export type CellValue = string | number | boolean | null;

/** `date`: ISO, a day; `time`: ISO, a moment in UTC. */
export type ColumnType = 'text' | 'integer' | 'number' | 'boolean' | 'date' | 'time';

/** What a reader of the table looks for first: values, how they were read, where they stand. */
export const TIERS = ['value', 'detail', 'citation'] as const;
export type Tier = (typeof TIERS)[number];

/** One column as every format and every description sees it. */
export interface ColumnShape {
  readonly name: string;
  readonly type: ColumnType;
  /** Never empty. */
  readonly required: boolean;
  /** All it can say, where that is a closed list. */
  readonly values: readonly string[] | null;
}

/** Header, what may stand below it, what does, and its tier (default `value`). */
export type Column<T> = readonly [name: string, schema: z.ZodType, value: (item: T) => CellValue, tier?: Tier];

/** The types most columns have. */
export const text = z.string();
export const maybeText = text.nullable();
export const maybeNumber = z.number().nullable();
export const maybeInteger = z.int().nullable();
export const time = z.iso.datetime();

export function shapeOf(name: string, schema: z.ZodType): ColumnShape {
  const required = !(schema instanceof z.ZodNullable);
  const bare = schema instanceof z.ZodNullable ? schema.unwrap() : schema;
  return { name, required, type: typeOf(bare), values: bare instanceof z.ZodEnum ? bare.options.map(String) : null };
}

function typeOf(schema: unknown): ColumnType {
  if (schema === IsoDate) return 'date';
  if (schema instanceof z.ZodISODateTime) return 'time';
  if (schema instanceof z.ZodNumberFormat) return 'integer';
  if (schema instanceof z.ZodNumber) return 'number';
  if (schema instanceof z.ZodBoolean) return 'boolean';
  return 'text';
}
