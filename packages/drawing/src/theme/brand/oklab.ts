import { hex, linear, type Rgb } from '../contrast.ts';

/** A place in OKLab: lightness 0 to 1, green to red, blue to yellow. As far apart as two colours look. */
export type Oklab = readonly [number, number, number];

/** Where light (0 to 1 a channel) is in OKLab. */
export function oklabOfLight([r, g, b]: Rgb): Oklab {
  const l = Math.cbrt(0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * b);
  const m = Math.cbrt(0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * b);
  const s = Math.cbrt(0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * b);
  return [
    0.2104542553 * l + 0.793617785 * m - 0.0040720468 * s,
    1.9779984951 * l - 2.428592205 * m + 0.4505937099 * s,
    0.0259040371 * l + 0.7827717662 * m - 0.808675766 * s,
  ];
}

/** Where a `#rrggbb` colour is in OKLab. */
export function oklab(colour: string): Oklab {
  return oklabOfLight(linear(colour));
}

/** How far apart two places look; from about 0.02 on the difference shows side by side. */
export function distance(a: Oklab, b: Oklab): number {
  return Math.hypot(a[0] - b[0], a[1] - b[1], a[2] - b[2]);
}

/**
 * The `#rrggbb` colour of a lightness (0 to 1), a chroma (0 for grey) and a hue (radians), with as much of the chroma as
 * screens can show.
 */
export function fromOklch(lightness: number, chroma: number, hue: number): string {
  for (let share = 1; share > 0; share -= 0.05) {
    const light = lightOf([lightness, chroma * share * Math.cos(hue), chroma * share * Math.sin(hue)]);
    if (light.every((value) => value >= -0.002 && value <= 1.002)) return hexOfLight(light);
  }
  return hexOfLight(lightOf([Math.min(1, Math.max(0, lightness)), 0, 0]));
}

function lightOf([lightness, a, b]: Oklab): Rgb {
  const l = (lightness + 0.3963377774 * a + 0.2158037573 * b) ** 3;
  const m = (lightness - 0.1055613458 * a - 0.0638541728 * b) ** 3;
  const s = (lightness - 0.0894841775 * a - 1.291485548 * b) ** 3;
  return [
    4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s,
    -1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s,
    -0.0041960863 * l - 0.7034186147 * m + 1.707614701 * s,
  ];
}

function hexOfLight(light: Rgb): string {
  return hex(
    light.map((value) => {
      const within = Math.min(1, Math.max(0, value));
      return 255 * (within <= 0.0031308 ? 12.92 * within : 1.055 * within ** (1 / 2.4) - 0.055);
    }) as unknown as Rgb,
  );
}
