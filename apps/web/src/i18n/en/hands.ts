/** The words of what hands do beyond what the bars show at first. */
export const hands = {
  shortcuts: {
    title: 'Keyboard shortcuts',
    description: 'Single keys work while the canvas has the focus: click on it, or go there with Tab.',
    hands: 'On the canvas',
    /** Keys as in `readableShortcut`. */
    byHand: [
      ['Move between cells, cards and headers', ['Arrow keys']],
      ['Select more', ['Shift+arrow keys']],
      ['Edit, or add in an empty cell', ['Enter']],
      ['New line while editing', ['Shift+Enter']],
      ['Keep what was typed', ['Enter', 'Escape']],
      ['Next / previous step while editing', ['Tab', 'Shift+Tab']],
      ['New card below while editing', ['Mod+Enter']],
      ['First / last of the row', ['Home', 'End']],
      ['First / last of the map', ['Mod+Home', 'Mod+End']],
      ['Move the view', ['Scroll', 'Space+drag']],
      ['Zoom', ['Mod+wheel', 'Pinch']],
      ['Copy by dragging', ['Alt+drag']],
    ] as readonly (readonly [string, readonly string[]])[],
    groups: { cards: 'Cards', edit: 'Edit', structure: 'Stages and lanes', view: 'View', map: 'Map' },
  },
  commands: { title: 'All commands', search: 'Search for a command', none: 'No command is called that.' },
  clipboard: {
    copy: (what: string) => `Copy ${what}`,
    cut: (what: string) => `Cut ${what}`,
    paste: 'Paste',
  },
  overview: { label: 'Overview', close: 'Close the overview' },
  sizes: {
    wider: { step: 'Widen the step', cards: 'Cover one more step', none: 'Wider' },
    narrower: { step: 'Narrow the step', cards: 'Cover one step less', none: 'Narrower' },
    taller: 'Make the lane taller',
    shorter: 'Make the lane shorter',
    reset: { step: 'Usual width', lane: 'As tall as its cards', none: 'Usual size' },
    edges: {
      step: 'Drag to change the width, double-click for the usual one',
      lane: 'Drag to change the height, double-click to fit the cards',
      card: 'Drag over the steps that it covers',
    },
    step: (name: string, width: number) => `${name}: ${width} wide`,
    usualWidth: (name: string) => `${name}: as wide as usual`,
    lane: (name: string, height: number) => `${name}: ${height} tall`,
    usualHeight: (name: string) => `${name}: as tall as its cards`,
    spans: (what: string, steps: number) => (steps === 1 ? `${what}: 1 step` : `${what}: ${steps} steps`),
  },
};
