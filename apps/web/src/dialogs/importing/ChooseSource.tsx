import { LIMITS } from '@milepost/schema';
import { FileUp } from 'lucide-react';
import { useRef, useState } from 'react';
import { dialogMessages } from '../../i18n/dialogMessages.ts';
import { Button } from '../../ui/Button.tsx';
import { classNames } from '../../ui/classNames.ts';
import { Notice } from '../../ui/Notice.tsx';
import { TextArea } from '../../ui/TextField.tsx';
import styles from './ChooseSource.module.css';

interface ChooseSourceProps {
  readonly text: string;
  readonly onText: (text: string) => void;
  readonly onFile: (file: File) => void;
  /** Why the file that was chosen could not be taken. */
  readonly trouble: string | undefined;
}

/** A file by dropping or choosing, or text by pasting. */
export function ChooseSource({ text, onText, onFile, trouble }: ChooseSourceProps) {
  const words = dialogMessages.importing;
  const input = useRef<HTMLInputElement>(null);
  const [over, setOver] = useState(false);

  return (
    <div className={styles.choose}>
      {trouble ? (
        <Notice tone="error" urgent>
          {trouble}
        </Notice>
      ) : null}
      {/* biome-ignore lint/a11y/noStaticElementInteractions: the button inside does the same without dragging. */}
      <div
        className={classNames(styles.drop, over && styles.over)}
        onDragOver={(event) => {
          event.preventDefault();
          setOver(true);
        }}
        onDragLeave={() => setOver(false)}
        onDrop={(event) => {
          event.preventDefault();
          setOver(false);
          const file = event.dataTransfer.files[0];
          if (file) onFile(file);
        }}
      >
        <FileUp aria-hidden="true" className={styles.icon} />
        <p>
          <strong>{words.drop}</strong> {words.or}
        </p>
        <Button onClick={() => input.current?.click()}>{words.choose}</Button>
        <p className={styles.kinds}>{words.kinds}</p>
        <input
          ref={input}
          type="file"
          hidden
          accept=".mmd,.mermaid,.md,.markdown,.rst,.txt,.json,text/plain,text/markdown,application/json"
          onChange={(event) => {
            const file = event.target.files?.[0];
            // So that choosing the same file again, mended meanwhile, counts as a choice.
            event.target.value = '';
            if (file) onFile(file);
          }}
        />
      </div>
      <TextArea
        label={words.paste}
        value={text}
        placeholder={words.pastePlaceholder}
        spellCheck={false}
        maxLength={LIMITS.documentBytes}
        areaClassName={styles.area}
        onChange={(event) => onText(event.target.value)}
      />
    </div>
  );
}
