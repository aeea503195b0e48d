import type { CurveChoice } from '../../store/curves.ts';
import type { EditorState } from '../../store/editorState.ts';

/**
 * The curve of a lane that new points belong to: the one that was chosen, or else the main one as it is. A persona that is
 * gone, or isn't shown any more, is no choice.
 */
export function activeCurve(
  { map, layout, curves }: Pick<EditorState, 'map' | 'layout' | 'curves'>,
  laneId: string,
): CurveChoice {
  const chosen = curves.get(laneId);
  const persona = map.personas[chosen?.personaId ?? ''];
  if (chosen && (chosen.personaId === undefined || (persona && !persona.hidden))) return chosen;
  const lane = layout.lanes.find(({ id }) => id === laneId);
  const personaId = lane?.lane.personaId ?? lane?.plot?.curves.find(({ variant }) => variant === 'as-is')?.personaId;
  return { variant: 'as-is', ...(personaId === undefined ? {} : { personaId }) };
}
