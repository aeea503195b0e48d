/** A step of an outline: M, L, Q, C or Z and its coordinates, upwards. */
export interface OutlineStep {
  readonly type: string;
  readonly values: readonly number[];
}

/** An outline as SVG path data with y downwards, in steps relative to each other, which are a third as long. */
export function glyphPath(outline: readonly OutlineStep[]): string {
  let data = '';
  let x = 0;
  let y = 0;
  let start = [0, 0];
  /** Where the next curve's control point lies if it only goes on with the last curve. */
  let smooth: readonly number[] | undefined;
  for (const { type, values } of outline) {
    if (type === 'Z') {
      data += 'z';
      [x = 0, y = 0] = start;
      smooth = undefined;
      continue;
    }
    const points = values.map((value, index) => (index % 2 === 0 ? value : -value));
    const [toX = 0, toY = 0] = points.slice(-2);
    const steps = points.map((value, index) => value - (index % 2 === 0 ? x : y));
    const goesOn = type === 'Q' && smooth !== undefined && smooth[0] === points[0] && smooth[1] === points[1];
    if (type === 'L' && toY === y) data += `h${toX - x}`;
    else if (type === 'L' && toX === x) data += `v${toY - y}`;
    else data += (goesOn ? 't' : type.toLowerCase()) + joined(goesOn ? steps.slice(2) : steps);
    if (type === 'M') start = [toX, toY];
    smooth = type === 'Q' ? [2 * toX - (points[0] ?? 0), 2 * toY - (points[1] ?? 0)] : undefined;
    [x, y] = [toX, toY];
  }
  return data;
}

/** A minus divides two numbers by itself. */
function joined(numbers: readonly number[]): string {
  return numbers.map((value, index) => (index === 0 || value < 0 ? '' : ' ') + String(value)).join('');
}
