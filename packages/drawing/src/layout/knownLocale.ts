/** Locales that every machine knows. */
const EVERYWHERE = /^(en|de)(-(US|GB|DE))?$/;

/** Whether a locale needn't be looked up. The platform's formats cost a page 15 ms each when the first of them is made or sought. */
export function isKnownEverywhere(locale: string): boolean {
  return EVERYWHERE.test(locale);
}

/** A locale for numbers and days. The schema checks its form; whether this machine knows it is another matter. */
export function knownLocale(locale = 'en'): string {
  if (isKnownEverywhere(locale)) return locale;
  try {
    return Intl.NumberFormat.supportedLocalesOf(locale)[0] ?? 'en';
  } catch {
    return 'en';
  }
}
