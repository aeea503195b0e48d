import { inOrder } from '../inOrder.ts';
import { placeAt } from '../order.ts';
import type { Persona } from '../records/persona.ts';
import type { Command } from './command.ts';
import { reorder } from './reorder.ts';

/** Adds a persona after the others. */
export const addPersona: Command<Pick<Persona, 'id' | 'name'> & Partial<Omit<Persona, 'order'>>> = (map, persona) => {
  const personas = inOrder(map.personas);
  const { orders, moved } = placeAt(personas, personas.length, 1);
  const record: Persona = { basis: 'assumed', ...persona, order: orders[0] as string };
  return [...reorder('personas', moved), { op: 'put', in: 'personas', record }];
};
