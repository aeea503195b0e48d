export { familiesNeeded } from './familiesNeeded.ts';
export { fontUrl } from './fontUrl.ts';
export { loadBrowserFonts } from './loadBrowserFonts.ts';
export { BUNDLED_FAMILIES, type BundledFamily, FONTS_REVISION, type FontFile } from './manifest.ts';
export { FONT_FAMILIES, FONT_STACK, type FontFamily, type FontWeight } from './stack.ts';
