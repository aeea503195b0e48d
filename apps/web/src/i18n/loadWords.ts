import { type Dictionary, speak } from './dictionary.ts';
import { applyDirection } from './direction.ts';
import { language } from './language.ts';

/**
 * Gets the words of the reader's language, before what is written with them. English comes with the parts that need it;
 * it is spoken too where another language's words don't come.
 *
 * @param load what gets the words of each other language
 */
export async function loadWords(load: { readonly de: () => Promise<Partial<Dictionary>> }): Promise<void> {
  document.documentElement.lang = language;
  applyDirection();
  if (language === 'en') return;
  try {
    speak(await load[language]());
  } catch {
    document.documentElement.lang = 'en';
  }
}
