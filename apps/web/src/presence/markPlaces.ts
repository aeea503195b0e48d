import type { Presence } from '@milepost/schema/collab';
import { messages } from '../i18n/presenceMessages.ts';
import { type Place, placeKey } from '../store/place.ts';
import type { Others } from './Others.ts';

const KIND_OF = { cards: 'card', stages: 'stage', steps: 'step', lanes: 'lane' } as const;

/** Where somebody types, and what they have selected. */
export function placesOf({ typing, selection }: Presence): Place[] {
  // Connections have no place of their own.
  const places: Place[] = typing && typing.in !== 'connections' ? [{ kind: KIND_OF[typing.in], id: typing.id }] : [];
  if (!selection || selection.kind === 'persona' || selection.kind === 'connection') return places;
  const kind = selection.kind === 'cards' ? 'card' : selection.kind;
  for (const id of selection.ids) if (id !== typing?.id) places.push({ kind, id });
  return places;
}

/** Marks what others do on the elements of its places, past React: `data-person` holds what is said there. */
export function markPlaces(root: HTMLElement, others: Others): void {
  const marked = new Set<Element>();
  for (const other of others.people) {
    const said = others.presenceOf(other.id) ?? {};
    for (const [index, place] of placesOf(said).entries()) {
      const element = root.querySelector<HTMLElement>(`[data-place="${CSS.escape(placeKey(place))}"]`);
      if (!element || marked.has(element)) continue;
      marked.add(element);
      const isTyped = index === 0 && said.typing !== undefined;
      // One name is enough for each of them.
      const words = isTyped ? messages.typing(other.name) : index === 0 ? other.name : '';
      if (element.dataset['person'] !== words) element.dataset['person'] = words;
      element.style.setProperty('--person', other.colour);
    }
  }
  for (const element of root.querySelectorAll<HTMLElement>('[data-person]')) {
    if (marked.has(element)) continue;
    delete element.dataset['person'];
    element.style.removeProperty('--person');
  }
}
