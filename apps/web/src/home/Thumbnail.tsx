import { Route } from 'lucide-react';
import { useState } from 'react';
import { classNames } from '../ui/classNames.ts';
import styles from './Thumbnail.module.css';

/** Px of a picture, and the rows of cards under its stages. Some cells are empty, as on most maps. */
const SIZE = { w: 640, h: 400 } as const;
const STAGES = 4;
const ROWS = [
  { y: 64, cells: [0, 1, 2, 3, 4, 5, 6, 7] },
  { y: 96, cells: [0, 1, 3, 4, 5, 7] },
  { y: 276, cells: [0, 1, 2, 3, 4, 5, 6, 7] },
  { y: 308, cells: [1, 2, 3, 5, 6] },
  { y: 340, cells: [2, 3, 6, 7] },
] as const;

/** The shape of any map, in place of a picture that is on its way: stages over cards, and a curve between them. */
function Skeleton() {
  const stage = SIZE.w / STAGES;
  const cell = stage / 2;
  return (
    <svg className={styles.skeleton} viewBox={`0 0 ${SIZE.w} ${SIZE.h}`} aria-hidden="true">
      {Array.from({ length: STAGES }, (_, at) => at * stage).map((x) => (
        <path key={x} d={`M${x} 0h${stage - 14}l12 26l-12 26h-${stage - 14}l${x === 0 ? '0 -52' : '12 -26'}z`} />
      ))}
      <path
        className={styles.curve}
        d="M40 216C100 216 100 168 160 168S240 228 320 228S420 160 480 160S560 200 600 200"
      />
      {ROWS.map(({ y, cells }) =>
        cells.map((at) => <rect key={`${y} ${at}`} x={at * cell + 6} y={y} width={cell - 12} height="24" rx="4" />),
      )}
    </svg>
  );
}

/** The picture of a map, or the shape of one while that is on its way. Decoration: the title beside it says which map it is. */
export function Thumbnail({ src, eager = false }: { readonly src: string; readonly eager?: boolean }) {
  const [shown, setShown] = useState('');
  const [failed, setFailed] = useState('');
  return (
    <div className={styles.frame}>
      {failed === src ? (
        <Route className={styles.fallback} aria-hidden="true" />
      ) : (
        <>
          {shown ? null : <Skeleton />}
          <img
            src={src}
            alt=""
            width={SIZE.w}
            height={SIZE.h}
            loading={eager ? 'eager' : 'lazy'}
            decoding="async"
            draggable={false}
            // A picture of the revision before stays until the next one is there.
            className={classNames(styles.picture, shown && styles.shown)}
            onLoad={() => setShown(src)}
            onError={() => setFailed(src)}
          />
        </>
      )}
    </div>
  );
}
