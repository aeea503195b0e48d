import { lanesOf, stagesOf, stepsOfStage } from '@milepost/schema';
import type { EditorState } from '../store/editorState.ts';

/** The side of a header at which the stage, step or lane that is being moved would go; undefined elsewhere. */
export function sideOfTarget(
  { map, mode }: EditorState,
  kind: 'stage' | 'step' | 'lane',
  id: string,
): 'before' | 'after' | undefined {
  if (mode.kind !== 'moving' || mode.target?.kind !== kind || mode.cargo.kind !== kind) return undefined;
  const { cargo, target } = mode;
  const all =
    target.kind === 'step' ? stepsOfStage(map, target.stageId) : kind === 'lane' ? lanesOf(map) : stagesOf(map);
  const others = all.filter((record) => record.id !== cargo.id);
  const shown = (record: { id: string } | undefined) =>
    record !== undefined && (kind !== 'lane' || map.lanes[record.id]?.visible === true);
  const next = others.slice(target.index).find(shown);
  if (next) return next.id === id ? 'before' : undefined;
  return others.filter(shown).at(-1)?.id === id ? 'after' : undefined;
}
