import { filledCells, type Grid, turnGrid } from '@milepost/formats/sheets';
import { LIMITS } from '@milepost/schema';
import type { CellPlace } from '@milepost/schema/clip';
import { messages } from '../../../i18n/pastingMessages.ts';
import type { Editor } from '../../../store/createEditor.ts';
import { finishPaste, hasRoom } from '../finishPaste.ts';
import { planSheet, type SheetPlan } from './planSheet.ts';
import { bodyOf, guessOptions } from './sheetOptions.ts';

/** More cells than this are looked at before they are pasted. */
const AT_ONCE = 12;

/** A table as steps by lanes: a small one at once, one that is large or needs new steps or lanes after a look at it. */
export function pasteSheet(editor: Editor, grid: Grid, place: CellPlace): void {
  if (!fits(editor, grid)) return;
  const { map } = editor.state;
  const options = guessOptions(map, grid);
  if (!hasRoom(editor, filledCells(bodyOf(options.turned ? turnGrid(grid) : grid, options)))) return;
  const plan = planSheet(map, grid, options, place);
  if (plan.cards.length > AT_ONCE || plan.newSteps + plan.newLanes > 0 || plan.cards.length === 0) {
    editor.page.previewPaste({ grid, place });
  } else finishSheet(editor, plan);
}

/** Whether a table is small enough to be worked out at all; says so when it isn't. */
function fits(editor: Editor, grid: Grid): boolean {
  const sides = [grid.length, grid[0]?.length ?? 0];
  const [most = 0, least = 0] = sides.sort((a, b) => b - a);
  // Turned or not, headings not counted.
  if (most > LIMITS.steps + 1 || least > LIMITS.lanes + 1) {
    const { steps, lanes } = LIMITS;
    editor.page.notify(messages.editor.pasting.tooMuchOfTable(grid[0]?.length ?? 0, grid.length, steps, lanes));
    return false;
  }
  return true;
}

/** Puts a table that was worked out into the map. */
export function finishSheet(editor: Editor, { changes, cards, newSteps, newLanes, cut }: SheetPlan): boolean {
  const text = messages.editor.pasting;
  const said = [
    text.pasted(cards.length),
    ...(newSteps + newLanes > 0 ? [text.alsoMade(newSteps, newLanes)] : []),
    ...(cut > 0 ? [text.cutShort(cut)] : []),
  ].join(' ');
  return finishPaste(editor, { changes, cardIds: cards.map(({ id }) => id), said });
}
