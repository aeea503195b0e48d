import type { AddressInfo } from 'node:net';
import { SMTPServer } from 'smtp-server';

/** A letter as it arrived. */
export interface Received {
  to: string;
  /** Header fields by their name in lower case. */
  headers: ReadonlyMap<string, string>;
  subject: string;
  body: string;
}

/** A mail server on this machine that keeps what it gets. */
export interface MailServer {
  url: string;
  received: Received[];
  /** Refuses everything from now on, or takes it again. */
  refuse(refuses: boolean): void;
  close(): Promise<void>;
}

export async function startMailServer(): Promise<MailServer> {
  const received: Received[] = [];
  let refuses = false;
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onRcptTo: (_address, _session, done) => done(refuses ? new Error('not now') : null),
    onData(stream, session, done) {
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => chunks.push(chunk));
      stream.on('end', () => {
        received.push(read(Buffer.concat(chunks).toString(), session.envelope.rcptTo[0]?.address ?? ''));
        done();
      });
    },
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.server.address() as AddressInfo;
  return {
    url: `smtp://127.0.0.1:${port}`,
    received,
    refuse(now) {
      refuses = now;
    },
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
}

function read(message: string, to: string): Received {
  const [head = '', ...rest] = message.split('\r\n\r\n');
  const fields = head.replace(/\r\n[ \t]+/g, ' ').split('\r\n');
  const headers = new Map(
    fields.map((line) => [line.split(':', 1)[0]?.toLowerCase() ?? '', line.replace(/^[^:]*: ?/, '')]),
  );
  const body = rest.join('\r\n\r\n');
  const coding = headers.get('content-transfer-encoding');
  const text =
    coding === 'base64' ? Buffer.from(body, 'base64').toString() : coding === 'quoted-printable' ? unquote(body) : body;
  return { to, headers, subject: decodeWords(headers.get('subject') ?? ''), body: text.replaceAll('\r\n', '\n') };
}

function unquote(text: string): string {
  const bytes = text
    .replace(/=\r\n/g, '')
    .replace(/=([0-9A-F]{2})/g, (_, hex) => String.fromCharCode(Number.parseInt(hex, 16)));
  return Buffer.from(bytes, 'latin1').toString();
}

/** RFC 2047. */
function decodeWords(text: string): string {
  return text
    .replace(/\?= =\?/g, '?==?')
    .replace(/=\?utf-8\?([BQ])\?([^?]*)\?=/gi, (_, coding: string, word: string) =>
      coding.toUpperCase() === 'B' ? Buffer.from(word, 'base64').toString() : unquote(word.replaceAll('_', ' ')),
    );
}
