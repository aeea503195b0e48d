/** The channels that come with an icon. A touchpoint may name any other in its own words. */
export const CHANNELS = [
  'web',
  'mobile-app',
  'email',
  'phone',
  'chat',
  'social',
  'ads',
  'search',
  'store',
  'event',
  'mail',
  'partner',
  'review-site',
  'other',
] as const;
