import type { Box, MapLayout } from '@milepost/drawing';
import { CARD_KIND_OF_LANE } from '@milepost/schema';
import { useStore } from '@xyflow/react';
import { Plus } from 'lucide-react';
import { addCardTo } from '../../editor/cards/addCardTo.ts';
import { cardsIn } from '../../editor/grid/cardsIn.ts';
import { nameOfPlace } from '../../editor/texts/nameOf.ts';
import { messages } from '../../i18n/messages.ts';
import { useEditor, useEditorState } from '../../store/EditorContext.tsx';
import type { Cell } from '../../store/editorState.ts';
import { placeKey } from '../../store/place.ts';
import { boxOfPlace } from '../viewport/boxOfPlace.ts';
import { useIsNear } from '../viewport/useIsNear.ts';
import styles from './CellLayer.module.css';

const PLUS = 28;

/** The cell where the keyboard is (also for a card that isn't drawn), and the "+" of the cell under the pointer. All other cells are only drawn. */
export function CellLayer() {
  const place = useEditorState((state) => state.place);
  const hover = useEditorState((state) => state.hover);
  const layout = useEditorState((state) => state.layout);
  const map = useEditorState((state) => state.map);
  const isIdle = useEditorState(({ mode, mayEdit }) => mayEdit && mode.kind === 'idle');
  const isNear = useIsNear();
  const isDrawn = place.kind !== 'cell' && (place.kind !== 'card' || isOnCanvas(layout, place.id));
  const here = isDrawn ? undefined : boxOfPlace({ layout, map }, place);
  return (
    <>
      {here ? (
        <div
          role="button"
          className={styles.cell}
          style={{ transform: `translate(${here.x + 3}px, ${here.y + 3}px)`, width: here.w - 6, height: here.h - 6 }}
          tabIndex={0}
          aria-label={nameOfPlace(map, place)}
          data-place={placeKey(place)}
        />
      ) : null}
      {isIdle && isNear && hover ? <AddHere cell={hover} layout={layout} /> : null}
    </>
  );
}

function isOnCanvas(layout: MapLayout, cardId: string): boolean {
  return layout.cardById.has(cardId) || layout.pointById.has(cardId);
}

function AddHere({ cell, layout }: { readonly cell: Cell; readonly layout: MapLayout }) {
  const editor = useEditor();
  const map = useEditorState((state) => state.map);
  // Never smaller on the screen than can be hit.
  const scale = useStore(({ transform }) => Math.max(1, 1 / transform[2]));
  const lane = layout.lanes.find(({ id }) => id === cell.laneId);
  const box = boxOfPlace({ layout, map }, { kind: 'cell', ...cell });
  const kind = lane && CARD_KIND_OF_LANE[lane.lane.kind];
  // A feeling is put where it belongs by a click on its height.
  if (!lane || !box || !kind || lane.form !== 'cards') return null;
  const cards = cardsIn(map, cell.laneId, cell.stepId);
  const { x, y } = placeOfPlus(
    box,
    cards.flatMap(({ id }) => layout.cardById.get(id) ?? []),
  );
  return (
    <button
      type="button"
      // The keyboard has N for it.
      tabIndex={-1}
      className={styles.plus}
      data-of-cell=""
      style={{ transform: `translate(${x - PLUS / 2}px, ${y - PLUS / 2}px) scale(${scale})` }}
      aria-label={messages.editor.actions.addCard}
      data-tooltip={messages.editor.actions.addCard}
      data-tooltip-shortcut="N"
      onClick={() => addCardTo(editor, cell)}
    >
      <Plus aria-hidden="true" />
    </button>
  );
}

/** In the middle of an empty cell; else beneath the last card, on the cell's edge where there is no room. */
function placeOfPlus(cell: Box, cards: readonly Box[]): { x: number; y: number } {
  const x = cell.x + cell.w / 2;
  const last = cards.at(-1);
  if (!last) return { x, y: cell.y + cell.h / 2 };
  return { x, y: Math.min(last.y + last.h + 8 + PLUS / 2, cell.y + cell.h - 4) };
}
