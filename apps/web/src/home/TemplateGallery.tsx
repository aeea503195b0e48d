import type { TemplateSummary } from '@milepost/schema/http';
import { FileUp, Plus } from 'lucide-react';
import type { ReactNode } from 'react';
import { useCallback, useEffect, useState } from 'react';
import { describeError } from '../api/describeError.ts';
import { listTemplates, templateThumbnailUrl } from '../api/templates.ts';
import { homeMessages } from '../i18n/homeMessages.ts';
import { Button } from '../ui/Button.tsx';
import { Spinner } from '../ui/Spinner.tsx';
import styles from './TemplateGallery.module.css';
import { Thumbnail } from './Thumbnail.tsx';
import { useCreateMap } from './useCreateMap.ts';

interface TemplateGalleryProps {
  readonly onImport: () => void;
  /** For people who have been here before: the empty map and the file come first. */
  readonly compact?: boolean;
}

/** Ways to begin a map: every template as a picture, an empty map, a file. */
export function TemplateGallery({ onImport, compact = false }: TemplateGalleryProps) {
  const text = homeMessages.home.templates;
  const [templates, setTemplates] = useState<readonly TemplateSummary[]>();
  const [error, setError] = useState<unknown>();
  const { creating, create } = useCreateMap();

  const load = useCallback(() => {
    setError(undefined);
    listTemplates().then(setTemplates, setError);
  }, []);
  useEffect(load, [load]);

  const busy = (id: string) => (creating === id ? text.creating : undefined);
  const others = (
    <ul className={styles.others} aria-label={text.otherwise}>
      <li>
        <Choice
          icon={<Plus aria-hidden="true" />}
          tall={!compact}
          title={text.blank}
          text={text.blankText}
          busy={busy('blank')}
          onChoose={() => create()}
        />
      </li>
      <li>
        <Choice
          icon={<FileUp aria-hidden="true" />}
          tall={!compact}
          title={text.import}
          text={text.importText}
          onChoose={onImport}
        />
      </li>
    </ul>
  );
  return (
    <div className={compact ? styles.compact : styles.roomy}>
      {compact ? others : null}
      {error ? (
        <div className={styles.failed} role="alert">
          <p>
            {text.failed} {describeError(error)}
          </p>
          <Button size="small" onClick={load}>
            {homeMessages.home.retry}
          </Button>
        </div>
      ) : (
        <ul className={styles.templates} aria-label={text.heading} aria-busy={!templates}>
          {templates
            ? templates.map(({ id, title, description }) => (
                <li key={id}>
                  <Choice
                    picture={<Thumbnail src={templateThumbnailUrl(id)} eager />}
                    title={title}
                    text={description}
                    busy={busy(id)}
                    onChoose={() => create(id)}
                  />
                </li>
              ))
            : Array.from({ length: 6 }, (_, at) => `waiting-${at}`).map((key) => (
                <li key={key} className={styles.waiting} />
              ))}
        </ul>
      )}
      {compact ? null : others}
    </div>
  );
}

interface ChoiceProps {
  readonly picture?: ReactNode;
  readonly icon?: ReactNode;
  /** The icon stands where others have their picture. */
  readonly tall?: boolean;
  readonly title: string;
  readonly text: string;
  /** What it is doing, when it is. */
  readonly busy?: string | undefined;
  readonly onChoose: () => void;
}

function Choice({ picture, icon, tall = false, title, text, busy, onChoose }: ChoiceProps) {
  return (
    <button
      type="button"
      className={picture || tall ? styles.template : styles.other}
      aria-disabled={busy ? true : undefined}
      onClick={onChoose}
    >
      {picture}
      {icon ? (
        <span className={tall ? styles.iconFrame : undefined}>
          <span className={styles.icon}>{busy ? <Spinner /> : icon}</span>
        </span>
      ) : null}
      <span className={styles.words}>
        <strong className={styles.title}>{title}</strong>
        <span className={styles.text}>{text}</span>
      </span>
      {busy && picture ? (
        <span className={styles.busy}>
          <Spinner size={24} />
        </span>
      ) : null}
      {busy ? (
        <span role="status" className="visually-hidden">
          {busy}
        </span>
      ) : null}
    </button>
  );
}
