import type { Raster } from '../page/page.ts';

/** The simplest image file there is (portable grey map), which the engine reads without decoding. */
export function toPgm({ width, height, data }: Raster): Buffer {
  return Buffer.concat([Buffer.from(`P5\n${width} ${height}\n255\n`, 'latin1'), data]);
}
