import type { JourneyMap } from '../journeyMap.ts';
import { parseMap } from '../parseMap.ts';
import { buildTemplate } from './buildTemplate.ts';
import type { StageSources, TemplateSource } from './templateSource.ts';

/** A complete map to start from. */
export interface Template {
  readonly id: string;
  /** What the gallery calls it. */
  readonly title: string;
  /** One line for the gallery. */
  readonly description: string;
  /** A fresh copy of the map, valid and shared with nobody. */
  build(): JourneyMap;
}

/** Makes a template of its source. Nothing is built until somebody asks for the map. */
export function template<
  const Stages extends StageSources,
  const PersonaId extends string,
  const EvidenceId extends string,
>(source: TemplateSource<Stages, PersonaId, EvidenceId>): Template {
  const { id, title, description } = source;
  return { id, title, description, build: () => parseMap(buildTemplate(source)) };
}
