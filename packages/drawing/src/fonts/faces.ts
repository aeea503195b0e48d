/**
 * The faces that Latin, Greek and Cyrillic text of a drawing can be set in: Inter, a serif, a humanist and a geometric one. What a
 * face lacks comes from Inter, and other scripts look the same with every face.
 */
export const FONT_FACES = [
  { id: 'inter', name: 'Inter', family: 'Milepost Sans' },
  { id: 'source-serif', name: 'Source Serif', family: 'Milepost Source Serif' },
  { id: 'open-sans', name: 'Open Sans', family: 'Milepost Open Sans' },
  { id: 'manrope', name: 'Manrope', family: 'Milepost Manrope' },
] as const;

export type FontFace = (typeof FONT_FACES)[number]['id'];

export type FaceFamily = (typeof FONT_FACES)[number]['family'];

/** The bundled family of a face; Inter's when absent. */
export function familyOfFace(face: FontFace = 'inter'): FaceFamily {
  return FONT_FACES.find(({ id }) => id === face)?.family ?? 'Milepost Sans';
}
