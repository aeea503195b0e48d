import type { ImportPreview, ImportWarning, MapResponse } from '@milepost/schema/http';
import { queryOf, requestJson } from './request.ts';

export type ImportFormat = 'mermaid' | 'json';

/** In which order the parts of a Mermaid task stand. */
export type MermaidOrder = NonNullable<ImportPreview['suggestedOrder']>;

/** A text to import and how it is to be read. */
export interface ImportSource {
  readonly format: ImportFormat;
  readonly text: string;
  /** Mermaid only: which of a file's journeys, from 0. */
  readonly index?: number | undefined;
  /** Mermaid only. */
  readonly order?: MermaidOrder | undefined;
}

const TYPES: Readonly<Record<ImportFormat, string>> = { mermaid: 'text/plain', json: 'application/json' };

function send<Answer>(
  { format, text, index, order }: ImportSource,
  where: { preview: 'true' } | { workspaceId: string | undefined },
  signal?: AbortSignal,
) {
  const query = queryOf({ ...where, ...(format === 'mermaid' ? { index, order } : {}) });
  return requestJson<Answer>(`/api/imports/${format}${query}`, {
    method: 'POST',
    text: { type: TYPES[format], body: text },
    signal,
  });
}

/** What the import would bring, without keeping it. */
export function previewImport(source: ImportSource, signal: AbortSignal): Promise<ImportPreview> {
  return send(source, { preview: 'true' }, signal);
}

/** Makes a map of it, in a workspace or, without one, where the server puts it. */
export function importMap(
  source: ImportSource,
  workspaceId: string | undefined,
): Promise<MapResponse & { warnings: ImportWarning[] }> {
  return send(source, { workspaceId });
}
