export { FONT_FACES, type FontFace } from './faces.ts';
export { familiesNeeded } from './familiesNeeded.ts';
export { fontUrl } from './fontUrl.ts';
export { type FontsWanted, loadBrowserFonts } from './loadBrowserFonts.ts';
export { BUNDLED_FAMILIES, type BundledFamily, FONTS_REVISION, type FontFile } from './manifest.ts';
export { FONT_FAMILIES, type FontFamily, type FontWeight, fontStack } from './stack.ts';
