import type { StageColumns } from '../../layout/layoutColumns.ts';
import { layoutText } from '../../layout/layoutText.ts';
import { cleanText } from '../../text/cleanText.ts';
import type { MeasureText } from '../../text/measureText.ts';
import { stageColours } from '../../theme/stageColours.ts';
import type { Theme } from '../../theme/theme.ts';
import { type TextRole, typeScale } from '../../theme/typeScale.ts';
import { textOps } from '../marks.ts';
import type { Op } from '../ops.ts';

/** Px between stages. */
export const STAGE_GAP = 4;
const POINT = 13;
const PADDING = 10;
const NUMBER_RADIUS = 13;

/** The stages as chevrons from edge to edge, with their names where all of them fit, else with their numbers. */
export function drawStageBand(
  stages: readonly StageColumns[],
  { w: width, h }: { readonly w: number; readonly h: number },
  theme: Theme,
  measure: MeasureText,
): Op[] {
  const named = roleOfNames(stages, measure);
  return stages.flatMap(({ stage, index, x, w }, position): Op[] => {
    const colours = stageColours(theme, index, stage.colour);
    const first = position === 0;
    const last = x + w > width - 1;
    const point = Math.min(POINT, w / 3);
    const right = last ? width : x + w - STAGE_GAP;
    const shape =
      `M${x} 0H${right}${last ? `V${h}` : `L${right + point} ${h / 2}L${right} ${h}`}` +
      `H${x}${first ? '' : `L${x + point} ${h / 2}`}Z`;
    const ops: Op[] = [{ op: 'path', d: shape, fill: colours.header }];
    const start = first ? x : x + point;
    if (named && !stage.collapsed) {
      const { line } = typeScale[named];
      const place = { x: start + PADDING, y: (h - line) / 2, w: right - start - PADDING };
      return [...ops, ...textOps(layoutText(inOneLine(stage.name), named, place, measure), colours.onHeader)];
    }
    const middle = last ? (start + right) / 2 : (start + right + point) / 2;
    if (right - start < 2 * NUMBER_RADIUS - 2) return ops;
    const text = { x: middle - NUMBER_RADIUS, y: h / 2 - 10, w: 2 * NUMBER_RADIUS, align: 'center' } as const;
    const disc = { x: middle - NUMBER_RADIUS, y: h / 2 - NUMBER_RADIUS, w: 2 * NUMBER_RADIUS, h: 2 * NUMBER_RADIUS };
    return [
      ...ops,
      { op: 'rect', ...disc, radius: NUMBER_RADIUS, fill: colours.onHeader },
      ...textOps(layoutText(String(index + 1), 'cardTitle', text, measure), colours.header),
    ];
  });
}

/** The size in which every name fits on one line of its chevron. */
function roleOfNames(stages: readonly StageColumns[], measure: MeasureText): TextRole | undefined {
  return (['stage', 'cardTitle'] as const).find((role) =>
    stages.every(({ stage, w }) => {
      if (stage.collapsed) return true;
      const { size, weight } = typeScale[role];
      const name = inOneLine(stage.name);
      return name !== '' && measure(name, { size, weight }) <= w - STAGE_GAP - POINT - PADDING - 2;
    }),
  );
}

function inOneLine(name: string): string {
  return cleanText(name).replace(/\s+/g, ' ').trim();
}
