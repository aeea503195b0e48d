/** A letter's words. Plain text: it reads the same everywhere, and nothing in it can be anything but text. */
export interface Wording {
  subject: string;
  body: string;
}

const SIGNATURE = '\n\n-- \nMilepost';

export function verifyEmail(name: string, url: string): Wording {
  return {
    subject: 'Confirm your email address',
    body: `Hello ${name},\n\nplease confirm that this is your email address, within an hour:\n\n${url}\n\nIf you did not make an account, you need not do anything.${SIGNATURE}`,
  };
}

export function resetPassword(name: string, url: string): Wording {
  return {
    subject: 'Set a new password',
    body: `Hello ${name},\n\nset a new password here, within an hour:\n\n${url}\n\nIf you did not ask for it, you need not do anything: your password stays as it is.${SIGNATURE}`,
  };
}

/** It goes to strangers, who are to read our words in it and not those of whoever invites them. */
export function invitation(by: string, workspace: string, url: string): Wording {
  const [who, where] = [oneLine(by), oneLine(workspace)];
  return {
    subject: `${who} invites you to “${where}”`,
    body: `Hello,\n\n${who} invites you to work on customer journey maps in the workspace “${where}”:\n\n${url}\n\nThe link is good for two weeks.${SIGNATURE}`,
  };
}

/** New comments, by map and thread. */
export interface DigestMap {
  title: string;
  threads: ReadonlyArray<{ label: string; url: string; comments: ReadonlyArray<{ author: string; body: string }> }>;
}

export function digest(name: string, maps: readonly DigestMap[], unsubscribe: string): Wording {
  const comments = maps.flatMap(({ threads }) => threads.flatMap((thread) => thread.comments)).length;
  const where = maps.length === 1 && maps[0] ? `on “${oneLine(maps[0].title)}”` : `on ${maps.length} maps`;
  const parts = maps.map(({ title, threads }) => {
    const said = threads.map((thread) => {
      const lines = thread.comments.map(({ author, body }) => `${author}: ${shortened(body)}`);
      return `About “${thread.label}”\n${lines.join('\n')}\n${thread.url}`;
    });
    return `${title}\n${'='.repeat(Math.min(title.length, 60))}\n\n${said.join('\n\n')}`;
  });
  return {
    subject: `${comments} new ${comments === 1 ? 'comment' : 'comments'} ${where}`,
    body: `Hello ${name},\n\nthis was said where you were mentioned or wrote yourself:\n\n${parts.join('\n\n')}\n\nNo more of these letters: ${unsubscribe}${SIGNATURE}`,
  };
}

/** The most of a comment (UTF-16 code units) that a digest repeats. */
const EXCERPT = 500;

function shortened(body: string): string {
  return body.length > EXCERPT ? `${body.slice(0, EXCERPT).replace(/[\uD800-\uDBFF]$/, '')}…` : body;
}

function oneLine(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  return line.length > 80 ? `${line.slice(0, 79).replace(/[\uD800-\uDBFF]$/, '')}…` : line;
}
