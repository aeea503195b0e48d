import { lanesOf } from '@milepost/schema';
import { useCallback } from 'react';
import rows from '../../account/Section.module.css';
import { useLoaded } from '../../account/useLoaded.ts';
import { readMap } from '../../api/maps.ts';
import { messages } from '../../i18n/sharingMessages.ts';
import styles from './Sharing.module.css';

const text = messages.form;

interface LanesFieldProps {
  readonly mapId: string;
  /** Ids; null for all, those to come as well. */
  readonly value: readonly string[] | null;
  readonly onChange: (lanes: readonly string[] | null) => void;
}

/** Which lanes a link shows. */
export function LanesField({ mapId, value, onChange }: LanesFieldProps) {
  const load = useCallback((signal: AbortSignal) => readMap(mapId, signal), [mapId]);
  const { value: map } = useLoaded(load);
  const lanes = map ? lanesOf(map.document).filter(({ kind, visible }) => kind !== 'divider' && visible) : [];
  const toggle = (id: string, isOn: boolean) => {
    const before = value ?? lanes.map((lane) => lane.id);
    onChange(isOn ? [...before, id] : before.filter((other) => other !== id));
  };
  return (
    <fieldset className={styles.lanes}>
      <legend className={styles.legend}>{text.lanes}</legend>
      <label className={rows.check}>
        <input
          type="checkbox"
          checked={value === null}
          onChange={({ target }) => onChange(target.checked ? null : lanes.map(({ id }) => id))}
        />
        {text.lanesAll}
      </label>
      {value === null ? null : (
        <div className={styles.choices}>
          {lanes.map(({ id, name }) => (
            <label key={id} className={rows.check}>
              <input
                type="checkbox"
                checked={value.includes(id)}
                onChange={({ target }) => toggle(id, target.checked)}
              />
              <bdi>{name.trim() || text.lane}</bdi>
            </label>
          ))}
        </div>
      )}
    </fieldset>
  );
}
