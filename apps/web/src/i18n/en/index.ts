import { app } from './app.ts';
import { editor } from './editor.ts';
import { errors } from './errors.ts';
import { ui } from './ui.ts';

/** English, as every page needs it. One dictionary a part of the app. */
export const en = { app, editor, errors, ui };
