import { wordsOf } from './dictionary.ts';
import { account } from './en/account.ts';

/** The words of accounts and workspaces: apart from the others, since most visits need none of them. */
export const accountMessages = wordsOf('account', account);
