export const ui = {
  close: 'Close',
  dismiss: 'Dismiss',
  notifications: 'Notifications',
};
