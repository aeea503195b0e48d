import type { MapPeople, RoleName } from '@milepost/schema/http';
import { type FormEvent, useCallback, useRef, useState } from 'react';
import { RoleSelect } from '../../account/RoleSelect.tsx';
import rows from '../../account/Section.module.css';
import { useLoaded } from '../../account/useLoaded.ts';
import { ApiError } from '../../api/ApiError.ts';
import { describeError } from '../../api/describeError.ts';
import { readPeople, setPeople } from '../../api/workspaces.ts';
import { useUser } from '../../app/session.ts';
import { accountMessages } from '../../i18n/accountMessages.ts';
import { Button } from '../../ui/Button.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { SegmentedControl } from '../../ui/SegmentedControl.tsx';
import { Spinner } from '../../ui/Spinner.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { useFocusWhenLost } from '../../ui/useFocusWhenLost.ts';
import styles from './People.module.css';

const text = accountMessages.share;
const VISIBILITY_OPTIONS = (['workspace', 'private'] as const).map((value) => ({
  value,
  label: text.visibilities[value],
}));

/** The people of a map, and whether its whole workspace may see it. Those who may not decide about it only look. */
export function People({ mapId }: { readonly mapId: string }) {
  const load = useCallback((signal: AbortSignal) => readPeople(mapId, signal), [mapId]);
  const loaded = useLoaded(load);
  const [changed, setChanged] = useState<MapPeople>();
  const [error, setError] = useState<unknown>();
  const queue = useRef(Promise.resolve<MapPeople | undefined>(undefined));
  const [newRole, setNewRole] = useState<RoleName>('editor');
  const user = useUser();
  const now = changed ?? loaded.value;
  const add = useFocusWhenLost<HTMLInputElement>(now);
  if (!now) {
    return loaded.error ? <p role="alert">{describeError(loaded.error)}</p> : <Spinner label={text.loading} />;
  }

  const { visibility, people } = now;
  const mayManage = people.some(({ userId, role }) => userId === user?.id && role === 'owner');
  /** One after the other, for each sends the whole list: `what` gets what the one before it left. */
  const change = (what: (now: MapPeople) => Parameters<typeof setPeople>[1]) => {
    const done = queue.current.then(async (latest) => {
      setError(undefined);
      const after = await setPeople(mapId, what(latest ?? now));
      setChanged(after);
      return after;
    });
    queue.current = done.catch(() => undefined);
    return done.catch((failure) => {
      setError(failure);
      throw failure;
    });
  };
  const listed = (of: MapPeople) => of.people.map(({ userId, role }) => ({ userId, role }));
  const setRole = (userId: string, role: RoleName) =>
    change((latest) => ({
      people: listed(latest).map((person) => (person.userId === userId ? { userId, role } : person)),
    }));
  const send = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = event.currentTarget;
    const email = String(new FormData(form).get('email')).trim();
    await change((latest) => ({ people: [...listed(latest), { email, role: newRole }] }));
    form.reset();
  };
  // What went wrong is shown already.
  const ignore = () => undefined;

  return (
    <section className={styles.people} aria-labelledby="people-title">
      <h3 id="people-title" className={styles.title}>
        {text.people}
      </h3>
      {mayManage ? (
        <div>
          <SegmentedControl
            label={text.visibility}
            value={visibility}
            options={VISIBILITY_OPTIONS}
            onChange={(value) => void change(() => ({ visibility: value })).catch(ignore)}
          />
          <p className={styles.hint}>{text.visibilityHints[visibility]}</p>
        </div>
      ) : (
        <p>{text.visibilityHints[visibility]}</p>
      )}
      <ul className={rows.rows} aria-label={text.people}>
        {people.map(({ userId, name, email, role }) => (
          <li key={userId} className={rows.row}>
            <div className={rows.what}>
              <p className={rows.strong}>{name}</p>
              <p className={rows.meta}>{email ?? accountMessages.workspace.visitor}</p>
            </div>
            {mayManage ? (
              <>
                <RoleSelect
                  label={accountMessages.workspace.roleOf(name)}
                  value={role}
                  onChange={(value) => void setRole(userId, value).catch(ignore)}
                />
                <Button
                  size="small"
                  aria-label={accountMessages.workspace.removeOf(name)}
                  onClick={() =>
                    void change((latest) => ({
                      people: listed(latest).filter((person) => person.userId !== userId),
                    })).catch(ignore)
                  }
                >
                  {accountMessages.workspace.remove}
                </Button>
              </>
            ) : (
              <span className={rows.meta}>{accountMessages.workspace.roles[role]}</span>
            )}
          </li>
        ))}
      </ul>
      {error ? (
        <Notice tone="error" urgent>
          {describe(error)}
        </Notice>
      ) : null}
      {mayManage && !user?.isAnonymous ? (
        <form className={rows.fields} onSubmit={(event) => void send(event).catch(ignore)}>
          <TextField
            ref={add}
            name="email"
            type="email"
            label={text.add}
            required
            maxLength={320}
            className={rows.grow}
          />
          <RoleSelect label={accountMessages.workspace.role} showsLabel value={newRole} onChange={setNewRole} />
          <Button type="submit">{text.addAction}</Button>
        </form>
      ) : null}
      {user?.isAnonymous ? <Notice tone="info">{text.needsAccount}</Notice> : null}
    </section>
  );
}

function describe(error: unknown): string {
  const [fault] = error instanceof ApiError ? error.faults : [];
  return fault ? text.fault(fault.path.startsWith('people.'), fault.message) : describeError(error);
}
