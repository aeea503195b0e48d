import { Copy } from 'lucide-react';
import rows from '../../account/Section.module.css';
import { messages } from '../../i18n/sharingMessages.ts';
import { Button } from '../../ui/Button.tsx';
import { copyText } from '../../ui/copyText.ts';
import styles from './Sharing.module.css';

const text = messages.fresh;

interface FreshAddressProps {
  readonly address: string;
  /** Whether the link gives a picture to those who have no cookies. */
  readonly hasPicture: boolean;
}

/** The address of a new link, as it is passed on. */
export function FreshAddress({ address, hasPicture }: FreshAddressProps) {
  const frame = `<iframe src="${address.replace('/share/', '/embed/')}" width="960" height="600" style="border:0" loading="lazy" allowfullscreen></iframe>`;
  return (
    <div className={styles.fresh}>
      <p role="status">{text.text}</p>
      <Secret label={text.address} value={address} isMain />
      <details className={styles.ways}>
        <summary>{text.embed}</summary>
        <Secret label={text.embed} value={frame} />
      </details>
      {hasPicture ? (
        <details className={styles.ways}>
          <summary>{text.picture}</summary>
          <Secret label={text.picture} value={`${address}.png`} />
        </details>
      ) : null}
    </div>
  );
}

interface SecretProps {
  readonly label: string;
  readonly value: string;
  readonly isMain?: boolean;
}

function Secret({ label, value, isMain = false }: SecretProps) {
  return (
    <div className={rows.fields}>
      <code className={rows.secret}>{value}</code>
      <Button
        icon={<Copy />}
        variant={isMain ? 'primary' : 'secondary'}
        aria-label={text.copyOf(label)}
        onClick={() => void copyText(value, text.copied)}
      >
        {text.copy}
      </Button>
    </div>
  );
}
