import type { BrandWarning } from '@milepost/drawing';
import { TriangleAlert } from 'lucide-react';
import { brandMessages } from '../../i18n/brandMessages.ts';
import { Button } from '../../ui/Button.tsx';
import { Notice } from '../../ui/Notice.tsx';
import styles from './Brand.module.css';

const text = brandMessages.warnings;

interface ColourWarningsProps {
  /** All of one colour. */
  readonly warnings: readonly BrandWarning[];
  readonly onUse: (colour: string) => void;
}

/** What readers will have trouble with about a colour, and the nearest one that is better. Nothing where all is well. */
export function ColourWarnings({ warnings, onUse }: ColourWarningsProps) {
  const nearest = warnings.find((warning) => warning.nearest)?.nearest;
  if (warnings.length === 0) return null;
  return (
    <Notice
      tone="warning"
      icon={<TriangleAlert aria-hidden="true" />}
      className={styles.warning}
      action={
        nearest ? (
          <Button
            size="small"
            icon={<span className={styles.dot} style={{ background: nearest }} />}
            onClick={() => onUse(nearest)}
          >
            {text.use(nearest)}
          </Button>
        ) : undefined
      }
    >
      {warnings.map((warning) => (
        <p key={`${warning.kind} ${warning.like?.index}`}>{wordsFor(warning)}</p>
      ))}
    </Notice>
  );
}

function wordsFor({ kind, ratio = 1, like }: BrandWarning): string {
  if (kind !== 'alike') return text[kind](ratio);
  const place = (like?.index ?? 0) + 1;
  return like?.to === 'red-green' ? text.alikeRedGreen(place) : text.alike(place);
}
