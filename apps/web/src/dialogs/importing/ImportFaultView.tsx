import { dialogMessages } from '../../i18n/dialogMessages.ts';
import { Notice } from '../../ui/Notice.tsx';
import styles from './ImportFaultView.module.css';
import type { ImportFault } from './importFault.ts';

/** Faults of a document that are listed; a broken one has thousands. */
const MOST = 8;

/** Why a text can't be imported, with the line that is to blame. */
export function ImportFaultView({ fault }: { readonly fault: ImportFault }) {
  const text = dialogMessages.importing;
  const listed = fault.places.length > 1 || fault.places[0]?.path ? fault.places.slice(0, MOST) : [];
  return (
    <Notice tone="error" urgent>
      {fault.inText ? <strong className={styles.title}>{text.faultTitle}</strong> : null}
      {listed.length === 0 ? (
        <p>
          {fault.line === undefined ? null : <strong>{text.line(fault.line)}: </strong>}
          {fault.message}
        </p>
      ) : (
        <ul className={styles.list}>
          {listed.map(({ path, message }) => (
            <li key={`${path} ${message}`}>
              <code>{path}</code> {message}
            </li>
          ))}
        </ul>
      )}
      {fault.places.length > MOST ? <p>{text.faults(fault.places.length)}</p> : null}
      {fault.quoted === undefined ? null : (
        <pre className={styles.quoted}>
          <span aria-hidden="true">{fault.line}</span>
          <code>{fault.quoted}</code>
        </pre>
      )}
      {fault.inText ? <p className={styles.hint}>{text.faultHint}</p> : null}
    </Notice>
  );
}
