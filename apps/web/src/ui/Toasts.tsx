import { X } from 'lucide-react';
import { useEffect, useRef, useState, useSyncExternalStore } from 'react';
import { messages } from '../i18n/messages.ts';
import { IconButton } from './IconButton.tsx';
import styles from './Toasts.module.css';
import type { Toast } from './toast.ts';
import { dismissToast, toastStore } from './toast.ts';

const SECONDS = { plain: 5, withAction: 12, error: 15 };

/** Where `showToast` shows its messages. Mounted once, for the whole life of the app. */
export function Toasts() {
  const toasts = useSyncExternalStore(toastStore.subscribe, toastStore.current);
  const region = useRef<HTMLElement>(null);
  const [held, setHeld] = useState(false);

  useEffect(() => {
    const element = region.current;
    if (!element) return;
    const open = element.matches(':popover-open');
    if (toasts.length === 0) {
      if (open) element.hidePopover();
    } else if (!open) {
      element.showPopover();
    } else if (!element.contains(document.activeElement)) {
      // Shown anew with each message: that puts it above whatever opened meanwhile.
      element.hidePopover();
      element.showPopover();
    }
  }, [toasts]);

  const last = toasts.at(-1);
  return (
    <>
      {/* A region that was hidden a moment ago is not read out, so the words are said by one that always stands. */}
      <div role={last?.tone === 'error' ? 'alert' : 'status'} className="visually-hidden">
        {last?.message}
      </div>
      <section
        ref={region}
        popover="manual"
        aria-label={messages.ui.notifications}
        className={styles.region}
        onPointerEnter={() => setHeld(true)}
        onPointerLeave={() => setHeld(false)}
        onFocus={() => setHeld(true)}
        onBlur={() => setHeld(false)}
      >
        {toasts.map((toast) => (
          <ToastLine key={toast.id} toast={toast} held={held} />
        ))}
      </section>
    </>
  );
}

/** Goes away by itself, but not while someone points at the messages or has the focus in them. */
function ToastLine({ toast, held }: { readonly toast: Toast; readonly held: boolean }) {
  const { id, message, tone, action } = toast;
  const seconds = tone === 'error' ? SECONDS.error : action ? SECONDS.withAction : SECONDS.plain;

  useEffect(() => {
    if (held) return;
    const timer = setTimeout(() => dismissToast(id), seconds * 1000);
    return () => clearTimeout(timer);
  }, [id, seconds, held]);

  return (
    <div className={styles.toast} data-tone={tone}>
      <p className={styles.message}>{message}</p>
      {action ? (
        <button
          type="button"
          className={styles.action}
          onClick={() => {
            dismissToast(id);
            action.run();
          }}
        >
          {action.label}
        </button>
      ) : null}
      <IconButton label={messages.ui.dismiss} icon={<X />} size="small" onClick={() => dismissToast(id)} />
    </div>
  );
}
