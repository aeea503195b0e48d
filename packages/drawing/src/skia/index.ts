export { createMeasure } from './createMeasure.ts';
export { registerFonts } from './registerFonts.ts';
