import type { JourneyMap } from '@milepost/schema';

/** Who is named as an owner anywhere on the map, to choose from. */
export function ownersIn(map: JourneyMap): string[] {
  const owners = new Set<string>();
  if (map.map.owner) owners.add(map.map.owner);
  for (const card of Object.values(map.cards)) if (card.owner) owners.add(card.owner);
  return [...owners].sort();
}
