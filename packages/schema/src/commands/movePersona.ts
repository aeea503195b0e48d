import { inOrder } from '../inOrder.ts';
import { placeAt } from '../order.ts';
import type { Command } from './command.ts';
import { reorder } from './reorder.ts';

/** Moves a persona so that it stands at `index` among the others, counted from the first. */
export const movePersona: Command<{ id: string; index: number }> = (map, { id, index }) => {
  const personas = inOrder(map.personas);
  const from = personas.findIndex((persona) => persona.id === id);
  if (from < 0 || from === index) return [];
  const others = personas.filter((persona) => persona.id !== id);
  const { orders, moved } = placeAt(others, index, 1);
  return [...reorder('personas', moved), { op: 'set', in: 'personas', id, fields: { order: orders[0] as string } }];
};
