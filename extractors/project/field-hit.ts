import type { Field } from '../../src/domain/forms/field.ts';
import type { Span } from './span.ts';

/** A label of the lexicon with its answer. */
export interface FieldHit {
  readonly field: Field;
  readonly value: Span;
  /** The label as printed. */
  readonly label: string;
}
