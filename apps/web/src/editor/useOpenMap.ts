import type { Fault } from '@milepost/schema';
import { useEffect, useState, useSyncExternalStore } from 'react';
import { describeFault } from '../api/describeError.ts';
import { type MapStatus, type OpenMap, openMap } from '../collab/connection.ts';
import { lookAtMap } from '../collab/firstLook.ts';
import { keepNothing } from '../collab/localCopy.ts';
import { messages } from '../i18n/messages.ts';
import { showToast } from '../ui/toast.ts';

const OPENING: MapStatus = { map: 'opening', saved: 'saving', mayEdit: true };
const nothing = () => () => {};

/**
 * The shared map of an id, open for as long as the component is there; and how it stands with it. A guest's is opened by
 * their link, and nothing of it stays on this device.
 */
export function useOpenMap(mapId: string, guestBase?: string): { open: OpenMap | undefined; status: MapStatus } {
  const [open, setOpen] = useState<OpenMap>();

  useEffect(() => {
    const url = liveUrl(guestBase === undefined ? '/collab' : `${guestBase}/collab`);
    const ways = guestBase === undefined ? { firstLook: lookAtMap(mapId) } : { keepCopy: keepNothing };
    const opened = openMap(mapId, { url, onRefused: tellOfRefusal, ...ways });
    setOpen(opened);
    const warn = (event: BeforeUnloadEvent) => {
      // What is kept on this device goes up later; only what is kept nowhere yet would be lost.
      if (opened.hasUnsavedEdits() && opened.status().saved !== 'offline') event.preventDefault();
    };
    window.addEventListener('beforeunload', warn);
    return () => {
      window.removeEventListener('beforeunload', warn);
      setOpen(undefined);
      opened.destroy();
    };
  }, [mapId, guestBase]);

  const status = useSyncExternalStore(open?.subscribe ?? nothing, () => open?.status() ?? OPENING);
  return { open, status };
}

function liveUrl(path: string): string {
  const { protocol, host } = window.location;
  return `${protocol === 'https:' ? 'wss' : 'ws'}://${host}${path}`;
}

function tellOfRefusal(faults: readonly Fault[]): void {
  const [first] = faults;
  showToast({ tone: 'error', message: messages.editor.refused(first ? describeFault(first) : '') });
}
