import { useCallback } from 'react';
import { describeError } from '../../api/describeError.ts';
import { readBrand } from '../../api/workspaces.ts';
import { brandMessages as text } from '../../i18n/brandMessages.ts';
import { Spinner } from '../../ui/Spinner.tsx';
import { Section } from '../Section.tsx';
import { useLoaded } from '../useLoaded.ts';
import { BrandEditor } from './BrandEditor.tsx';

/** How a workspace's maps look in files. */
export function Brand({ workspaceId }: { readonly workspaceId: string }) {
  const load = useCallback((signal: AbortSignal) => readBrand(workspaceId, signal), [workspaceId]);
  const { value: answer, error } = useLoaded(load);
  return (
    <Section heading={text.title} text={text.text}>
      {error ? <p role="alert">{describeError(error)}</p> : null}
      {answer ? <BrandEditor workspaceId={workspaceId} given={answer.brand} /> : null}
      {answer || error ? null : <Spinner label={text.loading} />}
    </Section>
  );
}
