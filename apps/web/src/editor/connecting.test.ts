import { deleteCards } from '@milepost/schema';
import { describe, expect, it } from 'vitest';
import { beginConnecting, connect } from './connecting/connect.ts';
import { actionsFor } from './menus/actionsFor.ts';
import { TestEditor } from './testing/TestEditor.ts';
import { type } from './typing/typing.ts';

/** Touchpoints in the first three steps, and a thought in the first. */
function filled(): TestEditor {
  const user = new TestEditor();
  user.goToCell('Touchpoints', 1).press('n').type('ad').press('Enter');
  user.goToCell('Touchpoints', 2).press('n').type('compare').press('Enter');
  user.goToCell('Touchpoints', 4).press('n').type('pay').press('Enter');
  user.goToCell('Thoughts', 1).press('n').type('hm').press('Enter');
  return user;
}

function connections({ map }: TestEditor): string[] {
  const words = (id: string) =>
    (map.cards[id] as { title?: string; text?: string }).title ?? (map.cards[id] as { text: string }).text;
  return Object.values(map.connections).map(
    ({ fromCardId, toCardId, kind, label }) =>
      `${words(fromCardId)} ${kind === 'loop' ? '~>' : '->'} ${words(toCardId)}${label ? `: ${label}` : ''}`,
  );
}

const selectedConnection = ({ state: { selection } }: TestEditor) =>
  selection.kind === 'connection' ? selection.id : undefined;

describe('connecting cards with the keyboard', () => {
  it('chooses the other card by arrows past empty cells, connects, says so, and undoes in one step', () => {
    const user = filled();
    user.goToCard('ad').press('l');
    expect(user.said).toContain('Connecting “ad”');
    user.press('ArrowRight', 'ArrowRight');
    expect(user.here).toBe('pay');
    expect(connections(user)).toEqual([]);
    user.press('Enter');
    expect(connections(user)).toEqual(['ad -> pay']);
    expect(user.said).toBe('Connected from “ad” to “pay”');
    expect(selectedConnection(user)).toBeDefined();
    expect(user.here).toBe('ad');
    user.press('Ctrl+z');
    expect(connections(user)).toEqual([]);
    expect(user.stored.connections).toEqual({});
  });

  it('is given up by Escape, where it began', () => {
    const user = filled();
    user.goToCard('ad').press('l', 'ArrowRight', 'Escape');
    expect(connections(user)).toEqual([]);
    expect(user.here).toBe('ad');
    expect(user.selected).toEqual(['ad']);
    expect(user.said).toBe('Not connected');
  });

  it('refuses what is connected already and a card itself, in words', () => {
    const user = filled();
    user.goToCard('ad').press('l', 'ArrowRight', 'Enter');
    user.goToCard('ad').press('l', 'ArrowRight', 'Enter');
    expect(connections(user)).toEqual(['ad -> compare']);
    expect(user.said).toContain('connected already');
    user.goToCard('ad').press('l', 'ArrowRight', 'ArrowLeft', 'Enter');
    expect(user.notices.at(-1)).toContain('to itself');
    expect(connections(user)).toEqual(['ad -> compare']);
  });

  it('makes a way back of one that closes a circle, and says so', () => {
    const user = filled();
    user.goToCard('ad').press('l', 'ArrowRight', 'Enter');
    user.goToCard('compare').press('l', 'ArrowLeft', 'Enter');
    expect(connections(user)).toEqual(['ad -> compare', 'compare ~> ad']);
    expect(user.said).toContain('way back');
    expect(user.notices.at(-1)).toContain('way back');
  });

  it('connects points of a curve, too', () => {
    const user = filled();
    user.goToCell('Emotions', 1).press('n').press('Escape');
    const [feeling] = Object.values(user.map.cards).filter(({ kind }) => kind === 'emotion');
    user.editor.goTo({ kind: 'card', id: user.card('hm').id });
    beginConnecting(user.editor, { cardId: user.card('hm').id, end: 'from' });
    connect(user.editor, feeling?.id);
    expect(Object.values(user.map.connections)).toMatchObject([{ toCardId: feeling?.id }]);
  });

  it('is over when a colleague deletes the card', () => {
    const user = filled();
    user.goToCard('ad').press('l');
    user.colleague((map) => deleteCards(map, { ids: [user.card('ad').id] }));
    expect(user.state.mode.kind).toBe('idle');
    user.press('Enter');
    expect(connections(user)).toEqual([]);
  });

  it('drops on nothing without connecting, and says so', () => {
    const user = filled();
    beginConnecting(user.editor, { cardId: user.card('ad').id, end: 'from' });
    connect(user.editor, undefined);
    expect(connections(user)).toEqual([]);
    expect(user.notices.at(-1)).toContain('no card there');
  });

  it('does nothing for those who may only look', () => {
    const user = filled();
    user.goToCard('ad');
    user.editor.setMayEdit(false);
    expect(user.can('connect-to')).toBe(false);
    beginConnecting(user.editor, { cardId: user.card('ad').id, end: 'from' });
    expect(user.state.mode.kind).toBe('idle');
  });
});

describe('a connection that is there', () => {
  function joined(): TestEditor {
    const user = filled();
    user.goToCard('ad').press('l', 'ArrowRight', 'Enter');
    user.goToCard('ad').press('l', 'ArrowRight', 'ArrowRight', 'Enter');
    user.goToCard('hm').press('l', 'ArrowUp', 'Enter');
    return user;
  }

  it('is found from its cards, one after the other, and the arrows lead to its ends', () => {
    const user = joined();
    user.goToCard('ad').press('Shift+l');
    expect(user.said).toContain('from “ad” to “compare”, 1 of 3');
    user.press('ArrowDown');
    expect(user.said).toContain('from “ad” to “pay”, 2 of 3');
    user.press('ArrowDown');
    expect(user.said).toContain('from “hm” to “ad”, 3 of 3');
    expect(user.here).toBe('ad');
    user.press('ArrowUp', 'ArrowRight');
    expect(user.here).toBe('pay');
    expect(user.selected).toEqual(['pay']);
  });

  it('is written on by Enter or F2, as one step of undo, and loses its words again', () => {
    const user = joined();
    user.goToCard('ad').press('Shift+l', 'Enter').type('clicks').press('Escape');
    expect(connections(user)[0]).toBe('ad -> compare: clicks');
    expect(selectedConnection(user)).toBeDefined();
    user.press('Ctrl+z');
    expect(connections(user)[0]).toBe('ad -> compare');
    user.press('Ctrl+Shift+z', 'F2');
    type(user.editor, '');
    user.press('Escape');
    expect(Object.values(user.stored.connections)[0]).not.toHaveProperty('label');
  });

  it('is deleted alone, and the keyboard stays at its card', () => {
    const user = joined();
    user.goToCard('ad').press('Shift+l', 'Delete');
    expect(connections(user)).toEqual(['ad -> pay', 'hm -> ad']);
    expect(user.said).toBe('Connection from “ad” to “compare” deleted');
    expect(user.here).toBe('ad');
    expect(user.state.selection.kind).toBe('none');
    user.press('Ctrl+z');
    expect(connections(user)).toHaveLength(3);
  });

  it('is turned around, and becomes a way back where that closes a circle', () => {
    const user = joined();
    user.goToCard('compare').press('l', 'ArrowRight', 'Enter');
    user.goToCard('ad').press('Shift+l', 'ArrowDown');
    user.run('reverse-connection');
    expect(connections(user)).toContain('pay ~> ad');
    expect(user.said).toContain('way back');
  });

  it('gets another end, which is refused where the cards are connected already', () => {
    const user = joined();
    const [first] = Object.values(user.map.connections);
    const ad = user.card('ad').id;
    beginConnecting(user.editor, { cardId: ad, end: 'from', connectionId: first!.id });
    connect(user.editor, user.card('pay').id);
    expect(user.notices.at(-1)).toContain('connected already');
    beginConnecting(user.editor, { cardId: user.card('compare').id, end: 'to', connectionId: first!.id });
    connect(user.editor, user.card('hm').id);
    expect(connections(user)[0]).toBe('hm -> compare');
    expect(selectedConnection(user)).toBe(first!.id);
  });

  it('has a menu with what can be done with it, and to comment on it', () => {
    const user = joined();
    user.goToCard('ad').press('Shift+l');
    user.editor.set({ mayComment: true });
    const ids = actionsFor(user.state)
      .flat()
      .map(({ id }) => id);
    expect(ids).toEqual(['edit-text', 'details', 'comment', 'reverse-connection', 'fit-selection', 'delete']);
    expect(user.can('duplicate')).toBe(false);
  });

  it('is let go of when a colleague deletes it', () => {
    const user = joined();
    user.goToCard('ad').press('Shift+l');
    const id = selectedConnection(user) ?? '';
    user.colleague(() => [{ op: 'remove', in: 'connections', id }]);
    expect(user.state.selection.kind).toBe('none');
    expect(user.here).toBe('ad');
  });
});
