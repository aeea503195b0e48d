import { Users } from 'lucide-react';
import type { FormEvent } from 'react';
import { Link } from 'wouter';
import { describeError } from '../api/describeError.ts';
import { makeWorkspace } from '../api/workspaces.ts';
import { refreshSession, useSession } from '../app/session.ts';
import { accountMessages } from '../i18n/accountMessages.ts';
import { Button } from '../ui/Button.tsx';
import { TextField } from '../ui/TextField.tsx';
import { showToast } from '../ui/toast.ts';
import styles from './Section.module.css';
import { Section } from './Section.tsx';

const text = accountMessages.workspace;

/** The workspaces that one belongs to, and a new one. */
export function Workspaces() {
  const session = useSession();
  if (typeof session === 'string') return null;

  const make = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = event.currentTarget;
    try {
      await makeWorkspace(String(new FormData(form).get('name')));
      form.reset();
      await refreshSession(false);
    } catch (error) {
      showToast({ tone: 'error', message: describeError(error) });
    }
  };
  return (
    <Section heading={text.heading}>
      <ul className={styles.rows}>
        {session.workspaces.map(({ id, name, role }) => (
          <li key={id} className={styles.row}>
            <Users aria-hidden="true" size={18} />
            <Link href={`/workspaces/${id}`} className={styles.what}>
              {name}
            </Link>
            <span className={styles.meta}>{text.roles[role]}</span>
          </li>
        ))}
      </ul>
      <form className={styles.fields} onSubmit={(event) => void make(event)}>
        <TextField name="name" label={text.name} required maxLength={200} className={styles.grow} />
        <Button type="submit">{text.new}</Button>
      </form>
    </Section>
  );
}
