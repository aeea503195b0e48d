import type { MapLayout } from '@milepost/drawing';
import type { JourneyMap } from '@milepost/schema';
import { useStore } from '@xyflow/react';
import { useEffect, useMemo, useReducer, useRef } from 'react';
import { nameOfCard } from '../../editor/texts/nameOf.ts';
import { messages } from '../../i18n/messages.ts';
import { useEditorState } from '../../store/EditorContext.tsx';
import type { EditorState } from '../../store/editorState.ts';
import { FADES_ID, foundAs } from '../../store/finding.ts';
import { placeKey } from '../../store/place.ts';
import { boxOf, cardIndex, type Item, idOf, itemOf } from '../viewport/cardIndex.ts';
import { useVisibleRange } from '../viewport/useVisibleRange.ts';
import type { CardNodeType } from './CardNode.tsx';
import { MOST_A_FRAME, MOST_BEHIND_PAINT, nextStep } from './inSteps.ts';
import styles from './Nodes.module.css';
import type { PointNodeType } from './PointNode.tsx';

type CanvasNode = CardNodeType | PointNodeType;

const NOTHING: Pick<Nodes, 'nodes' | 'isPainted'> = { nodes: [], isPainted: false };

/** What of a node may change without its box. */
interface Flags {
  readonly selected: boolean;
  readonly here: boolean;
  readonly moving: boolean;
  readonly found: 'hit' | 'current' | undefined;
  /** Whether the filter lets it fade. */
  readonly faded: boolean;
  readonly label: string;
}

interface Nodes {
  readonly nodes: CanvasNode[];
  /** Whether the painted map has to be seen: from far, and until all cards have come into the page. */
  readonly isPainted: boolean;
  /** Whether the map is painted from now on, and nothing has left the page for that yet. */
  readonly isCrossing?: boolean;
  readonly isWhole: boolean;
  /** What the labels were made of. */
  readonly map: JourneyMap;
  readonly byId: ReadonlyMap<string, { item: Item; flags: Flags; node: CanvasNode }>;
}

/** The nodes for React Flow: what is in sight and near enough to read, and the card where the keyboard is. */
export function useNodes(): Pick<Nodes, 'nodes' | 'isPainted'> {
  const range = useVisibleRange();
  const hasSize = useStore(({ width }) => width > 0);
  const layout = useEditorState((state) => state.layout);
  const map = useEditorState((state) => state.map);
  const selection = useEditorState((state) => state.selection);
  const here = useEditorState(({ place }) => (place.kind === 'card' ? place.id : undefined));
  const finding = useEditorState((state) => state.finding);
  const matching = useEditorState((state) => state.matching);
  const moved = useEditorState(movedCards);
  const kept = useRef<Nodes>(undefined);
  const [frame, nextFrame] = useReducer((count: number) => count + 1, 0);

  // biome-ignore lint/correctness/useExhaustiveDependencies: what is left comes frame by frame
  const result = useMemo(() => {
    // All that is in sight comes at once then, which a first few would have it wait for.
    if (!hasSize) return kept.current;
    const list = range ? cardIndex(layout).within(range) : [];
    const missing = here !== undefined && !list.some((item) => idOf(item) === here) && itemOf(layout, here);
    if (missing) list.push(missing);
    const before = kept.current;
    // The frame in which the painted map appears has enough to do: what it takes the place of leaves from the next one on.
    if (!range && before && !before.isPainted && !before.isCrossing) {
      kept.current = { ...before, isCrossing: true, isWhole: false };
      return kept.current;
    }
    const mostNow = !range || before?.isPainted ? MOST_BEHIND_PAINT : MOST_A_FRAME;
    // When the map opens, nothing is painted that it could be seen by meanwhile. The keyboard's card never waits.
    const step = before
      ? nextStep(new Set([...before.byId.keys(), ...(here ? [here] : [])]), list, range, mostNow)
      : { items: list, leaving: [], isWhole: true };
    const leaving = step.leaving.flatMap((id) => itemOf(layout, id) ?? []);
    const fresh = new Map<string, { item: Item; flags: Flags; node: CanvasNode }>();
    for (const item of inReadingOrder([...step.items, ...leaving], layout)) {
      const id = idOf(item);
      const old = before?.byId.get(id);
      const flags: Flags = {
        selected: selection.kind === 'cards' && selection.ids.has(id),
        here: id === here,
        moving: moved?.includes(id) ?? false,
        found: foundAs(finding, id),
        faded: matching?.has(id) === false,
        label: old && before?.map === map ? old.flags.label : labelOf(map, id),
      };
      const same = old && boxIn(old.item) === boxIn(item) && sameFlags(old.flags, flags);
      fresh.set(id, same ? old : { item, flags, node: nodeOf(item, flags) });
    }
    const { isWhole } = step;
    const isPainted = !range || (before?.isPainted === true && !isWhole);
    kept.current = { nodes: [...fresh.values()].map(({ node }) => node), isPainted, isWhole, map, byId: fresh };
    return kept.current;
  }, [range, layout, map, selection, here, finding, matching, moved, hasSize, frame]);

  useEffect(() => {
    if (result?.isWhole !== false) return;
    const request = requestAnimationFrame(nextFrame);
    return () => cancelAnimationFrame(request);
  }, [result]);

  return result ?? NOTHING;
}

/** The cards that are dragged away, which are shown faint where they were. */
function movedCards({ mode }: EditorState): readonly string[] | undefined {
  return mode.kind === 'moving' && mode.cargo.kind === 'cards' && !mode.cargo.copy ? mode.cargo.ids : undefined;
}

function labelOf(map: JourneyMap, id: string): string {
  const card = map.cards[id];
  return card ? nameOfCard(map, card) : '';
}

function boxIn(item: Item): object {
  return 'card' in item ? item.card : item.point;
}

function sameFlags(a: Flags, b: Flags): boolean {
  return (
    a.selected === b.selected &&
    a.here === b.here &&
    a.moving === b.moving &&
    a.found === b.found &&
    a.faded === b.faded &&
    a.label === b.label
  );
}

/** Row by row, as a table is read. */
function inReadingOrder(items: Item[], layout: MapLayout): Item[] {
  const rows = new Map(layout.lanes.map(({ id }, index) => [id, index]));
  const row = (item: Item) => rows.get('card' in item ? item.card.card.laneId : item.point.card.laneId) ?? 0;
  return items
    .map((item) => ({ item, row: row(item), ...boxOf(item) }))
    .sort((a, b) => a.row - b.row || a.x - b.x || a.y - b.y)
    .map(({ item }) => item);
}

function nodeOf(item: Item, { selected, here, moving, found, faded, label }: Flags): CanvasNode {
  const { x, y, w, h } = boxOf(item);
  const id = idOf(item);
  const base = {
    id,
    position: { x, y },
    width: w,
    height: h,
    // React Flow has nothing to measure then, and no edges to end at handles.
    measured: { width: w, height: h },
    handles: [],
    selectable: false,
    draggable: false,
    style: { pointerEvents: 'all' as const },
    // Not a button: those who speak to a page expect all the words on a button in its name, and a card has many.
    ariaRole: 'group' as const,
    ariaLabel: label,
    className: [
      styles.node,
      'point' in item && styles.point,
      selected && styles.selected,
      moving && styles.moving,
      faded && styles.faded,
      found && styles.found,
      found === 'current' && styles.current,
      // A finger moves what is selected, and the view from everything else.
      selected && 'nopan',
    ]
      .filter(Boolean)
      .join(' '),
    domAttributes: {
      tabIndex: here ? 0 : -1,
      'aria-current': selected,
      'aria-roledescription': messages.editor.cardRole,
      'aria-describedby': faded ? FADES_ID : undefined,
      'data-place': placeKey({ kind: 'card', id }),
    } as CanvasNode['domAttributes'],
  };
  return 'card' in item
    ? { ...base, type: 'card', data: { box: item.card } }
    : { ...base, type: 'point', data: { point: item.point, faded } };
}
