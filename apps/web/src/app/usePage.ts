import { useEffect } from 'react';
import { messages } from '../i18n/messages.ts';

/** The id of every page's `<main id={MAIN} tabIndex={-1}>`: the skip link and each change of page bring the focus there. */
export const MAIN = 'main';

let isFirstPage = true;

/**
 * What each page does on arrival: it names the window, and after a change of page takes the focus to its main part, so
 * that keyboard and screen reader go on there. On the first page of a visit the focus stays where the browser puts it.
 */
export function usePage(title: string | undefined): void {
  useEffect(() => {
    document.title = title ? messages.app.pageTitle(title) : messages.app.name;
  }, [title]);

  useEffect(() => {
    if (isFirstPage) isFirstPage = false;
    else document.getElementById(MAIN)?.focus({ preventScroll: true });
  }, []);
}
