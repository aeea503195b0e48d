import { setWantsDigests } from '../api/accounts.ts';
import { describeError } from '../api/describeError.ts';
import { refreshSession } from '../app/session.ts';
import { accountMessages } from '../i18n/accountMessages.ts';
import { showToast } from '../ui/toast.ts';
import styles from './Section.module.css';
import { Section } from './Section.tsx';

const text = accountMessages.digests;

/** Whether one hears of comments by email. */
export function Digests({ isWanted, isVerified }: { readonly isWanted: boolean; readonly isVerified: boolean }) {
  const set = async (wanted: boolean) => {
    try {
      await setWantsDigests(wanted);
      await refreshSession(false);
    } catch (error) {
      showToast({ tone: 'error', message: describeError(error) });
    }
  };
  return (
    <Section heading={text.heading} text={isVerified ? undefined : text.unverified}>
      <label className={styles.check}>
        <input type="checkbox" checked={isWanted} onChange={(event) => void set(event.target.checked)} />
        {text.wanted}
      </label>
    </Section>
  );
}
