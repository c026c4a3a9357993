/** RGBA pixels on white paper → grey ones (weights of ITU-R BT.601). */
export function toGrey(image: { readonly width: number; readonly height: number; readonly data: Uint8Array | Uint8ClampedArray }): {
  width: number;
  height: number;
  data: Uint8Array;
} {
  const { width, height, data } = image;
  const grey = new Uint8Array(width * height);
  for (let i = 0; i < grey.length; i++) {
    const red = data[4 * i] ?? 255;
    const green = data[4 * i + 1] ?? 255;
    const blue = data[4 * i + 2] ?? 255;
    const alpha = data[4 * i + 3] ?? 255;
    if (red === green && green === blue && alpha === 255) {
      grey[i] = red;
      continue;
    }
    const value = (red * 299 + green * 587 + blue * 114) / 1000;
    grey[i] = Math.round((value * alpha + 255 * (255 - alpha)) / 255);
  }
  return { width, height, data: grey };
}
