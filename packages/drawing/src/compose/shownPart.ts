import type { JourneyMap } from '@milepost/schema';
import type { DrawingOptions } from '@milepost/schema/exporting';

/** A map with no more than an export asks for: the personas and lanes that it names, pictures or none, and dates and numbers as its fixed words are. */
export function shownPart(map: JourneyMap, { personas, language, lanes, without }: DrawingOptions): JourneyMap {
  let shown = map;
  if (personas) {
    const kept = new Set(personas);
    const hidden = Object.values(map.personas).map((each) => [
      each.id,
      kept.has(each.id) ? { ...each, hidden: false } : { ...each, hidden: true },
    ]);
    shown = { ...shown, personas: Object.fromEntries(hidden) };
  }
  if (lanes) {
    const kept = new Set(lanes);
    const visible = Object.values(map.lanes).map((lane) => [lane.id, { ...lane, visible: kept.has(lane.id) }]);
    shown = { ...shown, lanes: Object.fromEntries(visible) };
  }
  if (without?.includes('pictures')) shown = withoutPictures(shown);
  const spoken = map.map.locale?.split('-', 1)[0];
  if (language && spoken !== language) shown = { ...shown, map: { ...shown.map, locale: language } };
  return shown;
}

function withoutPictures({ cards, connections, personas, ...map }: JourneyMap): JourneyMap {
  const kept = Object.fromEntries(Object.entries(cards).filter(([, { kind }]) => kind !== 'image'));
  return {
    ...map,
    cards: kept,
    connections: Object.fromEntries(
      Object.entries(connections).filter(
        ([, { fromCardId, toCardId }]) => Object.hasOwn(kept, fromCardId) && Object.hasOwn(kept, toCardId),
      ),
    ),
    personas: Object.fromEntries(Object.entries(personas).map(([id, { portrait: _, ...persona }]) => [id, persona])),
  };
}
