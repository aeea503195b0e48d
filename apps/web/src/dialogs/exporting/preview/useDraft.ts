import type { Finding } from '@milepost/drawing';
import type { JourneyMap } from '@milepost/schema';
import { type RefObject, useEffect, useMemo, useRef, useState } from 'react';
import type { Pictures } from '../../../pictures/Pictures.ts';
import type { ExportChoice } from '../exportChoice.ts';
import { deviceDensity } from './deviceDensity.ts';
import type { Drafter, DraftRequest, Imprint, Look, View } from './draft.ts';
import { Looks } from './Looks.ts';
import { nextChoices } from './nextChoices.ts';
import { pageDrafter } from './pageDrafter.ts';
import { requestOf } from './requestOf.ts';
import { useDraftPictures } from './useDraftPictures.ts';
import { workerDrafter } from './workerDrafter.ts';

/** Ms of work beyond which nothing is drawn that may not be wanted: whoever chooses something meanwhile would wait for it. */
const QUICK = 250;
/** Ms without a change after which what may come next is drawn. */
const AT_REST = 120;

export interface ShownLook extends Look {
  readonly request: DraftRequest;
}

export interface DraftState {
  /** That of the choice before stays until its successor is there. */
  readonly look: ShownLook | undefined;
  readonly drafter: Drafter | undefined;
  /** What was found last. */
  readonly findings: readonly Finding[];
  readonly busy: boolean;
  readonly error: unknown;
  /** Which page is looked at, and the CSS px that it has, for whoever shows it to say. */
  readonly view: RefObject<View | undefined>;
}

/**
 * What a choice comes to, drawn anew whenever something changes that can be seen. Nothing for texts. What the next press is likely to
 * ask for is drawn before it, so that it can be shown at once.
 */
export function useDraft(
  map: JourneyMap | undefined,
  choice: ExportChoice,
  imprint: Imprint,
  pictures: Pictures,
): DraftState {
  const [drafter, setDrafter] = useState<Drafter>();
  const [last, setLast] = useState<ShownLook>();
  const [found, setFound] = useState<readonly Finding[]>([]);
  const [failed, setFailed] = useState<{ readonly key: string | undefined; readonly error: unknown }>();
  const view = useRef<View>(undefined);
  const key = keyOf(requestOf(choice, imprint));
  const newest = useRef({ choice, imprint });
  useEffect(() => {
    newest.current = { choice, imprint };
  });

  useEffect(() => {
    let own: Drafter | undefined;
    let current = true;
    const start = async () => {
      own = (await workerDrafter()) ?? (await pageDrafter());
      if (current) setDrafter(own);
      else own.stop();
    };
    start().catch((error: unknown) => setFailed({ key: undefined, error }));
    return () => {
      current = false;
      own?.stop();
    };
  }, []);

  useEffect(() => {
    if (drafter && map) drafter.takeMap(map);
  }, [drafter, map]);

  const painting = useDraftPictures(drafter, last?.draft, pictures);
  // biome-ignore lint/correctness/useExhaustiveDependencies: of another map, and of other pictures, all look different.
  const looks = useMemo(() => new Looks(), [drafter, map, painting]);

  useEffect(() => {
    if (!drafter || !map || key === undefined) return;
    let current = true;
    const request = JSON.parse(key) as DraftRequest;
    const show = async () => {
      let look = looks.get(key);
      if (!look) {
        look = await drafter.look(request, inDevicePx(view.current, deviceDensity()));
        if (!look) return;
        looks.put(key, look);
      }
      if (!current) return;
      setLast({ ...look, request });
      const findings = await drafter.check(request);
      if (!current) return;
      if (findings) setFound(findings);
      if (look.took < QUICK) await foresee();
    };
    const foresee = async () => {
      await new Promise((resolve) => setTimeout(resolve, AT_REST));
      const { choice: from, imprint: around } = newest.current;
      for (const next of nextChoices(from, around.brand !== undefined)) {
        const ahead = requestOf(next, around);
        const aheadKey = keyOf(ahead);
        if (!ahead || aheadKey === undefined || looks.get(aheadKey)) continue;
        if (!current || !drafter.foresee) return;
        // What can't be drawn is said once it is chosen.
        const look = await drafter.foresee(ahead, view.current).catch(() => undefined);
        if (look) looks.put(aheadKey, look);
        if (look && look.took > QUICK) return;
      }
    };
    setFailed(undefined);
    show().catch((error: unknown) => {
      if (current) setFailed({ key, error });
    });
    return () => {
      current = false;
    };
  }, [drafter, map, key, looks]);

  const known = key === undefined ? undefined : looks.get(key);
  const error = failed && (failed.key === undefined || failed.key === key) ? failed.error : undefined;
  const look = useMemo(
    () => (known && key !== undefined ? { ...known, request: JSON.parse(key) as DraftRequest } : last),
    [known, key, last],
  );
  const busy = key !== undefined && map !== undefined && !known && error === undefined;
  return { look, drafter, findings: found, busy, error, view };
}

function keyOf(request: DraftRequest | undefined): string | undefined {
  return request && JSON.stringify(request);
}

function inDevicePx(view: View | undefined, density: number): View | undefined {
  return view && { ...view, w: view.w * density, h: view.h * density };
}
