import type { Dictionary } from '../dictionary.ts';

const named = (name: string) => name.trim() || 'Phase ohne Namen';

export const presenting: Dictionary['presenting'] = {
  label: (title) => `Präsentation: ${title}`,
  untitled: 'Map ohne Titel',
  stages: 'Phasen',
  begin: 'Titel',
  end: 'Die ganze Map',
  next: 'Weiter',
  previous: 'Zurück',
  blank: 'Bildschirm leeren',
  leave: 'Präsentation beenden',
  goal: 'Ziel',
  stage: (name) => named(name),
  at: (number, of, name, part, parts) =>
    `Phase ${number} von ${of}: ${named(name)}${parts > 1 ? `, Teil ${part} von ${parts}` : ''}`,
  part: (part, parts) => `${part} von ${parts}`,
  blanked: 'Der Bildschirm ist leer. Jede Taste zeigt die Map wieder.',
  goTo: (number) => `Phase ${number}: Enter geht dorthin`,
};
