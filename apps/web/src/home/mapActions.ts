import type { MapSummary } from '@milepost/schema/http';

/** What can be done with a map from its card. */
export interface MapActions {
  readonly startRename: (map: MapSummary) => void;
  /** Without a title nothing changes. */
  readonly finishRename: (map: MapSummary, title?: string) => void;
  readonly duplicate: (map: MapSummary) => void;
  readonly export: (map: MapSummary) => void;
  readonly share: (map: MapSummary) => void;
  readonly trash: (map: MapSummary) => void;
}
