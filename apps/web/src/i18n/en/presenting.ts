const named = (name: string) => name.trim() || 'Untitled stage';

export const presenting = {
  label: (title: string) => `Presentation: ${title}`,
  untitled: 'Untitled map',
  stages: 'Stages',
  begin: 'Title',
  end: 'The whole map',
  next: 'Next',
  previous: 'Back',
  blank: 'Empty the screen',
  leave: 'End the presentation',
  goal: 'Goal',
  stage: (name: string) => named(name),
  /** "Stage 2 of 5: Consideration, part 1 of 3" */
  at: (number: number, of: number, name: string, part: number, parts: number) =>
    `Stage ${number} of ${of}: ${named(name)}${parts > 1 ? `, part ${part} of ${parts}` : ''}`,
  part: (part: number, parts: number) => `${part} of ${parts}`,
  blanked: 'The screen is empty. Any key shows the map again.',
  goTo: (number: string) => `Stage ${number}: Enter goes there`,
};
