export const ui = {
  close: 'Close',
  dismiss: 'Dismiss',
  notifications: 'Notifications',
  leftOut: (most: number, leftOut: number) =>
    `This holds ${most.toLocaleString('en')} characters; the last ${leftOut === 1 ? 'one was' : `${leftOut.toLocaleString('en')} were`} left out.`,
};
