import { ViewportPortal } from '@xyflow/react';
import { useRef } from 'react';
import { useEditorState } from '../../store/EditorContext.tsx';
import { ConnectingOverlay } from './ConnectingOverlay.tsx';
import styles from './Connections.module.css';
import { DrawnLine } from './DrawnLine.tsx';
import { Handles } from './Handles.tsx';
import { LabelTyping } from './LabelTyping.tsx';
import { SelectedConnection } from './SelectedConnection.tsx';

/** What hands do with connections on the canvas: handles, the line that is drawn, the one that is selected. */
export function ConnectionsLayer() {
  const mayEdit = useEditorState((state) => state.mayEdit);
  const line = useRef<SVGPathElement>(null);
  return (
    <>
      <ViewportPortal>
        <SelectedConnection line={line} />
        {mayEdit ? (
          <>
            <svg className={styles.layer} width="1" height="1" aria-hidden="true">
              <DrawnLine line={line} />
            </svg>
            <Handles line={line} />
            <LabelTyping />
          </>
        ) : null}
      </ViewportPortal>
      <ConnectingOverlay />
    </>
  );
}
