import { brandWarnings, FONT_FACES } from '@milepost/drawing';
import type { Brand } from '@milepost/schema';
import { type FormEvent, useDeferredValue, useMemo, useState } from 'react';
import { describeError } from '../../api/describeError.ts';
import { putBrand, removeBrand } from '../../api/workspaces.ts';
import { ConfirmDialog } from '../../dialogs/ConfirmDialog.tsx';
import { brandMessages as text } from '../../i18n/brandMessages.ts';
import { Button } from '../../ui/Button.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { Select } from '../../ui/Select.tsx';
import { showToast } from '../../ui/toast.ts';
import styles from './Brand.module.css';
import { BrandPreview } from './BrandPreview.tsx';
import { ColourField } from './ColourField.tsx';
import { ColourWarnings } from './ColourWarnings.tsx';
import { type BrandDraft, bodyOf, draftOf, USUAL } from './draft.ts';
import { LogoField } from './LogoField.tsx';
import { StageColours } from './StageColours.tsx';

const FACES = FONT_FACES.map(({ id, name }) => ({ value: id, label: name }));

interface BrandEditorProps {
  readonly workspaceId: string;
  /** What the server had when it was asked. */
  readonly given: Brand | null;
}

/** A brand to be changed: what it makes of a map, its colours with what is wrong about them, its logo. */
export function BrandEditor({ workspaceId, given }: BrandEditorProps) {
  const [kept, setKept] = useState(given);
  const [draft, setDraft] = useState(() => draftOf(given));
  // What is being typed is shown once it is a colour.
  const [valid, setValid] = useState(() => bodyOf(draft) ?? USUAL);
  const [said, say] = useState('');
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<string>();
  const [removing, setRemoving] = useState(false);

  const body = useMemo(() => bodyOf(draft), [draft]);
  const shown = useMemo(() => ({ ...valid, ...(kept?.logo && { logo: kept.logo }) }), [valid, kept]);
  const calm = useDeferredValue(shown);
  const warnings = useMemo(() => brandWarnings(calm), [calm]);
  const current = body ? warnings : [];

  const change = (changed: BrandDraft) => {
    setDraft(changed);
    const colours = bodyOf(changed);
    if (colours) setValid(colours);
  };
  const save = async (event: FormEvent) => {
    event.preventDefault();
    if (busy) return;
    if (!body) {
      setError(text.invalid);
      return;
    }
    setBusy(true);
    setError(undefined);
    try {
      setKept(await putBrand(workspaceId, body));
      showToast({ message: text.saved });
    } catch (failure) {
      setError(describeError(failure));
    }
    setBusy(false);
  };
  const remove = async () => {
    await removeBrand(workspaceId);
    setKept(null);
    change(draftOf(null));
    showToast({ message: text.resetDone });
  };

  return (
    <form className={styles.form} noValidate onSubmit={(event) => void save(event)}>
      <BrandPreview workspaceId={workspaceId} brand={calm} />
      <div className={styles.accent}>
        <ColourField
          label={text.accent}
          hint={text.accentHint}
          value={draft.accent}
          onChange={(accent) => change({ ...draft, accent })}
        />
        <ColourWarnings
          warnings={current.filter(({ index }) => index === undefined)}
          onUse={(accent) => {
            change({ ...draft, accent });
            say(text.warnings.used(accent));
          }}
        />
      </div>
      <StageColours
        accent={draft.accent}
        stages={draft.stages}
        warnings={current}
        onChange={(stages) => change({ ...draft, stages })}
        say={say}
      />
      <Select
        label={text.face}
        hint={text.faceHint}
        value={FONT_FACES.find(({ id }) => id === draft.face)?.id ?? 'inter'}
        options={FACES}
        onChange={(face) => change({ ...draft, face: face === 'inter' ? undefined : face })}
      />
      <LogoField workspaceId={workspaceId} logo={kept?.logo} onKept={setKept} say={say} />
      {error ? (
        <Notice tone="error" urgent>
          {error}
        </Notice>
      ) : null}
      <div className={styles.fields}>
        <Button type="submit" variant="primary" busy={busy}>
          {text.save}
        </Button>
        {kept ? (
          <Button variant="quiet" onClick={() => setRemoving(true)}>
            {text.reset}
          </Button>
        ) : null}
      </div>
      <p role="status" className="visually-hidden">
        {said}
      </p>
      {removing ? (
        <ConfirmDialog
          title={text.resetTitle}
          confirm={text.resetConfirm}
          cancel={text.cancel}
          onConfirm={remove}
          onClose={() => setRemoving(false)}
        >
          {text.resetText}
        </ConfirmDialog>
      ) : null}
    </form>
  );
}
