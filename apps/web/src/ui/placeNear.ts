/** What a floating surface stands beside: an element, or a point of the window in px. */
export type Anchor = Element | { readonly x: number; readonly y: number };

export type Placement = 'below-start' | 'below-end' | 'above' | 'below';

const GAP = 4;
const MARGIN = 8;

function rectOf(anchor: Anchor): { left: number; right: number; top: number; bottom: number } {
  if (anchor instanceof Element) return anchor.getBoundingClientRect();
  return { left: anchor.x, right: anchor.x, top: anchor.y, bottom: anchor.y };
}

/**
 * Puts a surface of the top layer beside its anchor, on the other side where there is more room, and inside the window.
 * Where it fits nowhere it takes the larger side and scrolls.
 */
export function placeNear(surface: HTMLElement, anchor: Anchor, placement: Placement): void {
  const rect = rectOf(anchor);
  surface.style.maxHeight = '';
  const { offsetWidth: width, offsetHeight: height } = surface;
  const right = document.documentElement.clientWidth - MARGIN;
  const bottom = window.innerHeight - MARGIN;

  const roomBelow = bottom - rect.bottom - GAP;
  const roomAbove = rect.top - GAP - MARGIN;
  const above =
    placement === 'above' ? height <= roomAbove || roomAbove > roomBelow : height > roomBelow && roomAbove > roomBelow;
  const room = Math.max(0, above ? roomAbove : roomBelow);
  const top = above ? rect.top - GAP - Math.min(height, room) : rect.bottom + GAP;

  const isRightToLeft = document.documentElement.dir === 'rtl';
  const wanted =
    placement === 'above' || placement === 'below'
      ? (rect.left + rect.right - width) / 2
      : (placement === 'below-start') !== isRightToLeft
        ? rect.left
        : rect.right - width;
  const left = Math.max(MARGIN, Math.min(wanted, right - width));

  surface.style.inset = 'auto';
  surface.style.margin = '0';
  surface.style.left = `${Math.round(left)}px`;
  surface.style.top = `${Math.round(top)}px`;
  if (height > room) surface.style.maxHeight = `${Math.floor(room)}px`;
}
