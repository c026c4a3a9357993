import type { Raster } from '../page/page.ts';
import { at, type Bitmap, binarize, darkerThan, isBilevel } from './bitmap.ts';
import { despeckle } from './despeckle.ts';
import { besideRulings, eraseRulings } from './erase.ts';
import { fillHalftone } from './halftone.ts';
import { evenLight } from './light.ts';
import { findRulings, type PageRulings } from './rulings.ts';
import { deskew, lineContrast, quarterTurn, skewOf } from './skew.ts';
import { soften } from './soften.ts';
import { tiltOf, untilted } from './tilt.ts';
import { PREPARE } from './tolerances/image.ts';

export interface Prepared {
  /** Upright, straight, clean and without ruling lines: what the engine reads. */
  readonly raster: Raster;
  /** Its ink, ruling lines included. */
  readonly ink: Bitmap;
  readonly pageRulings: PageRulings;
  /** Degrees clockwise that the page was skewed by. */
  readonly skew: number;
  /** Quarter turns clockwise that stood the page upright. */
  readonly turns: 0 | 1 | 2 | 3;
}

/** Makes a scan fit for reading. `turns`: quarter turns clockwise, found by itself (upright or one turn) when null. */
export function prepare(page: Raster, turns: 0 | 1 | 2 | 3 | null = null): Prepared {
  const bilevel = isBilevel(page.data);
  const scan = bilevel ? fillHalftone(page) : evenLight(page);
  const ink = binarize(scan);
  const quarter = turns ?? (isSideways(scan, ink) ? 1 : 0);
  const upright = quarterTurn(scan, quarter);
  const uprightInk = quarter === 0 ? ink : binarize(upright);
  const skew = skewOf(uprightInk);
  const tilt = tiltOf(uprightInk, Math.tan((skew * Math.PI) / 180));
  const straight = tilt ? untilted(upright, tilt) : deskew(upright, skew);
  const straightInk = bilevel ? darkerThan(straight, PREPARE.ink) : binarize(straight);
  // Faded lines are rows of specks, so lines are found before specks are taken away.
  const pageRulings = findRulings(straightInk, scan.scale, bilevel ? null : straight.data);
  const bare = withoutSpecks(eraseRulings(straight, straightInk, pageRulings), pageRulings, bilevel);
  return { raster: bilevel && skew === 0 && !tilt ? soften(bare) : bare, ink: straightInk, pageRulings, skew, turns: quarter };
}

function isSideways(scan: Raster, ink: Bitmap): boolean {
  const upright = lineContrast(ink);
  const turned = quarterTurn({ ...scan, data: ink.data }, 1);
  return lineContrast(turned) > upright * PREPARE.sideways;
}

/** White where the ink was only a speck or what was left of a line. */
function withoutSpecks(page: Raster, pageRulings: PageRulings, bilevel: boolean): Raster {
  const ink = bilevel ? darkerThan(page, PREPARE.ink) : binarize(page);
  const kept = despeckle(ink, page.scale, besideRulings(ink, pageRulings, Math.round(PREPARE.remains * page.scale))).data;
  const data = Uint8Array.from(page.data);
  for (let i = 0; i < data.length; i++) if (at(ink.data, i) === 1 && at(kept, i) === 0) data[i] = 255;
  return { ...page, data };
}
