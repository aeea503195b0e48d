/** The five faces, from the worst to the best. */
export type FaceLevel = 1 | 2 | 3 | 4 | 5;

/** The face of a score of -1..1: each takes a fifth of the range. */
export function faceOf(score: number): FaceLevel {
  if (score < -0.6) return 1;
  if (score < -0.2) return 2;
  if (score <= 0.2) return 3;
  return score <= 0.6 ? 4 : 5;
}

/** The score that stands for a face when one is chosen from the five. */
export const FACE_SCORES: Readonly<Record<FaceLevel, number>> = { 1: -0.8, 2: -0.4, 3: 0, 4: 0.4, 5: 0.8 };

/** One face on a disc of 28 units (its middle at 14, 14): `stroke` is drawn 2 wide, `fill` is filled. SVG path data. */
export interface Face {
  readonly stroke: string;
  readonly fill: string;
}

function eye(x: number, y: number): string {
  return `M${x - 1.6} ${y}a1.6 1.6 0 1 0 3.2 0a1.6 1.6 0 1 0 -3.2 0z`;
}

/**
 * The shape says it without colour: brows pressed down and an open mouth turned down, a frown, a straight mouth, a
 * smile, closed happy eyes over a wide open smile.
 */
export const faces: Readonly<Record<FaceLevel, Face>> = {
  1: {
    stroke: 'M6.9 8.4l4.3 2.1M21.1 8.4l-4.3 2.1',
    fill: `${eye(9.6, 12.6)}${eye(18.4, 12.6)}M14 16.2c3.2 0 5.3 2 5.7 4.7.1.5-.3.7-.7.5-1.4-.7-3.1-1-5-1s-3.6.3-5 1c-.4.2-.8 0-.7-.5.4-2.7 2.5-4.7 5.7-4.7z`,
  },
  2: { stroke: 'M9.2 20c1.1-1.7 2.8-2.6 4.8-2.6s3.7.9 4.8 2.6', fill: `${eye(9.7, 11.6)}${eye(18.3, 11.6)}` },
  3: { stroke: 'M9.3 18.3h9.4', fill: `${eye(9.7, 11.6)}${eye(18.3, 11.6)}` },
  4: { stroke: 'M8.9 16.6c1.2 1.9 2.9 2.9 5.1 2.9s3.9-1 5.1-2.9', fill: `${eye(9.7, 11.4)}${eye(18.3, 11.4)}` },
  5: {
    stroke: 'M7.3 11.9c.5-1.6 1.4-2.4 2.5-2.4s2 .8 2.5 2.4M15.7 11.9c.5-1.6 1.4-2.4 2.5-2.4s2 .8 2.5 2.4',
    fill: 'M8.3 15.2h11.4c.5 0 .8.4.7.9-.6 3.3-3.1 5.4-6.4 5.4s-5.8-2.1-6.4-5.4c-.1-.5.2-.9.7-.9z',
  },
};
