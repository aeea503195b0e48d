import { CHANNELS } from '@milepost/schema';
import type { IconName } from './icons.ts';

/** Words by which a channel in the map's own words is told, and its icon; the first that is found counts. */
const TOLD_BY: readonly (readonly [words: RegExp, icon: IconName])[] = [
  [/\b(text(s|ing| messages?)?|sms|mms|chat(bot)?s?|messag(e|es|ing|er)|whats ?app|telegram|signal|slack)\b/, 'chat'],
  [/\b(video|zoom|teams|webinars?|facetime|screen share)\b/, 'video'],
  [/\b(word of mouth|friends?|family|colleagues?|peers?|referrals?|recommendations?|neighbou?rs?)\b/, 'talk'],
  [/\b(reviews?|ratings?|testimonials?)\b/, 'review-site'],
  [/\b(e ?mails?|newsletters?)\b/, 'email'],
  [/\b(apps?)\b/, 'mobile-app'],
  [/\b(social|instagram|facebook|linked ?in|tik ?tok|youtube|pinterest|reddit|forums?|community)\b/, 'social'],
  [/\b(search|google|bing|seo)\b/, 'search'],
  [/\b(ads?|advert(s|ising|isements?)?|tv|television|radio|billboards?|banners?|posters?|campaigns?)\b/, 'ads'],
  [/\b(events?|fairs?|trade ?shows?|conferences?|workshops?|trainings?)\b/, 'event'],
  [/\b(calls?|phones?|telephones?|hotlines?|help ?lines?)\b/, 'phone'],
  [/\b(stores?|shops?|showrooms?|branch(es)?|kiosks?|counters?)\b/, 'store'],
  [/\b(letters?|post|mail|parcels?|packages?|flyers?|leaflets?|brochures?|catalog(ue)?s?)\b/, 'mail'],
  [/\b(web ?sites?|web|online|portals?|blogs?|landing pages?|browser)\b/, 'web'],
  [/\b(on ?site|at home|visits?|locations?|offices?|hotels?|clinics?|hospitals?|field)\b/, 'place'],
  [/\b(in person|face to face|meetings?|partners?|resellers?|dealers?|agents?|sales ?people|staff)\b/, 'partner'],
];

/** The icon of a channel: its own, that of what its words speak of, or the one that stands for any. */
export function channelIcon(channel: string | undefined): IconName {
  const name = channel?.trim();
  if (!name) return 'touchpoints';
  if ((CHANNELS as readonly string[]).includes(name)) return name as (typeof CHANNELS)[number];
  const words = name.toLowerCase().replaceAll(/[‐‑–-]/g, ' ');
  return TOLD_BY.find(([told]) => told.test(words))?.[1] ?? 'channel';
}
