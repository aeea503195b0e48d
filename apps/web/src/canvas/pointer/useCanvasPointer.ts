import type { Connection } from '@milepost/schema';
import { type MouseEvent, type PointerEvent as ReactPointerEvent, type RefObject, useMemo } from 'react';
import { openMenu } from '../../editor/actions/openMenu.ts';
import { addCardTo } from '../../editor/cards/addCardTo.ts';
import { cellAt } from '../../editor/grid/cellAt.ts';
import { drop } from '../../editor/moving/drop.ts';
import { targetAt } from '../../editor/moving/targetAt.ts';
import { beginTyping, endTyping } from '../../editor/typing/typing.ts';
import type { Editor } from '../../store/createEditor.ts';
import { useEditor } from '../../store/EditorContext.tsx';
import { useCanvas } from '../CanvasContext.tsx';
import type { CanvasController } from '../viewport/CanvasController.ts';
import { cardIndex, type Item, idOf } from '../viewport/cardIndex.ts';
import { connectionIndex } from '../viewport/connectionIndex.ts';
import { addPointAt } from './addPointAt.ts';
import { dragCards } from './dragCards.ts';
import { drawMarquee } from './drawMarquee.ts';
import { holdPoint } from './holdPoint.ts';
import { trackPointer } from './trackPointer.ts';

/** What pointers do on the canvas. What is under them is found in the layout, so that it works the same from near and far. */
export function useCanvasPointer(marquee: RefObject<HTMLDivElement | null>, isPanning: () => boolean) {
  const editor = useEditor();
  const controller = useCanvas();
  return useMemo(() => {
    if (!controller) return {};
    return {
      onPointerDown: (event: ReactPointerEvent<HTMLElement>) => {
        // A second finger zooms.
        if (!event.isPrimary || isPanning() || !isOnMap(event)) return;
        if (event.button === 0) press(editor, controller, event.nativeEvent, marquee);
        else if (event.button === 2) selectForMenu(editor, controller, event);
      },
      onPointerMove: (event: ReactPointerEvent<HTMLElement>) => {
        if (event.pointerType !== 'mouse' || event.buttons !== 0) return;
        // The cell's own "+" lies on it.
        if (event.target instanceof Element && event.target.closest('[data-of-cell]')) return;
        if (!isOnMap(event)) hover(editor, undefined);
        else move(editor, controller, event.nativeEvent);
      },
      onPointerLeave: () => hover(editor, undefined),
      onDoubleClick: (event: MouseEvent<HTMLElement>) => {
        if (isOnMap(event)) doubleClick(editor, controller, event);
      },
      onContextMenu: (event: MouseEvent<HTMLElement>) => {
        if (!isOnMap(event)) return;
        event.preventDefault();
        // A finger that stays is followed from where it was put down.
        if (!isTouch(event)) openMenu.run(editor);
      },
      /** A screen reader's click comes without a pointer. */
      onClick: (event: MouseEvent<HTMLElement>) => {
        const key = event.detail === 0 && event.target instanceof HTMLElement && event.target.dataset['place'];
        if (typeof key === 'string' && key.startsWith('card ')) editor.goTo({ kind: 'card', id: key.slice(5) });
      },
    };
  }, [editor, controller, marquee, isPanning]);
}

function isTouch({ nativeEvent }: MouseEvent): boolean {
  return nativeEvent instanceof PointerEvent && nativeEvent.pointerType === 'touch';
}

/** Whether an event is about the map and not about a header or a control that lies on it. */
function isOnMap(event: MouseEvent<HTMLElement>): boolean {
  return (
    event.target instanceof Element &&
    event.target.closest('.react-flow__renderer') !== null &&
    !event.target.closest('button, textarea, input, .nodrag')
  );
}

function itemAt(editor: Editor, controller: CanvasController, event: { clientX: number; clientY: number }) {
  const { x, y } = controller.toLayout(event.clientX, event.clientY);
  const { layout } = editor.state;
  return { x, y, item: cardIndex(layout).at(x, y), cell: cellAt(layout, x, y) };
}

function press(
  editor: Editor,
  controller: CanvasController,
  event: PointerEvent,
  marquee: RefObject<HTMLDivElement | null>,
): void {
  const { mode } = editor.state;
  const { x, y, item, cell } = itemAt(editor, controller, event);
  if (mode.kind === 'moving') {
    // Picked up without dragging: a press chooses the place.
    const target = targetAt(editor.state.map, editor.state.layout, mode.cargo, x, y);
    if (target) editor.setMode({ ...mode, target });
    drop(editor);
    event.preventDefault();
    return;
  }
  endTyping(editor);
  const connection = item ? undefined : connectionUnder(editor, x, y, event.pointerType);
  if (connection) pressConnection(editor, event, connection);
  else if (item && 'point' in item) holdPoint(editor, controller, event, item.point.cardId);
  else if (item) dragCards(editor, event, idOf(item));
  else if (event.pointerType === 'touch') {
    // A finger that moves on the ground moves the view, which is React Flow's part.
    trackPointer(event, {
      threshold: 8,
      onClick: () => clickGround(editor, cell, y),
      onHold: () => {
        clickGround(editor, cell, y, 'only select');
        openMenu.run(editor);
      },
    });
  } else drawMarquee(editor, controller, event, marquee.current, () => clickGround(editor, cell, y));
}

/** Px on the screen within which a line is meant, by mouse and by finger. */
const REACH = { mouse: 8, touch: 16 } as const;

function connectionUnder({ state: { layout, zoom } }: Editor, x: number, y: number, pointerType: string) {
  return connectionIndex(layout).at(x, y, REACH[pointerType === 'touch' ? 'touch' : 'mouse'] / zoom)?.connection;
}

/** Selects the connection that was pressed; the keyboard goes on at the card that it leaves. */
function pressConnection(editor: Editor, event: PointerEvent, { id, fromCardId }: Connection): void {
  const choose = () => {
    editor.stand({ kind: 'card', id: fromCardId });
    editor.select({ kind: 'connection', id });
  };
  if (event.pointerType !== 'touch') choose();
  else {
    trackPointer(event, {
      threshold: 8,
      onClick: choose,
      onHold: () => {
        choose();
        openMenu.run(editor);
      },
    });
  }
}

function clickGround(editor: Editor, cell: ReturnType<typeof cellAt>, y: number, only?: 'only select'): void {
  editor.select({ kind: 'none' });
  if (!cell) return;
  const place = { kind: 'cell', laneId: cell.lane.id, stepId: cell.step.id } as const;
  editor.stand(place);
  if (cell.lane.form === 'emotions' && !only) addPointAt(editor, cell.lane, cell.step.id, y);
}

function selectForMenu(editor: Editor, controller: CanvasController, event: ReactPointerEvent): void {
  const { x, y, item, cell } = itemAt(editor, controller, event);
  endTyping(editor);
  const connection = item ? undefined : connectionUnder(editor, x, y, event.pointerType);
  if (connection) pressConnection(editor, event.nativeEvent, connection);
  else if (item) {
    const id = idOf(item);
    const { selection } = editor.state;
    editor.stand({ kind: 'card', id });
    if (selection.kind !== 'cards' || !selection.ids.has(id)) editor.select({ kind: 'cards', ids: new Set([id]) });
  } else {
    editor.select({ kind: 'none' });
    if (cell) editor.stand({ kind: 'cell', laneId: cell.lane.id, stepId: cell.step.id });
  }
}

function doubleClick(editor: Editor, controller: CanvasController, event: MouseEvent): void {
  const { x, y, item, cell } = itemAt(editor, controller, event);
  const connection = item ? undefined : connectionUnder(editor, x, y, 'mouse');
  if (connection) beginTyping(editor, { in: 'connections', id: connection.id });
  else if (y < 0) editor.page.focusInspector();
  else if (item) beginTyping(editor, { in: 'cards', id: idOf(item as Item) });
  else if (cell && cell.lane.form === 'cards') addCardTo(editor, { laneId: cell.lane.id, stepId: cell.step.id });
}

function move(editor: Editor, controller: CanvasController, event: PointerEvent): void {
  const { mode, map, layout } = editor.state;
  const { x, y } = controller.toLayout(event.clientX, event.clientY);
  if (mode.kind === 'moving' && mode.by === 'steps') {
    const target = targetAt(map, layout, mode.cargo, x, y);
    if (target && JSON.stringify(target) !== JSON.stringify(mode.target)) editor.setMode({ ...mode, target });
    return;
  }
  const cell = cellAt(layout, x, y);
  hover(editor, cell && { laneId: cell.lane.id, stepId: cell.step.id });
}

function hover(editor: Editor, cell: { laneId: string; stepId: string } | undefined): void {
  const { hover: old } = editor.state;
  if (old?.laneId !== cell?.laneId || old?.stepId !== cell?.stepId) editor.set({ hover: cell });
}
