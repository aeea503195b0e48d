import { layoutMap, type MeasureText } from '@milepost/drawing';
import type { Card, JourneyMap } from '@milepost/schema';
import { blankMap, mainText } from '@milepost/schema';
import { shareMap } from '../../collab/testing/sharedMaps.ts';
import { messages } from '../../i18n/messages.ts';
import { createEditor, type Editor } from '../../store/createEditor.ts';
import { NO_PAGE, type PasteRequest } from '../../store/surroundings.ts';
import { isEnabled } from '../actions/action.ts';
import { ACTIONS } from '../actions/registry.ts';
import { cardsIn } from '../grid/cardsIn.ts';
import { handleCanvasKey } from '../keyboard/handleKey.ts';
import { handleTypingKey } from '../keyboard/handleTypingKey.ts';
import { CLIP_TYPE } from '../pasting/content.ts';
import { copyTo } from '../pasting/copy.ts';
import { paste } from '../pasting/paste.ts';
import { tooMany } from '../texts/tooMany.ts';
import { textOf } from '../typing/typedText.ts';
import { type } from '../typing/typing.ts';

/** Every character is half as wide as high: enough for what doesn't look at line breaks. */
export const plainMeasure: MeasureText = (text, style) => text.length * style.size * 0.5;

/** The whole editor but the DOM, driven as by hands: tests read like what a user does and sees. */
export class TestEditor {
  readonly editor: Editor;
  readonly notices: string[] = [];
  /** Tables that were shown before they are pasted. */
  readonly previews: PasteRequest[] = [];
  /** The system's clipboard, by type. Another editor's can be taken over. */
  clipboard: Record<string, string> = {};
  private readonly shared: ReturnType<typeof shareMap>;
  private readonly colleagueMap: ReturnType<ReturnType<typeof shareMap>['edit']>;

  constructor(map: JourneyMap = blankMap('A map')) {
    this.shared = shareMap(map);
    this.editor = createEditor({
      edit: this.shared.edit,
      layOut: (current, previous) => layoutMap(current, {}, plainMeasure, previous),
      tooMany,
      onlyLooking: messages.editor.looking.long,
      stillOpening: messages.editor.stillOpening,
    });
    this.editor.page = {
      ...NO_PAGE,
      notify: (message) => this.take(message),
      previewPaste: (request) => this.previews.push(request),
    };
    this.colleagueMap = this.shared.editAsColleague({
      onChange: () => {},
      remember: () => undefined,
      restore: () => {},
    });
  }

  private take(message: string): () => void {
    this.notices.push(message);
    return () => {
      this.notices.splice(this.notices.lastIndexOf(message), 1);
    };
  }

  get state() {
    return this.editor.state;
  }

  get map(): JourneyMap {
    return this.state.map;
  }

  /** What was said to a screen reader last. */
  get said(): string {
    return this.state.announcement.text;
  }

  /** What the document holds, read anew. */
  get stored(): JourneyMap {
    return this.shared.stored();
  }

  /**
   * Presses a key as written in shortcuts: `ArrowDown`, `Ctrl+z`, `Shift+Tab`; of another keyboard, with where it is:
   * `&@Digit1`. Then types where a text is open.
   */
  press(...keys: string[]): this {
    for (const whole of keys) {
      const [written = '', place] = whole.split('@');
      const parts = written.split('+');
      const key = parts.at(-1) || '+';
      const press = {
        key: key.length === 1 && parts.includes('Shift') ? key.toUpperCase() : key,
        code: place ?? (/^\d$/.test(key) ? `Digit${key}` : key),
        ctrlKey: parts.includes('Ctrl'),
        metaKey: false,
        shiftKey: parts.includes('Shift'),
        altKey: parts.includes('Alt'),
      };
      if (this.state.mode.kind === 'typing') handleTypingKey(this.editor, press);
      else handleCanvasKey(this.editor, press);
    }
    return this;
  }

  /** Types at the end of the text that is open; all of it is replaced when it was opened so. */
  type(text: string): this {
    const { mode, map } = this.state;
    if (mode.kind !== 'typing') throw new Error('no text is open');
    let typed = mode.caret === 'all' ? '' : textOf(map, mode.target);
    for (const character of text) {
      typed += character;
      type(this.editor, typed);
    }
    return this;
  }

  /** Ctrl+C or Ctrl+X on the canvas: the browser gives an event for them, with the clipboard. */
  copy(how: 'copy' | 'cut' = 'copy'): this {
    const forms: Record<string, string> = {};
    const setData = (type: string, form: string) => Object.assign(forms, { [type]: form });
    if (copyTo(this.editor, { setData }, how) && Object.keys(forms).length > 0) this.clipboard = forms;
    return this;
  }

  /** Ctrl+V on the canvas, of what lies on the clipboard or of a text from elsewhere. HTML needs a browser. */
  paste(text?: string): this {
    const forms = text === undefined ? this.clipboard : { 'text/plain': text };
    paste(this.editor, { clip: forms[CLIP_TYPE] ?? '', html: '', text: forms['text/plain'] ?? '' });
    return this;
  }

  run(actionId: string): this {
    const action = ACTIONS.find(({ id }) => id === actionId);
    if (!action) throw new Error(`no action ${actionId}`);
    if (!isEnabled(action, this.state)) throw new Error(`${actionId} is not enabled`);
    action.run(this.editor);
    return this;
  }

  can(actionId: string): boolean {
    const action = ACTIONS.find(({ id }) => id === actionId);
    return action !== undefined && isEnabled(action, this.state);
  }

  /** Goes to a cell by the lane's name and the step's place, from 1. */
  goToCell(lane: string, step: number): this {
    const laneId = this.lane(lane);
    const stepId = this.stepIds[step - 1] ?? '';
    const card = cardsIn(this.map, laneId, stepId)[0];
    this.editor.goTo(card ? { kind: 'card', id: card.id } : { kind: 'cell', laneId, stepId });
    return this;
  }

  goToCard(text: string): this {
    this.editor.goTo({ kind: 'card', id: this.card(text).id });
    return this;
  }

  select(...texts: string[]): this {
    const ids = texts.map((text) => this.card(text).id);
    this.editor.goTo({ kind: 'card', id: ids.at(-1) ?? '' });
    this.editor.select({ kind: 'cards', ids: new Set(ids) });
    return this;
  }

  /** A colleague does something, and both sides hear of each other. */
  colleague(edit: (map: JourneyMap) => Parameters<typeof this.colleagueMap.apply>[0]): this {
    this.shared.exchange();
    this.colleagueMap.apply(edit(this.colleagueMap.map));
    this.shared.exchange();
    return this;
  }

  lane(name: string): string {
    const lane = Object.values(this.map.lanes).find((candidate) => candidate.name === name);
    if (!lane) throw new Error(`no lane ${name}`);
    return lane.id;
  }

  card(text: string): Card {
    const card = Object.values(this.map.cards).find((candidate) => mainText(candidate) === text);
    if (!card) throw new Error(`no card says ${text}`);
    return card;
  }

  get stepIds(): readonly string[] {
    return this.state.layout.steps.map(({ id }) => id);
  }

  /** What the cards of a cell say, from top to bottom. */
  cell(lane: string, step: number): string[] {
    return cardsIn(this.map, this.lane(lane), this.stepIds[step - 1] ?? '').map(mainText);
  }

  get stageNames(): string[] {
    return this.state.layout.stages.map(({ stage }) => stage.name);
  }

  get laneNames(): string[] {
    return this.state.layout.lanes.map(({ lane }) => lane.name);
  }

  /** What the selected cards say. */
  get selected(): string[] {
    const { selection } = this.state;
    return selection.kind === 'cards' ? [...selection.ids].map((id) => mainText(this.map.cards[id] as Card)) : [];
  }

  /** What is at the place where the keyboard is. */
  get here(): string {
    const { place } = this.state;
    if (place.kind === 'card') return mainText(this.map.cards[place.id] as Card);
    if (place.kind === 'cell')
      return `cell ${this.map.lanes[place.laneId]?.name} ${this.stepIds.indexOf(place.stepId) + 1}`;
    const record = { stage: this.map.stages, step: this.map.steps, lane: this.map.lanes }[place.kind][place.id];
    return `${place.kind} ${record?.name || this.stepIds.indexOf(place.id) + 1}`;
  }
}
