import { useEffect, useRef } from 'react';
import { placeNear } from './placeNear.ts';
import styles from './Tooltips.module.css';

const DELAY = 450;
/** Long enough for the pointer to cross the gap and rest on the tooltip itself. */
const GRACE = 150;

/**
 * Every tooltip of the app, mounted once: an element with `data-tooltip` (and perhaps `data-tooltip-shortcut`) gets one
 * after the pointer rests on it, or at once when the keyboard walks to it. Escape hides it. It only repeats the
 * element's accessible name, so it is hidden from screen readers.
 */
export function Tooltips() {
  const surface = useRef<HTMLDivElement>(null);

  useEffect(() => {
    const tip = surface.current;
    if (!tip) return;
    let owner: Element | null = null;
    let timer = 0;
    // Not when a dialog that opens or closes puts the focus there.
    let isWalking = false;

    const hide = () => {
      clearTimeout(timer);
      owner = null;
      if (tip.matches(':popover-open')) tip.hidePopover();
    };
    const show = () => {
      if (!(owner instanceof HTMLElement) || !owner.isConnected || !owner.dataset['tooltip']) return;
      // An open menu says more than the tooltip of the button that it hangs from.
      if (owner.getAttribute('aria-expanded') === 'true') return;
      const [text, shortcut] = tip.children;
      if (text) text.textContent = owner.dataset['tooltip'];
      if (shortcut) shortcut.textContent = owner.dataset['tooltipShortcut'] ?? '';
      tip.showPopover();
      placeNear(tip, owner, 'below');
    };
    const startFor = (target: EventTarget | null, delay: number) => {
      const wasOpen = tip.matches(':popover-open');
      const overTip = target instanceof Node && tip.contains(target);
      const next = overTip ? owner : target instanceof Element ? target.closest('[data-tooltip]') : null;
      if (next === owner) {
        if (wasOpen) clearTimeout(timer);
        return;
      }
      clearTimeout(timer);
      if (!next) {
        if (wasOpen) timer = window.setTimeout(hide, GRACE);
        else owner = null;
        return;
      }
      if (wasOpen) hide();
      owner = next;
      timer = window.setTimeout(show, wasOpen ? 0 : delay);
    };
    const onPointerOver = (event: PointerEvent) => {
      if (event.pointerType === 'mouse') startFor(event.target, DELAY);
    };
    const onFocusIn = (event: FocusEvent) => {
      if (!isWalking || !(event.target instanceof Element)) return;
      if (event.target.matches(':focus-visible')) startFor(event.target, 0);
    };
    const onKeyDown = (event: KeyboardEvent) => {
      isWalking = event.key === 'Tab' || event.key.startsWith('Arrow');
      if (event.key !== 'Tab') hide();
    };

    const listening = new AbortController();
    const options = { signal: listening.signal, capture: true, passive: true };
    document.addEventListener('pointerover', onPointerOver, options);
    document.addEventListener('pointerdown', hide, options);
    document.addEventListener('focusin', onFocusIn, options);
    document.addEventListener('focusout', hide, options);
    document.addEventListener('keydown', onKeyDown, options);
    document.addEventListener('scroll', hide, options);
    return () => {
      hide();
      listening.abort();
    };
  }, []);

  return (
    <div ref={surface} popover="manual" className={styles.tooltip} aria-hidden="true">
      <span />
      <kbd className={styles.shortcut} />
    </div>
  );
}
