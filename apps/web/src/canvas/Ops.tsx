import type { Op } from '@milepost/drawing';
import { memo, useLayoutEffect, useRef } from 'react';
import { usePictures } from '../pictures/PicturesContext.ts';
import { type SvgPart, svgPart } from './svgPart.ts';

/**
 * A drawing as SVG elements: the same operations that the painters of paper print, so that both look the same. Made
 * again only when the operations are others, or pictures have come; and by hand, since a card has a dozen of elements that
 * React would compare, keep twice and never change one by one.
 */
export const Ops = memo(function Ops({ ops }: { readonly ops: readonly Op[] }) {
  const group = useRef<SVGGElement>(null);
  const pictures = usePictures();
  useLayoutEffect(() => {
    const draw = () => {
      const parts = ops.map((op) => svgPart(op, pictures));
      group.current?.replaceChildren(...parts.map(elementOf));
    };
    draw();
    return pictures && ops.some(hasPicture) ? pictures.subscribe(draw) : undefined;
  }, [ops, pictures]);
  // As every painter draws lines: without round ends the dots in an icon would have no length to be seen by.
  return <g ref={group} strokeLinecap="round" strokeLinejoin="round" />;
});

function hasPicture(op: Op): boolean {
  return op.op === 'image' || (op.op === 'group' && op.ops.some(hasPicture));
}

const SVG = 'http://www.w3.org/2000/svg';

function elementOf({ tag, attributes, text, children }: SvgPart): SVGElement {
  const element = document.createElementNS(SVG, tag);
  for (const name in attributes) {
    const value = attributes[name];
    if (value !== undefined) element.setAttribute(name, String(value));
  }
  if (text !== undefined) element.textContent = text;
  if (children) for (const child of children) element.append(elementOf(child));
  return element;
}
