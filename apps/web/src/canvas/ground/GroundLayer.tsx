import {
  type ConnectionBox,
  drawConnection,
  drawGrid,
  drawLane,
  drawStage,
  drawStep,
  type LaneBox,
  type MapLayout,
  type StageBox,
  type StepBox,
  type Theme,
} from '@milepost/drawing';
import { memo, useMemo } from 'react';
import { useEditorState } from '../../store/EditorContext.tsx';
import { Ops } from '../Ops.tsx';
import { useTheme } from '../ThemeContext.tsx';
import styles from './GroundLayer.module.css';
import { mapHead } from './mapHead.ts';

/**
 * Everything of the map beneath the cards: the stages' columns, the lanes with their curves, headers, connections. The
 * lanes' names are their headers' part.
 */
export function GroundLayer() {
  const layout = useEditorState((state) => state.layout);
  const map = useEditorState((state) => state.map);
  const theme = useTheme();
  const head = mapHead(map, layout, theme);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the grid is where the boxes are, whatever is written in them.
  const grid = useMemo(() => drawGrid(layout, theme).ops, [layout.places, theme]);
  const stageOf = new Map(layout.stages.flatMap((stage) => stage.stepIds.map((id) => [id, stage] as const)));
  return (
    <svg className={styles.ground} width={layout.width + 24} height={layout.height} aria-hidden="true">
      <g transform={`translate(0 ${head.y})`}>
        <Ops ops={head.ops} />
      </g>
      <Ops ops={grid} />
      {layout.lanes.map((lane) => (
        <LaneGround key={lane.id} lane={lane} layout={layout} theme={theme} />
      ))}
      {layout.stages.map((stage) => (
        <StageGround key={stage.id} stage={stage} theme={theme} />
      ))}
      {layout.steps.map((step) => (
        <StepGround key={step.id} step={step} stage={stageOf.get(step.id)} theme={theme} />
      ))}
      {layout.connections.map((connection) => (
        <ConnectionGround key={connection.id} connection={connection} theme={theme} />
      ))}
    </svg>
  );
}

/** Boxes keep their identity while they stay the same, so that only what changed is drawn again. */
const LaneGround = memo(
  function LaneGround({ lane, layout, theme }: { lane: LaneBox; layout: MapLayout; theme: Theme }) {
    return <Ops ops={drawLane(lane, layout, theme, false).ops} />;
  },
  (a, b) => a.lane === b.lane && a.theme === b.theme && a.layout.width === b.layout.width,
);

const StageGround = memo(function StageGround({ stage, theme }: { stage: StageBox; theme: Theme }) {
  return <Ops ops={drawStage(stage, theme).ops} />;
});

interface StepGroundProps {
  readonly step: StepBox;
  readonly stage: StageBox | undefined;
  readonly theme: Theme;
}

const StepGround = memo(function StepGround({ step, stage, theme }: StepGroundProps) {
  return stage ? <Ops ops={drawStep(step, stage, theme).ops} /> : null;
});

const ConnectionGround = memo(function ConnectionGround(props: { connection: ConnectionBox; theme: Theme }) {
  return <Ops ops={drawConnection(props.connection, props.theme).ops} />;
});
