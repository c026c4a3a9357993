import type { Standard } from './standard.ts';

export const STANDARDS = ['iati', '360giving'] as const;
export type StandardName = (typeof STANDARDS)[number];

export async function standardOf(name: StandardName): Promise<Standard> {
  return name === 'iati' ? (await import('./iati.ts')).iati : (await import('./giving-360.ts')).giving360;
}
