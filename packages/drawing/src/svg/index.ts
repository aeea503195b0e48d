export { type PictureShape, type Shape, type ShapeRun, type SvgOptions, toSvg } from './toSvg.ts';
