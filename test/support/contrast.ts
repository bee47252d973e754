/** Contrast as WCAG 2.2 computes it (relative luminance of sRGB), for the colours of our own style sheets. */

/** #rgb, #rrggbb or `rgb(r g b / a%)`; the background under a colour that is not opaque. */
export function contrast(foreground: string, background: string): number {
  const [below] = [channelsOf(background)];
  const above = channelsOf(foreground);
  const mixed = above.channels.map((channel, at) => {
    return channel * above.alpha + (below.channels[at] ?? 0) * (1 - above.alpha);
  });
  const [light = 0, dark = 0] = [luminance(mixed), luminance(below.channels)].sort((a, b) => b - a);
  return (light + 0.05) / (dark + 0.05);
}

/** The custom properties of a sheet, of its light part and, over them, of its part for dark schemes. */
export function tokensOf(css: string): Readonly<Record<'light' | 'dark', Readonly<Record<string, string>>>> {
  const [light = '', dark = ''] = css.split(/@media \(prefers-color-scheme: dark\)/);
  const read = (part: string) => {
    const found = [...part.matchAll(/(--[\w-]+):\s*(#[0-9a-f]{3,6})\b/g)];
    return Object.fromEntries(found.map(([, name = '', value = '']) => [name, value]));
  };
  // What stands behind the dark part is light again, and has no properties of its own.
  return { light: read(light), dark: { ...read(light), ...read(dark) } };
}

function channelsOf(colour: string): { readonly channels: readonly number[]; readonly alpha: number } {
  const hex = /^#([0-9a-f]{3}|[0-9a-f]{6})$/i.exec(colour)?.[1];
  if (hex !== undefined) {
    const digits = hex.length === 3 ? [...hex].map((digit) => digit + digit) : (hex.match(/../g) ?? []);
    return { channels: digits.map((each) => Number.parseInt(each, 16)), alpha: 1 };
  }
  const [, red, green, blue, alpha] = /^rgb\((\d+) (\d+) (\d+) \/ (\d+)%\)$/.exec(colour) ?? [];
  if (alpha === undefined) throw new Error(`no colour: ${colour}`);
  return { channels: [red, green, blue].map(Number), alpha: Number(alpha) / 100 };
}

function luminance(channels: readonly number[]): number {
  const [red = 0, green = 0, blue = 0] = channels.map((channel) => {
    const share = channel / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
