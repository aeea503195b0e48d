/** Red, green and blue, 0 to 255. */
export type Rgb = readonly [number, number, number];

/** The channels of a `#rrggbb` colour. */
function rgb(hex: string): Rgb {
  const value = Number.parseInt(hex.slice(1), 16);
  return [(value >> 16) & 255, (value >> 8) & 255, value & 255];
}

/** The `#rrggbb` colour of these channels. */
export function hex([r, g, b]: Rgb): string {
  return `#${((1 << 24) | (Math.round(r) << 16) | (Math.round(g) << 8) | Math.round(b)).toString(16).slice(1)}`;
}

/** The light (0 to 1) of each channel of a `#rrggbb` colour, as it adds up. */
export function linear(colour: string): Rgb {
  return rgb(colour).map((channel) => {
    const value = channel / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  }) as unknown as Rgb;
}

function luminance(colour: string): number {
  const [r, g, b] = linear(colour);
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

/** The contrast of two `#rrggbb` colours, 1 to 21, by the formula of WCAG 2.2 ("contrast ratio"). */
export function contrast(a: string, b: string): number {
  const first = luminance(a);
  const second = luminance(b);
  return (Math.max(first, second) + 0.05) / (Math.min(first, second) + 0.05);
}

/** `share` (0..1) of the first `#rrggbb` colour mixed into the second, in sRGB. */
export function mix(colour: string, into: string, share: number): string {
  const from = rgb(colour);
  const to = rgb(into);
  return hex(
    [0, 1, 2].map((i) => (from[i] as number) * share + (to[i] as number) * (1 - share)) as [number, number, number],
  );
}

/** The colour itself where it can be read on `ground`, else the nearest mix with `towards` that can. */
export function readableOn(ground: string, colour: string, towards: string, ratio = 4.5): string {
  for (let share = 1; share > 0; share -= 0.05) {
    const candidate = mix(colour, towards, share);
    if (contrast(candidate, ground) >= ratio) return candidate;
  }
  return towards;
}
