import { type IconName, iconOps } from '@milepost/drawing';
import { Ops } from '../../canvas/Ops.tsx';

/** One of the drawing's own icons, in the colour of the words around it. */
export function KindIcon({ name, size = 20 }: { readonly name: IconName; readonly size?: number }) {
  return (
    <svg width={size} height={size} viewBox="0 0 24 24" aria-hidden="true">
      <Ops ops={iconOps({ name, x: 0, y: 0, size: 24 }, 'currentColor')} />
    </svg>
  );
}
