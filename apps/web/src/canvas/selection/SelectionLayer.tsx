import { ViewportPortal } from '@xyflow/react';
import { useLayoutEffect, useState } from 'react';
import { createPortal } from 'react-dom';
import { messages } from '../../i18n/handMessages.ts';
import { useEditorState } from '../../store/EditorContext.tsx';
import styles from './Edges.module.css';
import { FacesLayer } from './FacesLayer.tsx';
import { SizeEdge } from './SizeEdge.tsx';
import { SpanHandle } from './SpanHandle.tsx';

/**
 * What can be done by hand with what is selected, beyond moving it: the edges of headers and cards, the faces of a
 * feeling. It comes after the map.
 */
export function SelectionLayer() {
  const mayEdit = useEditorState((state) => state.mayEdit);
  const steps = useStrip('steps');
  const lanes = useStrip('lanes');
  if (!mayEdit) return null;
  return (
    <>
      {steps && createPortal(<StepEdges />, steps)}
      {lanes && createPortal(<LaneEdges />, lanes)}
      <ViewportPortal>
        <SpanHandle />
        <FacesLayer />
      </ViewportPortal>
    </>
  );
}

/** The strip of headers that edges lie in: it stays in sight with them. */
function useStrip(name: 'steps' | 'lanes'): Element | null {
  const [strip, setStrip] = useState<Element | null>(null);
  useLayoutEffect(() => setStrip(document.querySelector(`[data-canvas] [data-strip="${name}"]`)), [name]);
  return strip;
}

function StepEdges() {
  const steps = useEditorState(({ layout }) => layout.steps);
  const selected = useEditorState(({ selection }) => (selection.kind === 'step' ? selection.id : undefined));
  return (
    <div className={styles.edges}>
      {steps.map(({ id, x, w, h }) => (
        <SizeEdge
          key={id}
          of="step"
          id={id}
          label={messages.sizes.edges.step}
          style={{ left: x + w, top: 0, height: h }}
          isSelected={id === selected}
        />
      ))}
    </div>
  );
}

function LaneEdges() {
  const lanes = useEditorState(({ layout }) => layout.lanes);
  const selected = useEditorState(({ selection }) => (selection.kind === 'lane' ? selection.id : undefined));
  return (
    <div className={styles.edges}>
      {lanes.map(({ id, form, y, h }) =>
        form === 'divider' || form === 'collapsed' ? null : (
          <SizeEdge
            key={id}
            of="lane"
            id={id}
            label={messages.sizes.edges.lane}
            style={{ left: 0, top: y + h, width: '100%' }}
            isSelected={id === selected}
          />
        ),
      )}
    </div>
  );
}
