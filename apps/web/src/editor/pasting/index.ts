export { copyByMenu, pasteByMenu } from './byMenu.ts';
export { listen } from './listen.ts';
