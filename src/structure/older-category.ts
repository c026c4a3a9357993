import type { PartDimension } from './label.ts';

interface PartOf {
  readonly code: string | null;
  readonly dimension: PartDimension | null;
}

/**
 * «Старше 50 лет» alone among social categories is the category of older people, no age bracket: its index, or null
 * when there is no such part.
 */
export function olderCategory(parts: readonly PartOf[]): number | null {
  const ages = parts.flatMap((part, index) => (part.dimension === 'age' ? [index] : []));
  const [only] = ages;
  if (only === undefined || ages.length > 1 || !/^\d+\+$/u.test(parts[only]?.code ?? '')) return null;
  const social = parts.filter((part) => part.dimension === 'social');
  return social.length >= 3 && social.every((part) => part.code !== 'older') ? only : null;
}
