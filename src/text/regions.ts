import { REGIONS, type Region } from '../domain/concepts/regions.ts';
import { foldClean } from './normalize.ts';

interface Known {
  readonly region: Region;
  readonly pattern: RegExp;
}

const known = (sources: (region: Region) => readonly string[]): Known[] =>
  REGIONS.filter((region) => sources(region).length > 0).map((region) => ({
    region,
    pattern: new RegExp(`(?<![\\p{L}\\p{N}])(?:${sources(region).join('|')})`, 'gu'),
  }));

/**
 * By name first: «город Кентау Туркестанской области» names its region, whatever the town. A town is written with a capital:
 * «семей» are families.
 */
const WAYS = [
  { regions: known(({ names }) => names), capital: false },
  { regions: known(({ towns }) => towns), capital: true },
];

/** The regions a text names, or those of its towns where it names none, as they were in a year (null: as they are now). */
export function regionsIn(text: string, year: number | null): Region[] {
  const folded = foldClean(text);
  for (const { regions, capital } of WAYS) {
    const found = regions
      .filter(({ pattern }) => Array.from(folded.matchAll(pattern)).some(({ index }) => !capital || /^\p{Lu}/u.test(text.slice(index))))
      .map(({ region }) => inYear(region, year));
    if (found.length > 0) return [...new Set(found)];
  }
  return [];
}

/** «Семей» lies in Abai, and before 2022 in the region it was a part of. */
function inYear(region: Region, year: number | null): Region {
  const { parted } = region;
  if (parted === undefined || year === null || year >= parted.since) return region;
  return REGIONS.find(({ code }) => code === parted.from) ?? region;
}
