import type { Raster } from '../page/page.ts';
import { at } from './bitmap.ts';
import { HALFTONE } from './tolerances/image.ts';

const INK = 0;

/**
 * Colours become patterns of dots in black and white: blue headings come as letters of checkered ink, which are taken for
 * specks and ruling lines. Where ink is dotted, the holes between dots are filled; elsewhere the page stays as it is.
 * Expects a raster of black and white only.
 */
export function fillHalftone(raster: Raster): Raster {
  const { width, height, data, scale } = raster;
  const side = Math.round(HALFTONE.tile * scale);
  const dotted = dottedTiles(raster, side);
  if (!dotted.tiles.includes(1)) return raster;
  const filled = Uint8Array.from(data);
  for (let y = 1; y < height - 1; y++) {
    const row = Math.floor(y / side) * dotted.columns;
    for (let x = 1; x < width - 1; x++) {
      const i = y * width + x;
      if (at(dotted.tiles, row + Math.floor(x / side)) === 0 || data[i] === INK) continue;
      if (isHole(raster, i)) filled[i] = INK;
    }
  }
  return { ...raster, data: filled };
}

/** Paper between two dots that touch no other ink on the way across, or shut in on three sides. */
function isHole({ width, data }: Raster, i: number): boolean {
  const [left, right, above, below] = [data[i - 1] === INK, data[i + 1] === INK, data[i - width] === INK, data[i + width] === INK];
  if (Number(left) + Number(right) + Number(above) + Number(below) >= 3) return true;
  if (left && right) return isDot(data, i - 1, width) || isDot(data, i + 1, width);
  if (above && below) return isDot(data, i - width, width) || isDot(data, i + width, width);
  return false;
}

function isDot(data: Uint8Array, i: number, width: number): boolean {
  return data[i - 1] !== INK && data[i + 1] !== INK && data[i - width] !== INK && data[i + width] !== INK;
}

/** 1 for each square in which ink is dotted, and for those around it. */
function dottedTiles({ width, height, data }: Raster, side: number): { tiles: Uint8Array; columns: number } {
  const columns = Math.ceil(width / side);
  const rows = Math.ceil(height / side);
  const ink = new Uint32Array(columns * rows);
  const lone = new Uint32Array(columns * rows);
  for (let y = 1; y < height - 1; y++) {
    for (let x = 1; x < width - 1; x++) {
      const i = y * width + x;
      if (data[i] !== INK) continue;
      const tile = Math.floor(y / side) * columns + Math.floor(x / side);
      ink[tile] = at(ink, tile) + 1;
      if (isDot(data, i, width) && touchesCorner(data, i, width)) lone[tile] = at(lone, tile) + 1;
    }
  }
  const tiles = new Uint8Array(columns * rows);
  for (let tile = 0; tile < tiles.length; tile++) {
    if (at(lone, tile) < Math.max(HALFTONE.fewest, HALFTONE.lone * at(ink, tile))) continue;
    const [column, row] = [tile % columns, Math.floor(tile / columns)];
    for (let v = Math.max(0, row - 1); v <= Math.min(rows - 1, row + 1); v++)
      for (let u = Math.max(0, column - 1); u <= Math.min(columns - 1, column + 1); u++) tiles[v * columns + u] = 1;
  }
  return { tiles, columns };
}

/** Dots of a pattern stand corner to corner; specks stand alone. */
function touchesCorner(data: Uint8Array, i: number, width: number): boolean {
  return data[i - width - 1] === INK || data[i - width + 1] === INK || data[i + width - 1] === INK || data[i + width + 1] === INK;
}
