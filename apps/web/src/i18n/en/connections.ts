/** The words of connections, which come with what hands do: after the map. */
export const connections = {
  actions: {
    connectTo: 'Connect to…',
    ofCard: 'Connections of this card',
    reverse: 'Reverse connection',
  },
  kinds: { flow: 'Flow', dependency: 'Dependency', loop: 'Way back' },
  /** “asks at the store”, from “ad” to “shop”. */
  name: (label: string, from: string, to: string) =>
    label.trim() ? `“${label.trim()}”, from ${from} to ${to}` : `from ${from} to ${to}`,
  card: (text: string, kind: string) => (text.trim() ? `“${text.trim()}”` : kind.toLowerCase()),
  handle: (end: 'from' | 'to', card: string) =>
    end === 'from' ? `Connect ${card} to another card` : `Connect another card to ${card}`,
  moveEnd: (end: 'from' | 'to'): string =>
    end === 'from' ? 'Let it begin at another card' : 'Let it end at another card',
  labelLabel: 'Words on the connection',
  labelHint: 'What happens here?',
  banner: {
    connect: (card: string) => ({
      mouse: `Connecting ${card}: click a card, or use the arrow keys and Enter.`,
      touch: `Connecting ${card}: tap a card.`,
    }),
    cancel: 'Cancel',
  },
  announce: {
    begun: (card: string) => `Connecting ${card}. Arrow keys choose a card, Enter connects it, Escape cancels.`,
    made: (name: string) => `Connected ${name}`,
    changed: (name: string) => `Connection changed: ${name}`,
    isLoop: 'It leads back to where it came from, so it is a way back.',
    selected: (name: string, index: number, of: number) =>
      `Connection ${name}, ${index} of ${of}. Enter writes on it, Delete deletes it.`,
    deleted: (name: string) => `Connection ${name} deleted`,
    cancelled: 'Not connected',
    nothingThere: 'There is no card there, so nothing is connected.',
  },
  faults: {
    self: 'A card can’t be connected to itself.',
    known: 'These two cards are connected already.',
    missing: 'One of the cards isn’t there any more.',
    cycle: 'This would lead in a circle. Only a way back can do that.',
  },
  details: {
    title: 'Connection',
    label: 'Words on it',
    kind: 'Kind',
    from: 'From',
    to: 'To',
    goTo: (card: string) => `Go to ${card}`,
    change: { from: 'Change where it begins', to: 'Change where it ends' },
    changeShort: 'Change…',
    reverse: 'Reverse',
    ofCard: 'Connections',
    out: (card: string) => `to ${card}`,
    in: (card: string) => `from ${card}`,
  },
};
