import { isGerman } from '../isGerman.ts';
import type { JourneyMap } from '../journeyMap.ts';
import { parseMap } from '../parseMap.ts';
import { buildTemplate } from './buildTemplate.ts';
import type { StageSources, TemplateSource } from './templateSource.ts';
import { type TemplateWords, translateTemplate } from './translateTemplate.ts';

/** A complete map to start from. */
export interface Template {
  readonly id: string;
  /** What the gallery calls it. */
  readonly title: string;
  /** One line for the gallery. */
  readonly description: string;
  /** A fresh copy of the map, valid and shared with nobody. */
  build(): JourneyMap;
  /** The template with the words of a language; in English where there are none in it. */
  in(locale: string | undefined): Template;
}

/** Makes a template of its source and its words in German. Nothing is built until somebody asks for the map. */
export function template<
  const Stages extends StageSources,
  const PersonaId extends string,
  const EvidenceId extends string,
>(source: TemplateSource<Stages, PersonaId, EvidenceId>, german: TemplateWords): Template {
  const { id, title, description } = source;
  const english: Template = {
    id,
    title,
    description,
    build: () => parseMap(buildTemplate(source)),
    in: (locale) => (locale !== undefined && isGerman(locale) ? inGerman(english, german, locale) : english),
  };
  return english;
}

function inGerman(english: Template, words: TemplateWords, locale: string): Template {
  return {
    ...english,
    title: words[english.title] ?? english.title,
    description: words[english.description] ?? english.description,
    build: () => parseMap(translateTemplate(english.build(), words, locale)),
  };
}
