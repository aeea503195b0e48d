const ARCS = /a([^a-zA-Z]+)/g;
const NUMBER = /-?(?:\d+\.?\d*|\.\d+)/g;

/**
 * Path data with curves instead of its arcs, where these are of circles and say how far they go (`a`). Skia keeps an arc as what it is,
 * and writes up to four curves for a quarter of a circle into a PDF; one is nearer to it.
 */
export function arcsAsCurves(d: string): string {
  return d.replace(ARCS, (arcs, said: string) => {
    const numbers = (said.match(NUMBER) ?? []).map(Number);
    let curves = '';
    for (let at = 0; at < numbers.length; at += 7) {
      const [rx = 0, ry = 0, , large, sweep, dx = 0, dy = 0] = numbers.slice(at, at + 7);
      if (rx !== ry) return arcs;
      curves += curvesOf(rx, large === sweep, sweep === 1, dx, dy);
    }
    return curves;
  });
}

/** An arc from where it begins; `leftwards` if its middle lies to the left of the way to its end. */
function curvesOf(r: number, leftwards: boolean, clockwise: boolean, dx: number, dy: number): string {
  const way = Math.hypot(dx, dy);
  if (way === 0) return '';
  const radius = Math.max(r, way / 2);
  const aside = (Math.sqrt(radius * radius - (way * way) / 4) / way) * (leftwards ? -1 : 1);
  const middle = { x: dx / 2 - aside * dy, y: dy / 2 + aside * dx };
  const from = Math.atan2(-middle.y, -middle.x);
  const turn = Math.atan2(dy - middle.y, dx - middle.x) - from;
  const full = 2 * Math.PI;
  const angle = clockwise ? (turn + full) % full : -((full - turn) % full);
  // At most a quarter of a circle each.
  const parts = Math.ceil(Math.abs(angle) / (Math.PI / 2) - 1e-6);
  const handle = radius * (4 / 3) * Math.tan(angle / parts / 4);
  let curves = '';
  for (let part = 0; part < parts; part++) {
    const start = from + (angle * part) / parts;
    const end = from + (angle * (part + 1)) / parts;
    const x = radius * (Math.cos(end) - Math.cos(start));
    const y = radius * (Math.sin(end) - Math.sin(start));
    const first = [-handle * Math.sin(start), handle * Math.cos(start)];
    const second = [x + handle * Math.sin(end), y - handle * Math.cos(end)];
    curves += `c${[...first, ...second, x, y].map(short).join(' ')}`;
  }
  return curves;
}

function short(value: number): string {
  return String(Math.round(value * 1e4) / 1e4);
}
