import { CHANNELS } from '@milepost/schema';
import type { IconName } from './icons.ts';

/** Words by which a channel in the map's own words is told, in one number; the first icon of which one is found counts. */
const TOLD_BY = {
  chat: 'text sms message messenger chat chatbot whatsapp',
  video: 'video videoanruf webinar zoom',
  talk: 'mouth friend family colleague peer referral recommendation mundpropaganda empfehlung',
  'review-site': 'review rating testimonial',
  email: 'email newsletter',
  'mobile-app': 'app',
  social: 'social instagram facebook linkedin tiktok youtube forum community',
  search: 'search google',
  ads: 'ad advert advertisement tv radio billboard banner poster campaign',
  event: 'event fair trade conference workshop training',
  phone: 'call phone telephone hotline telefon anruf',
  store: 'store shop showroom branch counter',
  mail: 'mail post letter parcel package flyer leaflet brochure catalog',
  web: 'web website online portal blog page',
  place: 'site visit home office location ort',
  partner: 'person persönlich face meeting partner reseller dealer agent staff',
} satisfies Partial<Record<IconName, string>>;

const TOLD = Object.entries(TOLD_BY).map(([icon, words]) => [icon as IconName, new Set(words.split(' '))] as const);

/** The icon of a channel: its own, that of what its words speak of, or the one that stands for any. */
export function channelIcon(channel: string | undefined): IconName {
  const name = channel?.trim();
  if (!name) return 'touchpoints';
  if ((CHANNELS as readonly string[]).includes(name)) return name as (typeof CHANNELS)[number];
  const written = name.toLowerCase().replace(/\be[\s-]?mail/g, 'email');
  const words = written
    .split(/[^\p{L}\p{N}]+/u)
    .flatMap((word) => [word, word.replace(/e?s$/, ''), word.replace(/s$/, '')]);
  return TOLD.find(([, told]) => words.some((word) => told.has(word)))?.[0] ?? 'channel';
}
