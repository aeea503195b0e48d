import * as z from 'zod';
import { id } from '../ids.ts';
import { journeyMap } from '../journeyMap.ts';
import { mapResponse } from './maps.ts';

/** Something in a file that was lost or looks wrong. Lines count from 1. */
export const importWarning = z.object({ line: z.int().optional(), message: z.string() });

export type ImportWarning = z.infer<typeof importWarning>;

export const MERMAID_ORDERS = ['task-score-actors', 'task-text-score-actors', 'actor-task-score'] as const;

export const importQuery = z.strictObject({
  /** Only show what would be imported. */
  preview: z.enum(['true', 'false']).default('false'),
  /** Where the map is made: in the first workspace that one may make maps in, when absent. */
  workspaceId: z.optional(id),
});

export const importMermaidQuery = importQuery.extend({
  /** Which journey of a file with several, from 0. */
  index: z.coerce.number().int().min(0).max(999).default(0),
  /** In which order the parts of a task stand. */
  order: z.enum(MERMAID_ORDERS).default('task-score-actors'),
});

export const importResponse = mapResponse.extend({ warnings: z.array(importWarning) });

export const importPreview = z.object({
  document: journeyMap,
  warnings: z.array(importWarning),
  /** The order of the parts that fits better than the one that was read; absent when none does. */
  suggestedOrder: z.enum(MERMAID_ORDERS).optional(),
  /** All journeys of a Mermaid file, to choose from by `index`; the line is where each begins. */
  journeys: z.array(z.object({ title: z.string().optional(), line: z.int() })).optional(),
});

export type ImportPreview = z.infer<typeof importPreview>;
