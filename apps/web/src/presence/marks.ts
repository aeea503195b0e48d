import type { Box, MapLayout } from '@milepost/drawing';
import type { Presence } from '@milepost/schema/collab';
import { boxOfPlace } from '../canvas/viewport/boxOfPlace.ts';
import { messages } from '../i18n/presenceMessages.ts';
import type { Place } from '../store/place.ts';
import type { Other } from './Others.ts';
import styles from './PresenceLayer.module.css';

const KIND_OF = { cards: 'card', stages: 'stage', steps: 'step', lanes: 'lane', connections: 'connection' } as const;

/** What somebody has selected, types in and drags, as boxes in px of the layout. */
export function drawMarks(into: HTMLElement, { name, colour }: Other, said: Presence, layout: MapLayout): void {
  const { typing, selection, drag } = said;
  const boxes: HTMLElement[] = [];
  const boxFor = (kind: Exclude<Place['kind'], 'cell'> | 'connection', id: string) =>
    kind === 'connection'
      ? layout.connections.find((box) => box.id === id)?.bounds
      : boxOfPlace({ layout }, { kind, id });
  const typedIn = typing && boxFor(KIND_OF[typing.in], typing.id);
  if (typedIn) boxes.push(boxElement(typedIn, 'typing', messages.typing(name)));
  if (selection && selection.kind !== 'persona') {
    const kind = selection.kind === 'cards' ? 'card' : selection.kind;
    for (const id of selection.ids) {
      const box = id === typing?.id ? undefined : boxFor(kind, id);
      // One name is enough, and none where it says already that they type.
      if (box) boxes.push(boxElement(box, 'selected', boxes.length === 0 ? name : undefined));
    }
  }
  for (const id of drag?.ids ?? []) {
    const box = boxFor('card', id);
    if (box && drag) boxes.push(boxElement({ ...box, x: box.x + drag.x, y: box.y + drag.y }, 'dragged'));
  }
  into.style.setProperty('--person', colour);
  into.replaceChildren(...boxes);
}

function boxElement({ x, y, w, h }: Box, mark: 'selected' | 'typing' | 'dragged', label?: string): HTMLElement {
  const element = document.createElement('div');
  element.className = styles[mark] ?? '';
  element.dataset['mark'] = mark;
  Object.assign(element.style, { left: `${x}px`, top: `${y}px`, width: `${w}px`, height: `${h}px` });
  if (label !== undefined) {
    const tag = document.createElement('span');
    tag.className = styles.tag ?? '';
    tag.textContent = label;
    element.append(tag);
  }
  return element;
}
