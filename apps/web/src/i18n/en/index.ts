import { app } from './app.ts';
import { exporting, importing } from './dialogs.ts';
import { editor } from './editor.ts';
import { errors } from './errors.ts';
import { home } from './home.ts';
import { trash } from './trash.ts';
import { ui } from './ui.ts';

/** English. One dictionary a part of the app. */
export const en = { app, editor, errors, exporting, home, importing, trash, ui };
