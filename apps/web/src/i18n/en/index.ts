import { app } from './app.ts';
import { ui } from './ui.ts';

/** English. One dictionary a part of the app. */
export const en = { app, ui };
