import { type Node, type NodeProps, ReactFlow, useNodesState, type Viewport } from '@xyflow/react';
import { memo, useEffect } from 'react';
import type { ReferenceCard } from '../referenceCard.ts';

type CardNode = Node<{ card: ReferenceCard }, 'card'>;

declare global {
  interface Window {
    /** Selects cards, as a marquee would have. */
    selectCards?: (ids: readonly string[]) => void;
  }
}

const Card = memo(function Card({ data: { card } }: NodeProps<CardNode>) {
  return (
    <div className="card" style={{ width: card.w, height: card.h }}>
      {card.texts.map((text, index) => (
        <div key={text} className={index === 0 ? 'title' : undefined}>
          {text}
        </div>
      ))}
    </div>
  );
});

const nodeTypes = { card: Card };

interface ReferenceMapProps {
  readonly cards: readonly ReferenceCard[];
  readonly viewport: Viewport;
}

/** React Flow as the first page of its manual shows it: nodes of one's own, which are memoised, and nothing else. */
export function ReferenceMap({ cards, viewport }: ReferenceMapProps) {
  const [nodes, setNodes, onNodesChange] = useNodesState<CardNode>(cards.map(nodeOf));
  useEffect(() => {
    window.selectCards = (ids) => {
      const chosen = new Set(ids);
      setNodes((all) => all.map((node) => (chosen.has(node.id) ? { ...node, selected: true } : node)));
    };
  }, [setNodes]);
  return (
    <ReactFlow
      nodes={nodes}
      onNodesChange={onNodesChange}
      nodeTypes={nodeTypes}
      defaultViewport={viewport}
      // The whole map couldn't be seen otherwise.
      minZoom={0.05}
    />
  );
}

function nodeOf(card: ReferenceCard): CardNode {
  return { id: card.id, type: 'card', position: { x: card.x, y: card.y }, data: { card } };
}
