import type { JourneyMap } from '@milepost/schema';
import { messages } from '../../i18n/findingMessages.ts';
import { locale } from '../../i18n/language.ts';
import type { Editor } from '../../store/createEditor.ts';
import type { EditorState } from '../../store/editorState.ts';
import { type Finding, type Hit, NOTHING_SOUGHT } from '../../store/finding.ts';
import { NOTHING } from '../../store/selection.ts';
import { nameOfPlace } from '../texts/nameOf.ts';
import { findInMap } from './findInMap.ts';
import { type Hider, hidersOf, placeOfHit, show } from './hiddenBy.ts';

/** Closes the bar: the keyboard goes on where the last hit is. */
export function closeFinding(editor: Editor): void {
  editor.set({ finding: undefined });
  editor.view.takeFocus();
}

/** Seeks, and goes to the first hit; stays at the one that is shown where that is one still. */
export function seek(editor: Editor, query: string): void {
  const { finding = NOTHING_SOUGHT, map } = editor.state;
  const hits = hitsIn(map, query);
  const at = indexOf(hits, finding.hits[finding.at]);
  editor.set({ finding: found(finding, query, hits, at < 0 && hits.length > 0 ? 0 : at) });
  if (hits.length > 0) goToHit(editor);
  else if (query.trim() !== '') editor.announce(messages.none);
}

/** Looks again after the map changed. The keyboard stays where it is. */
export function seekAgain(editor: Editor): void {
  const { finding, map } = editor.state;
  if (!finding || finding.query.trim() === '') return;
  const hits = hitsIn(map, finding.query);
  const at = indexOf(hits, finding.hits[finding.at]);
  editor.set({
    finding: found(finding, finding.query, hits, at >= 0 ? at : Math.min(Math.max(finding.at, 0), hits.length - 1)),
  });
}

/** Goes to the next hit or the one before, round and round. */
export function stepHit(editor: Editor, by: 1 | -1): void {
  const { finding } = editor.state;
  const number = finding?.hits.length ?? 0;
  if (!finding || number === 0) return;
  editor.set({ finding: { ...finding, at: (finding.at + by + number) % number } });
  goToHit(editor);
}

/** What keeps the hit that is shown out of sight. */
export function hidersOfHit({ finding, map }: Pick<EditorState, 'finding' | 'map'>): readonly Hider[] {
  const hit = finding?.hits[finding.at];
  const place = hit && placeOfHit(map, hit);
  return place ? hidersOf(map, place) : [];
}

/** Brings the hit that is shown into sight where something hides it. */
export function showHit(editor: Editor): void {
  show(editor, hidersOfHit(editor.state));
  goToHit(editor);
}

/** What a hit is called: "Touchpoint: sees an ad. Awareness, Touchpoints lane, 1 of 3." */
export function nameOfHit(map: JourneyMap, hit: Hit): string {
  switch (hit.in) {
    case 'map':
      return messages.inMap;
    case 'personas':
      return messages.inPersona(map.personas[hit.id]?.name ?? '');
    case 'connections':
      return messages.inConnection(map.connections[hit.id]?.label ?? '');
    case 'evidence':
      return messages.inEvidence(map.evidence[hit.id]?.text ?? '');
    default: {
      const place = placeOfHit(map, hit);
      return place ? nameOfPlace(map, place) : '';
    }
  }
}

function goToHit(editor: Editor): void {
  const { finding, map } = editor.state;
  const hit = finding?.hits[finding.at];
  if (!finding || !hit) return;
  const place = placeOfHit(map, hit);
  const [hider] = place ? hidersOf(map, place) : [];
  if (hider?.kind === 'collapsedStage') editor.view.reveal({ kind: 'stage', id: hider.id });
  else if (hider?.kind === 'collapsedLane') editor.view.reveal({ kind: 'lane', id: hider.id });
  else if (place && !hider) editor.goTo(place);
  else if (hit.in === 'personas') editor.select({ kind: 'persona', id: hit.id });
  else if (!place) editor.select(NOTHING);
  const where = messages.hit(finding.at + 1, finding.hits.length);
  const hidden = hider ? [messages.hidden[hider.kind](hider.name)] : [];
  editor.announce([where, nameOfHit(map, hit), ...hidden].join('. '));
}

function hitsIn(map: JourneyMap, query: string): readonly Hit[] {
  return findInMap(map, query, map.map.locale ?? locale);
}

function indexOf(hits: readonly Hit[], hit: Hit | undefined): number {
  return hit ? hits.findIndex((one) => one.in === hit.in && one.id === hit.id) : -1;
}

function found(before: Finding, query: string, hits: readonly Hit[], at: number): Finding {
  const cardIds = new Set(hits.flatMap((hit) => (hit.in === 'cards' ? [hit.id] : [])));
  return { ...before, query, hits, cardIds, at };
}
