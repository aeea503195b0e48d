import * as z from 'zod/mini';
import { id } from '../ids.ts';
import { LIMITS } from '../limits.ts';
import { order } from '../order.ts';
import { asset, colour, day, link, name, text } from '../text.ts';
import type { LaneKind } from './lane.ts';

/** How sure the team is of what a card says. */
export const CONFIDENCES = ['assumption', 'partial', 'validated'] as const;

export const OPPORTUNITY_STATUSES = ['idea', 'planned', 'in-progress', 'done', 'rejected'] as const;

/** A rating from 1 (low) to 5 (high). */
const rating = z.int().check(z.gte(1), z.lte(5));

/** What every card has: its place, and what the claim rests on. */
const common = {
  id,
  laneId: id,
  stepId: id,
  /** Its place within the cell of its lane and step. */
  order,
  /** How many steps it covers, from its own on. What runs past the last step is drawn up to the last step. */
  span: z.int().check(z.gte(1), z.lte(LIMITS.steps)),
  owner: z.optional(name),
  /** Absent: the colour of its kind. */
  colour: z.optional(colour),
  confidence: z.optional(z.enum(CONFIDENCES)),
  evidenceIds: z.optional(z.array(id).check(z.maxLength(LIMITS.listLength))),
};

/** A contact between the customer and the company. */
export const touchpoint = z.strictObject({
  ...common,
  kind: z.literal('touchpoint'),
  title: name,
  description: z.optional(text),
  /** One of `CHANNELS`, or any other in the map's own words. */
  channel: z.optional(name),
  initiator: z.optional(z.enum(['customer', 'company', 'third-party'])),
  /** A contact that decides whether the customer stays or goes. */
  momentOfTruth: z.optional(z.boolean()),
  link: z.optional(link),
});

/** An action, thought, question, expectation or motivation: the lane's name says which. */
export const note = z.strictObject({ ...common, kind: z.literal('note'), text });

export const quote = z.strictObject({ ...common, kind: z.literal('quote'), text, speaker: z.optional(name) });

export const pain = z.strictObject({
  ...common,
  kind: z.literal('pain'),
  text,
  /** 1 is a nuisance, 3 loses customers. */
  severity: z.optional(z.int().check(z.gte(1), z.lte(3))),
});

export const opportunity = z.strictObject({
  ...common,
  kind: z.literal('opportunity'),
  text,
  customerValue: z.optional(rating),
  businessValue: z.optional(rating),
  effort: z.optional(rating),
  status: z.optional(z.enum(OPPORTUNITY_STATUSES)),
  /** Where the work is tracked. */
  link: z.optional(link),
});

export const metric = z.strictObject({
  ...common,
  kind: z.literal('metric'),
  /** What is measured. */
  title: name,
  value: z.optional(z.number()),
  unit: z.optional(name),
  baseline: z.optional(z.number()),
  target: z.optional(z.number()),
  /** Which way is better. */
  direction: z.optional(z.enum(['up', 'down'])),
  source: z.optional(name),
  measuredAt: z.optional(day),
});

/** A point of an emotion curve. */
export const emotion = z.strictObject({
  ...common,
  kind: z.literal('emotion'),
  /** Whose feeling it is; absent when the map doesn't tell personas apart. */
  personaId: z.optional(id),
  variant: z.enum(['as-is', 'to-be']),
  /** -1 is the worst, 0 neutral, 1 the best. */
  score: z.number().check(z.gte(-1), z.lte(1)),
  label: z.optional(name),
});

export const image = z.strictObject({
  ...common,
  kind: z.literal('image'),
  asset: z.optional(asset),
  /** Of the picture, in px: its place on the map is known before it is loaded. */
  width: z.optional(z.int().check(z.gte(1), z.lte(LIMITS.pictureSide))),
  height: z.optional(z.int().check(z.gte(1), z.lte(LIMITS.pictureSide))),
  caption: z.optional(name),
  /** What the picture shows, for those who can't see it. */
  alt: z.optional(name),
});

export const cardKinds = { touchpoint, note, quote, pain, opportunity, metric, emotion, image } as const;

/** Something on the map, in the cell of a lane and a step. */
export const card = z.discriminatedUnion('kind', [touchpoint, note, quote, pain, opportunity, metric, emotion, image]);

export type Card = z.infer<typeof card>;
export type CardKind = Card['kind'];
export type CardOf<K extends CardKind> = Extract<Card, { kind: K }>;

/** The one kind of card that a lane of each kind takes; a divider takes none. */
export const CARD_KIND_OF_LANE: Record<LaneKind, CardKind | undefined> = {
  touchpoints: 'touchpoint',
  notes: 'note',
  quotes: 'quote',
  pains: 'pain',
  opportunities: 'opportunity',
  metrics: 'metric',
  emotions: 'emotion',
  images: 'image',
  divider: undefined,
};

/** The kind of lane that takes a kind of card. */
export const LANE_KIND_OF_CARD: Record<CardKind, LaneKind> = {
  touchpoint: 'touchpoints',
  note: 'notes',
  quote: 'quotes',
  pain: 'pains',
  opportunity: 'opportunities',
  metric: 'metrics',
  emotion: 'emotions',
  image: 'images',
};
