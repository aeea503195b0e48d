export {
  type FindPicture,
  type PaintContext,
  type PaintOptions,
  type PathFactory,
  type Picture,
  paint,
} from './canvas/paint.ts';
export { composeExport, exportFace, exportTheme, type Surroundings } from './compose/composeExport.ts';
export {
  type ComposedPage,
  type Composition,
  type PageBookmark,
  type PageLink,
  PT_PER_PX,
  PX_PER_INCH,
} from './compose/composition.ts';
export { type Finding, findings, type Known, type Remedy } from './compose/findings.ts';
export { type GlyphContext, glyphFinder, type HasGlyphs } from './compose/glyphFinder.ts';
export { TooManySheetsError } from './compose/pages/tooManySheetsError.ts';
export { PageTooLargeError } from './compose/pageTooLargeError.ts';
export { provenRemedies } from './compose/provenRemedies.ts';
export { FONT_FACES, type FontFace } from './fonts/faces.ts';
export { FONT_FAMILIES, type FontFamily, type FontWeight, fontStack } from './fonts/stack.ts';
export { channelIcon } from './icons/channelIcon.ts';
export { FACE_SCORES, type Face, type FaceLevel, faceOf, faces } from './icons/faces.ts';
export { ICON_STROKE, type Icon, type IconName, icons } from './icons/icons.ts';
export type {
  Box,
  CardBox,
  CardContent,
  ChipBox,
  ChipKind,
  ConnectionBox,
  ConnectionLabel,
  EmotionCurve,
  EmotionLabel,
  EmotionPlot,
  EmotionPoint,
  LaneBox,
  MapLayout,
  PlacedIcon,
  Point,
  StageBox,
  StepBox,
  TextBlock,
  TextLine,
} from './layout/boxes.ts';
export { layoutAgain } from './layout/layoutAgain.ts';
export { layoutMap } from './layout/layoutMap.ts';
export type { LayoutOptions } from './layout/layoutOptions.ts';
export { layoutText, type TextAlign, type TextPlace } from './layout/layoutText.ts';
export { englishWords, type Words } from './layout/words.ts';
export { wordsBeside } from './layout/wordsBeside.ts';
export { drawCard } from './scene/drawCard.ts';
export { drawConnection, drawConnectionLabel, drawConnectionLabels, drawConnections } from './scene/drawConnections.ts';
export { curveColour, curveDash, drawCurves } from './scene/drawCurves.ts';
export { drawGrid, drawLane, drawLanes } from './scene/drawLanes.ts';
export { type DrawMapOptions, drawMap } from './scene/drawMap.ts';
export { drawStage, drawStages, drawStep } from './scene/drawStages.ts';
export {
  composeInfographic,
  type Infographic,
  type InfographicOptions,
} from './scene/infographic/composeInfographic.ts';
export { drawHeader } from './scene/infographic/drawHeader.ts';
export { initialsOf, personaColour } from './scene/infographic/drawPersona.ts';
export {
  PICTURE_LIMITS,
  type PictureFormat,
  type PictureSize,
  PictureTooLargeError,
  type PixelSize,
  pixelSize,
} from './scene/infographic/pixelSize.ts';
export type { Part, Pen } from './scene/infographic/sheet.ts';
export { faceColour, faceOps, iconOps, textOps } from './scene/marks.ts';
export type { DrawingList, GroupKind, GroupOp, ImageOp, LineOp, Op, PathOp, RectOp, TextOp } from './scene/ops.ts';
export type { ReviewComment, ReviewThread } from './scene/review/reviewThread.ts';
export { canvasFont } from './text/canvasFont.ts';
export { cleanText } from './text/cleanText.ts';
export type { MeasureText, TextStyle } from './text/measureText.ts';
export { measureWithCanvas } from './text/measureWithCanvas.ts';
export { prepareContext, type TextContext, type TextSettings } from './text/prepareContext.ts';
export { hasRightToLeft, type TextDirection, textDirection } from './text/textDirection.ts';
export { wrapText } from './text/wrapText.ts';
export { type BrandWarning, brandWarnings } from './theme/brand/brandWarnings.ts';
export { suggestPalette } from './theme/brand/suggestPalette.ts';
export { type BrandColours, brandTheme } from './theme/brandTheme.ts';
export { cardColours } from './theme/cardColours.ts';
export { contrast, mix, readableOn } from './theme/contrast.ts';
export { darkTheme } from './theme/darkTheme.ts';
export { lightTheme } from './theme/lightTheme.ts';
export { compactMeasures, type Measures, measures } from './theme/measures.ts';
export { stageColours } from './theme/stageColours.ts';
export type { CardColours, StageColours, Theme } from './theme/theme.ts';
export { THEMES, themeFor } from './theme/themeFor.ts';
export { exportThemes } from './theme/themes/exportThemes.ts';
export { type TextRole, type TypeScale, type TypeStyle, typeScale } from './theme/typeScale.ts';
