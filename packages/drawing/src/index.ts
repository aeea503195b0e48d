export { FONT_FAMILIES, FONT_STACK, type FontFamily, type FontWeight } from './fonts/stack.ts';
export { canvasFont } from './text/canvasFont.ts';
export { cleanText } from './text/cleanText.ts';
export type { MeasureText, TextStyle } from './text/measureText.ts';
export { measureWithCanvas } from './text/measureWithCanvas.ts';
export { prepareContext, type TextContext, type TextSettings } from './text/prepareContext.ts';
export { hasRightToLeft, type TextDirection, textDirection } from './text/textDirection.ts';
export { wrapText } from './text/wrapText.ts';
