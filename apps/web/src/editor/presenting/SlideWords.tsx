import { useEditorState } from '../../store/EditorContext.tsx';
import { nameOfCard } from '../texts/nameOf.ts';
import type { StageSlide } from './stageSlides.ts';

/** What a slide shows, for those who can't see it: its cards by their names, lane by lane. */
export function SlideWords({ slide }: { readonly slide: StageSlide }) {
  const map = useEditorState((state) => state.map);
  const { layout, from, to } = slide;
  const cards = layout.lanes.flatMap((lane) => [
    ...layout.cards
      .filter(({ card, y, h }) => card.laneId === lane.id && y < to && y + h > from)
      .map(({ card }) => card),
    ...(lane.plot && lane.y < to && lane.y + lane.h > from
      ? lane.plot.curves.flatMap(({ points }) => points.map(({ card }) => card))
      : []),
  ]);
  return (
    <ul className="visually-hidden">
      {cards.map((card) => (
        <li key={card.id}>{nameOfCard(map, card)}</li>
      ))}
    </ul>
  );
}
