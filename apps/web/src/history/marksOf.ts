import type { Box, MapLayout } from '@milepost/drawing';
import type { MarkedRecord, MarkKind } from './comparison.ts';

/** A marked part of the map, where it is drawn. Px of the layout. */
export interface Mark {
  readonly id: string;
  readonly kind: MarkKind;
  readonly box: Box;
  /** The corners' radius. */
  readonly radius: number;
  /** For a connection: its line, as SVG path data. */
  readonly path?: string;
}

/** Where the marked records are drawn; those that aren't (personas, evidence, what lies in hidden lanes) have no mark. */
export function marksOf(layout: MapLayout, records: readonly MarkedRecord[]): Mark[] {
  const stages = new Map(layout.stages.map((box) => [box.id, box]));
  const steps = new Map(layout.steps.map((box) => [box.id, box]));
  const lanes = new Map(layout.lanes.map((box) => [box.id, box]));
  const connections = new Map(layout.connections.map((box) => [box.id, box]));

  const placeOf = ({ in: collection, id }: MarkedRecord): Omit<Mark, 'id' | 'kind'> | undefined => {
    if (collection === 'cards') {
      const card = layout.cardById.get(id);
      if (card) return { box: card, radius: 10 };
      const point = layout.pointById.get(id);
      return point && { box: around(point.x, point.y, point.r + 4), radius: point.r + 4 };
    }
    if (collection === 'stages') {
      const stage = stages.get(id);
      return stage && { box: stage, radius: 8 };
    }
    if (collection === 'steps') {
      const step = steps.get(id);
      // Where steps have no names, the column itself is marked.
      return step && { box: step.h > 0 ? step : { ...step, y: layout.top, h: layout.height - layout.top }, radius: 6 };
    }
    if (collection === 'lanes') {
      const lane = lanes.get(id);
      return lane && { box: { x: lane.x, y: lane.y, w: layout.measures.rail, h: lane.h }, radius: 6 };
    }
    const connection = collection === 'connections' ? connections.get(id) : undefined;
    return connection && { box: connection.bounds, radius: 0, path: connection.path };
  };

  return records.flatMap((record) => {
    const place = placeOf(record);
    return place ? [{ id: record.id, kind: record.kind, ...place }] : [];
  });
}

function around(x: number, y: number, r: number): Box {
  return { x: x - r, y: y - r, w: 2 * r, h: 2 * r };
}
