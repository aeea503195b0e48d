import '@xyflow/react/dist/base.css';
import { fontStack } from '@milepost/drawing';
import { ReactFlow, ReactFlowProvider, useKeyPress, useStoreApi, ViewportPortal } from '@xyflow/react';
import type { ReactNode } from 'react';
import { useCallback, useEffect, useLayoutEffect, useRef, useState } from 'react';
import { messages } from '../i18n/messages.ts';
import { useEditor, useEditorState } from '../store/EditorContext.tsx';
import { NO_VIEW } from '../store/surroundings.ts';
import { CanvasContext, useCanvas } from './CanvasContext.tsx';
import { CardNode } from './cards/CardNode.tsx';
import { PointNode } from './cards/PointNode.tsx';
import { useNodes } from './cards/useNodes.ts';
import { FarCanvas } from './ground/FarCanvas.tsx';
import { GroundLayer } from './ground/GroundLayer.tsx';
import { HeaderOverlay } from './headers/HeaderOverlay.tsx';
import { CellLayer } from './layers/CellLayer.tsx';
import { DragLayer } from './layers/DragLayer.tsx';
import { EmptyHint } from './layers/EmptyHint.tsx';
import { LabelsLayer } from './layers/LabelsLayer.tsx';
import { MarqueeLayer } from './layers/MarqueeLayer.tsx';
import { PictureLayer } from './layers/PictureLayer.tsx';
import { TargetLayer } from './layers/TargetLayer.tsx';
import { TypingLayer } from './layers/TypingLayer.tsx';
import styles from './MapCanvas.module.css';
import { useCanvasPointer } from './pointer/useCanvasPointer.ts';
import { ThemeContext, useMapTheme } from './ThemeContext.tsx';
import { CanvasController } from './viewport/CanvasController.ts';
import { useKeptFocus } from './viewport/useKeptFocus.ts';
import { useKeptViewport } from './viewport/useKeptViewport.ts';
import { MAX_ZOOM, MIN_ZOOM } from './viewport/zooms.ts';

const nodeTypes = { card: CardNode, point: PointNode };
const noEdges: never[] = [];
// Its name would cover the map's last row; the README names it instead.
const proOptions = { hideAttribution: true };
const MIDDLE_BUTTON = [1];
const LEFT_OR_MIDDLE_BUTTON = [0, 1];

interface MapCanvasProps {
  /** What the viewport is remembered by. */
  readonly mapId: string;
  /** What lies over the map, and finds its canvas by `useCanvas`. */
  readonly children?: ReactNode;
}

/** The map to look at and to work on. */
export function MapCanvas(props: MapCanvasProps) {
  return (
    <ReactFlowProvider>
      <Canvas {...props} />
    </ReactFlowProvider>
  );
}

function Canvas({ mapId, children }: MapCanvasProps) {
  const editor = useEditor();
  const theme = useMapTheme(useEditorState(({ map }) => map.map.theme));
  const lang = useEditorState(({ map }) => map.map.locale ?? 'en');
  const store = useStoreApi();
  const root = useRef<HTMLDivElement>(null);
  const [controller, setController] = useState<CanvasController>();

  useLayoutEffect(() => {
    if (!root.current) return;
    const made = new CanvasController(editor, store, root.current);
    editor.view = made;
    setController(made);
    return () => {
      editor.view = NO_VIEW;
    };
  }, [editor, store]);

  return (
    <CanvasContext value={controller}>
      <ThemeContext value={theme}>
        <Surface root={root} mapId={mapId} lang={lang} ground={theme.canvas}>
          {children}
        </Surface>
      </ThemeContext>
    </CanvasContext>
  );
}

interface SurfaceProps extends MapCanvasProps {
  readonly root: React.RefObject<HTMLDivElement | null>;
  readonly lang: string;
  readonly ground: string;
}

function Surface({ root, mapId, lang, ground, children }: SurfaceProps) {
  const { nodes, isPainted } = useNodes();
  const marquee = useRef<HTMLDivElement>(null);
  const isHand = useEditorState(({ tool }) => tool === 'hand');
  const spacePressed = useKeyPress('Space');
  const panning = useRef(false);
  useEffect(() => {
    panning.current = isHand || spacePressed;
  }, [isHand, spacePressed]);
  const isPanning = useCallback(() => panning.current, []);
  const pointer = useCanvasPointer(marquee, isPanning);
  const viewport = useKeptViewport(mapId);
  useKeptFocus(root, useCanvas());

  return (
    <div
      ref={root}
      className={styles.canvas}
      data-canvas=""
      data-panning={isHand || spacePressed}
      style={{ '--map-ground': ground, '--map-font': fontStack(lang) }}
      lang={lang}
      role="region"
      aria-label={messages.editor.canvas}
      {...pointer}
    >
      <HeaderOverlay />
      <FarCanvas isShown={isPainted} />
      <ReactFlow
        nodes={nodes}
        edges={noEdges}
        nodeTypes={nodeTypes}
        defaultViewport={viewport}
        minZoom={MIN_ZOOM}
        maxZoom={MAX_ZOOM}
        panOnScroll
        panOnDrag={isHand ? LEFT_OR_MIDDLE_BUTTON : MIDDLE_BUTTON}
        zoomOnDoubleClick={false}
        zIndexMode="manual"
        elementsSelectable={false}
        nodesDraggable={false}
        nodesConnectable={false}
        nodesFocusable={false}
        edgesFocusable={false}
        selectionKeyCode={null}
        multiSelectionKeyCode={null}
        deleteKeyCode={null}
        disableKeyboardA11y
        proOptions={proOptions}
        aria-label={messages.editor.cardsLabel}
      >
        <ViewportPortal>
          {isPainted ? null : <GroundLayer />}
          <EmptyHint />
          <CellLayer />
          <LabelsLayer />
          <TargetLayer />
          <PictureLayer />
          <TypingLayer />
          <DragLayer />
          <MarqueeLayer ref={marquee} />
        </ViewportPortal>
      </ReactFlow>
      {children}
    </div>
  );
}
