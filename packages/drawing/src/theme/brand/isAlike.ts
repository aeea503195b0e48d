import { linear, type Rgb } from '../contrast.ts';
import { distance, type Oklab, oklabOfLight } from './oklab.ts';

/** Closer than this (OKLab), two stages beside each other look like one colour. */
const ALIKE = 0.05;

type Eye = readonly [Rgb, Rgb, Rgb];

/** What light becomes for those without red cones, and without green ones (Machado, Oliveira and Fernandes 2009). */
const EYES: readonly Eye[] = [
  [
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998],
  ],
  [
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881],
  ],
];

function seen(light: Rgb, eye: Eye): Oklab {
  const channel = (row: Rgb) => Math.max(0, row[0] * light[0] + row[1] * light[1] + row[2] * light[2]);
  return oklabOfLight([channel(eye[0]), channel(eye[1]), channel(eye[2])]);
}

/** Whom two colours look the same to: everybody, or those who don't tell red from green. Undefined for nobody. */
export function isAlike(a: string, b: string): 'everybody' | 'red-green' | undefined {
  const [one, other] = [linear(a), linear(b)];
  if (distance(oklabOfLight(one), oklabOfLight(other)) < ALIKE) return 'everybody';
  return EYES.some((eye) => distance(seen(one, eye), seen(other, eye)) < ALIKE) ? 'red-green' : undefined;
}
