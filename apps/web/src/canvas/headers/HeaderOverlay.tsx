import { useLayoutEffect, useRef } from 'react';
import { useEditor, useEditorState } from '../../store/EditorContext.tsx';
import { useCanvas } from '../CanvasContext.tsx';
import { useForwardedWheel } from '../useForwardedWheel.ts';
import { headerInsets } from '../viewport/headerInsets.ts';
import { FAR } from '../viewport/zooms.ts';
import { AddStageButton } from './AddStageButton.tsx';
import styles from './HeaderOverlay.module.css';
import { LaneHeader } from './LaneHeader.tsx';
import { placeHeaders } from './placeHeaders.ts';
import { StageHeader } from './StageHeader.tsx';
import { StepHeader } from './StepHeader.tsx';

/**
 * The headers of stages, steps and lanes. They lie over those that are drawn with the map and stay in sight when the map
 * is scrolled. Following the viewport changes a few styles and renders nothing.
 */
export function HeaderOverlay() {
  const editor = useEditor();
  const controller = useCanvas();
  const layout = useEditorState((state) => state.layout);
  const isNaming = useEditorState(({ mode }) => mode.kind === 'typing' && mode.target.in === 'lanes');
  const root = useRef<HTMLDivElement>(null);
  const stages = useRef<HTMLDivElement>(null);
  const steps = useRef<HTMLDivElement>(null);
  const lanes = useRef<HTMLDivElement>(null);
  const corner = useRef<HTMLDivElement>(null);
  useForwardedWheel(root);

  // biome-ignore lint/correctness/useExhaustiveDependencies: another layout puts the strips elsewhere, but for words on cards; and a name is typed where it is drawn.
  useLayoutEffect(() => {
    const strips = {
      root: root.current,
      stages: stages.current,
      steps: steps.current,
      lanes: lanes.current,
      corner: corner.current,
    };
    const { root: element } = strips;
    if (!controller || !element) return;
    return controller.onViewport((x, y, zoom, width) => {
      const { layout: now } = editor.state;
      element.dataset['far'] = String(zoom < FAR);
      const insets = headerInsets(now, zoom, width);
      if (zoom < FAR) stages.current?.style.setProperty('--far-height', `${insets.top}px`);
      if (isNaming) insets.left = now.measures.rail * zoom;
      placeHeaders(strips, now, { x, y, zoom }, insets);
    });
  }, [controller, editor, layout.places, isNaming]);

  return (
    <div ref={root} className={styles.overlay} data-far="false">
      <div
        ref={lanes}
        data-strip="lanes"
        className={styles.lanes}
        style={{ '--w': layout.measures.rail, height: layout.height }}
      >
        {layout.lanes.map((lane) => (
          <LaneHeader key={lane.id} lane={lane} />
        ))}
      </div>
      <div ref={steps} data-strip="steps" className={styles.steps} style={{ width: layout.width }}>
        {layout.steps.map((step) => (
          <StepHeader key={step.id} step={step} />
        ))}
      </div>
      <div ref={stages} className={styles.stages} style={{ width: layout.width, '--h': layout.stages[0]?.h ?? 0 }}>
        {layout.stages.map((stage) => (
          <StageHeader key={stage.id} stage={stage} />
        ))}
        <AddStageButton />
      </div>
      <div ref={corner} className={styles.corner} />
    </div>
  );
}
