import type { TemplateSummary } from '@milepost/schema/http';
import { requestJson } from './request.ts';

let loaded: Promise<TemplateSummary[]> | undefined;

/** The templates that come with this Milepost; asked for once a visit. */
export function listTemplates(): Promise<TemplateSummary[]> {
  loaded ??= requestJson<TemplateSummary[]>('/api/templates').catch((error: unknown) => {
    loaded = undefined; // So that the next call tries again.
    throw error;
  });
  return loaded;
}

export function templateThumbnailUrl(id: string): string {
  return `/api/templates/${encodeURIComponent(id)}/thumbnail.png`;
}
