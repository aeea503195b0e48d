import { accountMessages } from '../i18n/accountMessages.ts';
import type { FormField } from './AccountForm.tsx';

const text = accountMessages.fields;

/** The fields of more than one form, as browsers and their password managers know them. */
export const NAME: FormField<'name'> = {
  name: 'name',
  label: text.name,
  input: { autoComplete: 'name', maxLength: 200 },
};

export const EMAIL: FormField<'email'> = {
  name: 'email',
  label: text.email,
  input: { type: 'email', autoComplete: 'email', inputMode: 'email', maxLength: 320 },
};

export const PASSWORD: FormField<'password'> = {
  name: 'password',
  label: text.password,
  input: { type: 'password', autoComplete: 'current-password', maxLength: 128 },
};

/** A password that is being chosen. */
export const CHOSEN_PASSWORD: FormField<'password'> = {
  ...PASSWORD,
  hint: text.passwordHint,
  input: { type: 'password', autoComplete: 'new-password', minLength: 10, maxLength: 128 },
};
