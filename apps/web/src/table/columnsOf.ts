import type { Stage, Step } from '@milepost/schema';
import type { Grid } from '../editor/grid/gridOf.ts';

/** A column of the table. */
export interface Column {
  /** Of its step, or of its collapsed stage. */
  readonly id: string;
  /** Absent where a stage is collapsed: all its steps are behind one slim column. */
  readonly step: Step | undefined;
  readonly stage: Stage;
  /** The place of its stage among the map's, from 0. */
  readonly stageIndex: number;
  /** Whether a stage begins with it. */
  readonly begins: boolean;
}

/** The table's columns; those of `before` that are the same keep their identity, and their cells as they are. */
export function columnsOf({ stages, shownSteps }: Grid, before: readonly Column[] = []): readonly Column[] {
  const old = new Map(before.map((column) => [column.id, column]));
  return stages.flatMap((stage, stageIndex) => {
    const steps = shownSteps.filter(({ stageId }) => stageId === stage.id);
    const columns: Column[] =
      steps.length > 0
        ? steps.map((step, index) => ({ id: step.id, step, stage, stageIndex, begins: index === 0 }))
        : [{ id: stage.id, step: undefined, stage, stageIndex, begins: true }];
    return columns.map((column) => {
      const kept = old.get(column.id);
      return kept && isSame(kept, column) ? kept : column;
    });
  });
}

function isSame(a: Column, b: Column): boolean {
  return a.step === b.step && a.stage === b.stage && a.stageIndex === b.stageIndex && a.begins === b.begins;
}
