import type { Finding } from '@milepost/drawing';
import type { JourneyMap } from '@milepost/schema';
import { type RefObject, useEffect, useMemo, useRef, useState } from 'react';
import type { Pictures } from '../../../pictures/Pictures.ts';
import type { ExportChoice } from '../exportChoice.ts';
import { deviceDensity } from './deviceDensity.ts';
import type { Drafter, DraftRequest, Imprint, Look, View } from './draft.ts';
import { Foresight } from './Foresight.ts';
import { Looks } from './Looks.ts';
import { type Asked, nextChoices } from './nextChoices.ts';
import { pageDrafter } from './pageDrafter.ts';
import { keyOf, requestOf } from './requestOf.ts';
import { useDraftPictures } from './useDraftPictures.ts';
import { workerDrafter } from './workerDrafter.ts';

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
  /** Is told what the pointer or the focus has come to: what that offers is drawn first. */
  readonly aim: (at: Asked) => void;
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
  const chosen = requestOf(choice, imprint);
  const key = chosen && keyOf(chosen);
  const aimedAt = useRef<Asked>(undefined);
  const ahead = () => {
    const remedies = found.flatMap((finding) => finding.remedies);
    const around = { map, hasBrand: imprint.brand !== undefined, remedies, aimedAt: aimedAt.current };
    return nextChoices(choice, around).flatMap((next) => requestOf(next, imprint) ?? []);
  };
  const newestAhead = useRef(ahead);
  useEffect(() => {
    newestAhead.current = ahead;
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
  const foresight = useMemo(
    // In CSS px, which is sharp enough for the moment until it is painted anew.
    () => new Foresight(looks, async (request) => drafter?.foresee?.(request, view.current)),
    [drafter, looks],
  );

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
      await new Promise((resolve) => setTimeout(resolve, AT_REST));
      if (current) await foresight.turnTo(newestAhead.current());
    };
    setFailed(undefined);
    show().catch((error: unknown) => {
      if (current) setFailed({ key, error });
    });
    return () => {
      current = false;
      foresight.stop();
    };
  }, [drafter, map, key, looks, foresight]);

  const known = key === undefined ? undefined : looks.get(key);
  const error = failed && (failed.key === undefined || failed.key === key) ? failed.error : undefined;
  const look = useMemo(
    () => (known && key !== undefined ? { ...known, request: JSON.parse(key) as DraftRequest } : last),
    [known, key, last],
  );
  const busy = key !== undefined && map !== undefined && !known && error === undefined;
  const aim = (at: Asked) => {
    if (aimedAt.current === at) return;
    aimedAt.current = at;
    if (known) void foresight.turnTo(ahead());
  };
  return { look, drafter, findings: found, busy, error, view, aim };
}

function inDevicePx(view: View | undefined, density: number): View | undefined {
  return view && { ...view, w: view.w * density, h: view.h * density };
}
