import type { ImageOp, Op } from '@milepost/drawing';
import { memo, type ReactElement } from 'react';
import { usePictures } from '../pictures/PicturesContext.ts';
import { usePicture } from '../pictures/usePicture.ts';

/**
 * A drawing as SVG elements: the same operations that the painters of paper print, so that both look the same. Made
 * again only when the operations are others.
 */
export const Ops = memo(function Ops({ ops }: { readonly ops: readonly Op[] }) {
  return ops.map(element);
});

/** As every painter draws lines: without round ends the dots in an icon would have no length to be seen by. */
const ROUND = { strokeLinecap: 'round', strokeLinejoin: 'round' } as const;

function element(op: Op, index: number): ReactElement {
  switch (op.op) {
    case 'rect':
      return (
        <rect
          key={index}
          {...ROUND}
          x={op.x}
          y={op.y}
          width={Math.max(0, op.w)}
          height={Math.max(0, op.h)}
          rx={op.radius}
          fill={op.fill ?? 'none'}
          stroke={op.stroke}
          strokeWidth={op.strokeWidth}
          strokeDasharray={op.dash?.join(' ')}
          opacity={op.opacity}
        />
      );
    case 'line':
      return (
        <line
          key={index}
          {...ROUND}
          x1={op.x1}
          y1={op.y1}
          x2={op.x2}
          y2={op.y2}
          stroke={op.stroke}
          strokeWidth={op.strokeWidth}
          strokeDasharray={op.dash?.join(' ')}
          opacity={op.opacity}
        />
      );
    case 'path': {
      const { x = 0, y = 0, scale = 1 } = op;
      const moved = x !== 0 || y !== 0 || scale !== 1;
      return (
        <path
          key={index}
          {...ROUND}
          d={op.d}
          transform={moved ? `translate(${x} ${y}) scale(${scale})` : undefined}
          fill={op.fill ?? 'none'}
          stroke={op.stroke}
          strokeWidth={op.strokeWidth}
          strokeDasharray={op.dash?.join(' ')}
          opacity={op.opacity}
        />
      );
    }
    case 'text':
      return (
        <text
          key={index}
          x={op.x}
          y={op.y}
          transform={op.turned ? `rotate(90 ${op.x} ${op.y})` : undefined}
          fontSize={op.size}
          fontWeight={op.weight}
          fill={op.fill}
          direction={op.direction}
          // `x` is the left edge whatever the direction; `start` would be the right one in text that runs to the left.
          textAnchor={op.direction === 'rtl' ? 'end' : 'start'}
        >
          {op.text}
        </text>
      );
    case 'image':
      return <Image key={index} op={op} />;
    case 'group':
      return op.x === 0 && op.y === 0 ? (
        <g key={op.id ?? index}>{op.ops.map(element)}</g>
      ) : (
        <g key={op.id ?? index} transform={`translate(${op.x} ${op.y})`}>
          {op.ops.map(element)}
        </g>
      );
  }
}

/** A picture once it is there, cut as the painters cut it. */
function Image({ op }: { readonly op: ImageOp }) {
  const { asset, x, y, w, h, radius = 0, instead, missing = instead } = op;
  const state = usePicture(asset);
  const url = usePictures()?.urlOf(asset);
  if (state === undefined) return instead.map(element);
  if (state === 'missing') return missing.map(element);
  return (
    <image
      href={url}
      x={x}
      y={y}
      width={w}
      height={h}
      preserveAspectRatio="xMidYMid slice"
      style={{ clipPath: `inset(0 round ${Math.min(radius, w / 2, h / 2)}px)` }}
    />
  );
}
