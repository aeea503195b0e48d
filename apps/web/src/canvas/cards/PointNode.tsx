import type { EmotionPoint } from '@milepost/drawing';
import type { Node, NodeProps } from '@xyflow/react';
import { memo } from 'react';
import { useTheme } from '../ThemeContext.tsx';
import { boxOf } from '../viewport/cardIndex.ts';
import styles from './Nodes.module.css';

export type PointNodeData = { point: EmotionPoint; faded: boolean };
export type PointNodeType = Node<PointNodeData, 'point'>;

/** What can be held of a point of an emotion curve. Its face and its words are drawn with the curve. */
export const PointNode = memo(function PointNode({ data: { point, faded } }: NodeProps<PointNodeType>) {
  const { surface } = useTheme();
  const { label } = point;
  if (!faded || !label) return null;
  const { x, y } = boxOf({ point });
  const place = { left: label.x - x, top: label.y - y, width: label.w, height: label.h };
  return <span className={styles.words} style={{ ...place, background: surface }} />;
});
