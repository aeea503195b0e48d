export { type EmbeddedFont, type EmojiPicture, type LinePiece, type SvgOptions, toSvg } from './toSvg.ts';
