import { type Dictionary, wordsOf } from './dictionary.ts';
import { app } from './en/app.ts';
import { editor } from './en/editor.ts';
import { errors } from './en/errors.ts';
import { ui } from './en/ui.ts';

/**
 * The words that every page of the app needs: `messages.app.loading`. What holds a number or a name is a function, so that
 * each language decides on order and plural.
 */
export const messages: Pick<Dictionary, 'app' | 'editor' | 'errors' | 'ui'> = {
  app: wordsOf('app', app),
  editor: wordsOf('editor', editor),
  errors: wordsOf('errors', errors),
  ui: wordsOf('ui', ui),
};
