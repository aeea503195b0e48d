import {
  type Box,
  type ConnectionBox,
  drawConnection,
  drawGrid,
  drawLane,
  drawStage,
  drawStep,
  type LaneBox,
  type MapLayout,
  type Op,
  type StageBox,
  type StepBox,
  type Theme,
} from '@milepost/drawing';
import { memo, useMemo } from 'react';
import { useEditorState } from '../../store/EditorContext.tsx';
import { Ops } from '../Ops.tsx';
import { useTheme } from '../ThemeContext.tsx';
import { touches } from '../viewport/cardIndex.ts';
import { useVisibleRange } from '../viewport/useVisibleRange.ts';
import styles from './GroundLayer.module.css';
import { isFaded } from './isFaded.ts';
import { mapHead } from './mapHead.ts';

const NOTHING: Box = { x: 0, y: 0, w: 0, h: 0 };

/**
 * Everything of the map beneath the cards: the stages' columns, the lanes with their curves, headers, connections. The
 * lanes' names are their headers' part.
 */
export function GroundLayer() {
  const layout = useEditorState((state) => state.layout);
  const map = useEditorState((state) => state.map);
  const matching = useEditorState((state) => state.matching);
  const theme = useTheme();
  const range = useVisibleRange();
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
        <LaneGround key={lane.id} lane={lane} layout={layout} theme={theme} range={range ?? NOTHING} />
      ))}
      {layout.stages.map((stage) => (
        <StageGround key={stage.id} stage={stage} theme={theme} />
      ))}
      {layout.steps.map((step) => (
        <StepGround key={step.id} step={step} stage={stageOf.get(step.id)} theme={theme} />
      ))}
      {layout.connections.map((connection) => (
        <ConnectionGround
          key={connection.id}
          connection={connection}
          theme={theme}
          faded={isFaded(connection, matching)}
        />
      ))}
    </svg>
  );
}

/** Boxes keep their identity while they stay the same, so that only what changed is drawn again. */
const LaneGround = memo(
  function LaneGround({ lane, layout, theme, range }: LaneGroundProps) {
    const parts = useMemo(() => partsOf(drawLane(lane, layout, theme, false).ops), [lane, layout, theme]);
    return parts.map(({ key, bounds, ops }) =>
      !bounds || touches(bounds, range) ? <Ops key={key} ops={ops} /> : null,
    );
  },
  (a, b) =>
    a.lane === b.lane &&
    a.theme === b.theme &&
    a.layout.width === b.layout.width &&
    (a.range === b.range || !a.lane.plot),
);

interface LaneGroundProps {
  readonly lane: LaneBox;
  readonly layout: MapLayout;
  readonly theme: Theme;
  /** What of the map is in sight: a curve has hundreds of faces that aren't. */
  readonly range: Box;
}

/** A part of a lane's drawing: what goes all along it, or one thing on it with its place. */
interface Part {
  readonly key: string;
  readonly bounds?: Box;
  readonly ops: readonly Op[];
}

/** The operations in their order, each group for itself and what is between two of them as one. */
function partsOf(ops: readonly Op[]): readonly Part[] {
  const parts: Part[] = [];
  let between: Op[] = [];
  const end = () => {
    if (between.length > 0) parts.push({ key: `between ${parts.length}`, ops: between });
    between = [];
  };
  for (const op of ops) {
    if (op.op !== 'group') {
      between.push(op);
      continue;
    }
    end();
    parts.push({ key: op.id ?? String(parts.length), bounds: op.bounds, ops: [op] });
  }
  end();
  return parts;
}

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

interface ConnectionGroundProps {
  readonly connection: ConnectionBox;
  readonly theme: Theme;
  readonly faded: boolean;
}

const ConnectionGround = memo(function ConnectionGround({ connection, theme, faded }: ConnectionGroundProps) {
  return (
    <g className={faded ? styles.faded : undefined}>
      <Ops ops={drawConnection(connection, theme).ops} />
    </g>
  );
});
