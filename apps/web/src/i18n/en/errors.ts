/** What went wrong, what is safe, and what to do. Each is a whole message. */
export const errors = {
  unreachable: 'Milepost’s server can’t be reached. Check the connection and try again; nothing was changed.',
  offline: 'This device is offline. Nothing was changed; try again when the network is back.',
  gone: 'That map isn’t there any more. Someone may have deleted it for ever.',
  signedOut: 'You’re signed out. Sign in again to go on; nothing was changed.',
  tooLarge: 'That is more than this server takes in. Nothing was changed.',
  tooMany: 'The server is busy. Nothing was changed; try again in a moment.',
  broken:
    'The server made a mistake. Nothing was changed; try again, and tell whoever runs this Milepost if it goes on.',
  /** What the server says in words of its own, which are English. */
  said: (message: string): string => message,
  unknown: (message: string) => `Something went wrong: ${message}`,
};
