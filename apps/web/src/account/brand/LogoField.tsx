import type { Brand } from '@milepost/schema';
import { PICTURE_LIMITS, PICTURE_TYPES } from '@milepost/schema/http/names';
import { ImagePlus } from 'lucide-react';
import { useRef, useState } from 'react';
import { describeError } from '../../api/describeError.ts';
import { putLogo, removeLogo, workspaceUrl } from '../../api/workspaces.ts';
import { brandMessages as text } from '../../i18n/brandMessages.ts';
import { Button } from '../../ui/Button.tsx';
import { Notice } from '../../ui/Notice.tsx';
import styles from './Brand.module.css';

interface LogoFieldProps {
  readonly workspaceId: string;
  readonly logo: Brand['logo'];
  /** Told what the server has then. */
  readonly onKept: (brand: Brand | null) => void;
  readonly say: (what: string) => void;
}

/** The logo: looked at, chosen from the device, replaced and taken away. What is chosen is kept at once. */
export function LogoField({ workspaceId, logo, onKept, say }: LogoFieldProps) {
  const input = useRef<HTMLInputElement>(null);
  const choose = useRef<HTMLButtonElement>(null);
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<string>();

  const change = async (work: () => Promise<Brand | null>, done: string) => {
    setError(undefined);
    setBusy(true);
    try {
      onKept(await work());
      say(done);
      choose.current?.focus();
    } catch (failure) {
      setError(describeError(failure));
    }
    setBusy(false);
  };
  const take = (file: File) => {
    if (file.size > PICTURE_LIMITS.bytes) setError(text.logoTooLarge(file.name));
    else void change(() => putLogo(workspaceId, file), text.logoKept);
  };

  return (
    <div className={styles.logo} role="group" aria-label={text.logo}>
      <span className={styles.legend} aria-hidden="true">
        {text.logo}
      </span>
      {logo ? (
        <img className={styles.mark} src={`${workspaceUrl(workspaceId)}/assets/${logo.asset}`} alt={text.logoAlt} />
      ) : null}
      <div className={styles.fields}>
        <Button ref={choose} icon={<ImagePlus />} busy={busy} onClick={() => input.current?.click()}>
          {logo ? text.replaceLogo : text.chooseLogo}
        </Button>
        {logo ? (
          <Button busy={busy} onClick={() => void change(() => removeLogo(workspaceId), text.logoRemoved)}>
            {text.removeLogo}
          </Button>
        ) : null}
        <input
          ref={input}
          type="file"
          hidden
          aria-label={text.logoFile}
          accept={PICTURE_TYPES.join(',')}
          onChange={(event) => {
            const file = event.target.files?.[0];
            // So that choosing the same file again counts as a choice.
            event.target.value = '';
            if (file) take(file);
          }}
        />
      </div>
      <p className={styles.hint}>{text.logoHint}</p>
      {error ? (
        <Notice tone="error" urgent>
          {error}
        </Notice>
      ) : null}
    </div>
  );
}
