import type { EmotionPoint } from '@milepost/drawing';
import type { Node, NodeProps } from '@xyflow/react';
import { memo } from 'react';

export type PointNodeData = { point: EmotionPoint };
export type PointNodeType = Node<PointNodeData, 'point'>;

/** What can be held of a point of an emotion curve. Its face is drawn with the curve. */
export const PointNode = memo(function PointNode(_: NodeProps<PointNodeType>) {
  return null;
});
