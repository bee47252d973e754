import { describe, expect, it } from 'vitest';
import icon16 from '../../assets/icon/16.png?inline';
import icon32 from '../../assets/icon/32.png?inline';
import icon48 from '../../assets/icon/48.png?inline';
import icon128 from '../../assets/icon/128.png?inline';
import drawing from '../../assets/icon.svg?raw';

/** The PNGs beside the drawing are made by `npm run icons`; whoever changes the drawing runs it. */

const ICONS = [
  [16, icon16],
  [32, icon32],
  [48, icon48],
  [128, icon128],
] as const;
/** Of 255, in the mean over all channels: another Chromium may smooth edges otherwise. */
const MOST = 2;

async function pixels(source: string, size: number): Promise<Uint8ClampedArray> {
  const image = new Image();
  image.src = source;
  await image.decode();
  expect([image.naturalWidth, image.naturalHeight]).toEqual([size, size]);
  const context = new OffscreenCanvas(size, size).getContext('2d');
  if (context === null) throw new Error('no canvas');
  context.drawImage(image, 0, 0);
  return context.getImageData(0, 0, size, size).data;
}

/** The drawing as an image of this size. */
function drawn(svg: string, size: number): string {
  const sized = svg.replace('<svg ', `<svg width="${size}" height="${size}" `);
  return `data:image/svg+xml;utf8,${encodeURIComponent(sized)}`;
}

async function difference(svg: string, png: string, size: number): Promise<number> {
  const [left, right] = [await pixels(drawn(svg, size), size), await pixels(png, size)];
  return left.reduce((sum, value, at) => sum + Math.abs(value - (right[at] ?? 0)), 0) / left.length;
}

describe('the icon', () => {
  it.each(ICONS)('of %i pixels is what the drawing gives', async (size, png) => {
    expect(await difference(drawing, png, size)).toBeLessThan(MOST);
  });

  it.each(ICONS)('of %i pixels is not what another drawing gives', async (size, png) => {
    const other = drawing.replace('M4 6h8M4 10h8', 'M4 6h8');
    expect(other).not.toBe(drawing);
    expect(await difference(other, png, size)).toBeGreaterThan(MOST);
  });

  it('of 16 pixels has both bars whole: rows of white on dark, however light the toolbar', async () => {
    const data = await pixels(icon16, 16);
    const at = (x: number, y: number) => [...data.slice((y * 16 + x) * 4, (y * 16 + x) * 4 + 4)];
    for (const y of [5, 6, 9, 10]) expect(at(4, y)).toEqual([255, 255, 255, 255]);
    for (const y of [3, 8, 12]) expect(at(3, y)).toEqual([29, 33, 41, 255]);
  });
});
