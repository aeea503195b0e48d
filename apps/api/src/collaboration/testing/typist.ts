import * as Y from 'yjs';
import { LiveClient } from './liveClient.ts';

/** Types one marked letter after the other, and knows how many of them the server has acknowledged. */
export class Typist {
  readonly client: LiveClient;
  readonly name: string;
  typed = 0;
  acknowledged = 0;
  /** How much was typed when each message that is not answered yet was sent. */
  #sent: number[] = [];
  #timer: NodeJS.Timeout | undefined;

  constructor(url: string, mapId: string, name: string, credentials: Record<string, string>) {
    this.name = name;
    this.client = new LiveClient(url, mapId, credentials, { reconnect: 20 });
    this.client.onAnswer = (kept) => {
      const upTo = this.#sent.shift();
      if (kept && upTo !== undefined) this.acknowledged = upTo;
    };
  }

  /**
   * Whether the server has acknowledged more letters than `count`.
   *
   * @throws Error when it refused some, for it then refuses what follows them as well
   */
  isAheadOf(count: number): boolean {
    const refusal = this.client.said.find(({ type }) => type === 'refused');
    if (refusal) throw new Error(`${this.name} was refused after ${this.acknowledged}: ${JSON.stringify(refusal)}`);
    return this.acknowledged > count;
  }

  start(): void {
    this.#sent = [];
    this.#timer = setInterval(() => {
      const text = this.#text();
      this.typed++;
      this.#sent.push(this.typed);
      text.insert(text.length, `${this.name}${this.typed};`);
    }, 4);
  }

  /** Types no more; what is typed still goes where it should. */
  rest(): void {
    clearInterval(this.#timer);
  }

  stop(): void {
    this.rest();
    this.client.destroy();
  }

  /** Which of its letters a text holds, in the order of the text. */
  lettersIn(text: string): number[] {
    const marks = text.split(';').map((mark) => mark.trim());
    return marks.filter((mark) => mark.startsWith(this.name)).map((mark) => Number(mark.slice(1)));
  }

  #text(): Y.Text {
    const record = this.client.doc.getMap('map');
    const text = record.get('scenario');
    if (text instanceof Y.Text) return text;
    record.set('scenario', new Y.Text());
    return record.get('scenario') as Y.Text;
  }
}
