/** The languages that the interface speaks, each by its own name. */
export const LANGUAGES = { en: 'English', de: 'Deutsch' } as const;

export type Language = keyof typeof LANGUAGES;

const KEY = 'milepost:language';

const isSpoken = (tag: string): tag is Language => Object.hasOwn(LANGUAGES, tag);
const languageOf = (tag: string): string => tag.split('-', 1)[0]?.toLowerCase() ?? '';

/** Some systems let browsers name languages in a form of their own: en-US@posix. */
function isTag(tag: string): boolean {
  return /^[a-z]{2,8}(-[a-z0-9]{1,8})*$/i.test(tag);
}

/** What the browser's owner reads, the best first. Tests outside of one read English. */
const read: readonly string[] = typeof document === 'undefined' ? [] : navigator.languages.filter(isTag);

/** The language that was chosen on this device; undefined when the browser decides. */
export function chosenLanguage(): Language | undefined {
  try {
    const chosen = typeof document === 'undefined' ? null : localStorage.getItem(KEY);
    return chosen !== null && isSpoken(chosen) ? chosen : undefined;
  } catch {
    // Storage can be switched off.
    return undefined;
  }
}

/** The language that the interface speaks: what was chosen, or else the first of the browser's that there is. */
export const language: Language = chosenLanguage() ?? read.map(languageOf).find(isSpoken) ?? 'en';

/** The BCP 47 tag for dates, numbers and sorting: the language as it is written where the reader lives, if that is known. */
export const locale: string = read.find((tag) => languageOf(tag) === language) ?? language;

/** Remembers a language, or that the browser decides, and loads the page anew in it. */
export function chooseLanguage(chosen: Language | undefined): void {
  try {
    if (chosen) localStorage.setItem(KEY, chosen);
    else localStorage.removeItem(KEY);
  } catch {
    return;
  }
  window.location.reload();
}
