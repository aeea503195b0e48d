import type { TemplateSummary } from '@milepost/schema/http';
import { locale } from '../i18n/language.ts';
import { requestJson } from './request.ts';

let loaded: Promise<TemplateSummary[]> | undefined;

/** The templates that come with this Milepost; asked for once a visit. */
export function listTemplates(): Promise<TemplateSummary[]> {
  loaded ??= requestJson<TemplateSummary[]>(`/api/templates?locale=${encodeURIComponent(locale)}`).catch(
    (error: unknown) => {
      loaded = undefined; // So that the next call tries again.
      throw error;
    },
  );
  return loaded;
}

export function templateThumbnailUrl(id: string): string {
  return `/api/templates/${encodeURIComponent(id)}/thumbnail.png?locale=${encodeURIComponent(locale)}`;
}
