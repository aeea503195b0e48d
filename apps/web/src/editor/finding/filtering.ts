import { messages } from '../../i18n/findingMessages.ts';
import type { Editor } from '../../store/createEditor.ts';
import type { MapFilter } from '../../store/finding.ts';
import { matchingCards } from './filter.ts';

/** Lets fade what doesn't match. Not a change of the map: nobody else sees it, and undo doesn't know of it. */
export function setFilter(editor: Editor, filter: MapFilter): void {
  const { map } = editor.state;
  const matching = matchingCards(map, filter);
  editor.set({ filter, matching });
  const all = Object.keys(map.cards).length;
  editor.announce(matching ? messages.matching(matching.size, all) : messages.filterOff);
}

/** Looks again which cards match after the map changed. */
export function filterAgain(editor: Editor): void {
  const { map, filter, matching } = editor.state;
  const next = matchingCards(map, filter);
  const isSame = next?.size === matching?.size && [...(next ?? [])].every((id) => matching?.has(id));
  if (!isSame) editor.set({ matching: next });
}
