import { createTransport } from 'nodemailer';
import type { Deliver } from './postOffice.ts';

/** How long (ms) a mail server may take for each step. */
const PATIENCE = 20_000;

/**
 * Delivers letters by a mail server.
 *
 * @param smtpUrl such as smtp://user:password@host:587; `smtps:` speaks TLS from the start
 * @param from the sender
 */
export function deliverBySmtp(smtpUrl: string, from: string): Deliver {
  const { protocol, hostname, port, username, password } = new URL(smtpUrl);
  const secure = protocol === 'smtps:';
  const transport = createTransport({
    host: hostname,
    port: port ? Number(port) : secure ? 465 : 587,
    secure,
    ...(username && { auth: { user: decodeURIComponent(username), pass: decodeURIComponent(password) } }),
    connectionTimeout: PATIENCE,
    greetingTimeout: PATIENCE,
    socketTimeout: PATIENCE,
    // What a letter says is ours: nothing in it names a file or an address to be fetched.
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  return async ({ id, email, subject, body, unsubscribe }) => {
    await transport.sendMail({
      from,
      to: { name: '', address: email },
      subject,
      text: body,
      // The same at each attempt, so that a letter that was sent twice is shown once.
      messageId: `<${id}@${domainOf(from)}>`,
      headers: {
        'Auto-Submitted': 'auto-generated',
        ...(unsubscribe && {
          'List-Unsubscribe': `<${unsubscribe}>`,
          'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
        }),
      },
    });
  };
}

function domainOf(from: string): string {
  return /@([^>\s]+)/.exec(from)?.[1] ?? 'milepost.invalid';
}
