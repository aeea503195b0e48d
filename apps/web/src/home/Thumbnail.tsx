import { Route } from 'lucide-react';
import { useState } from 'react';
import { classNames } from '../ui/classNames.ts';
import styles from './Thumbnail.module.css';

/** The picture of a map, or its empty frame while there is none. Decoration: the title beside it says which map it is. */
export function Thumbnail({ src, eager = false }: { readonly src: string; readonly eager?: boolean }) {
  const [shown, setShown] = useState('');
  const [failed, setFailed] = useState('');
  return (
    <div className={styles.frame}>
      {failed === src ? (
        <Route className={styles.fallback} aria-hidden="true" />
      ) : (
        <img
          src={src}
          alt=""
          width={640}
          height={400}
          loading={eager ? 'eager' : 'lazy'}
          decoding="async"
          draggable={false}
          // A picture of the revision before stays until the next one is there.
          className={classNames(styles.picture, shown && styles.shown)}
          onLoad={() => setShown(src)}
          onError={() => setFailed(src)}
        />
      )}
    </div>
  );
}
