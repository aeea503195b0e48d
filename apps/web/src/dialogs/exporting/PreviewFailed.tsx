import { describeError } from '../../api/describeError.ts';
import { messages } from '../../i18n/messages.ts';
import { Button } from '../../ui/Button.tsx';
import { Notice } from '../../ui/Notice.tsx';

/** Why there is no preview. The export itself may still work. */
export function PreviewFailed({ error, onRetry }: { readonly error: unknown; readonly onRetry?: () => void }) {
  const text = messages.exporting;
  return (
    <Notice
      tone="error"
      urgent
      action={
        onRetry ? (
          <Button size="small" onClick={onRetry}>
            {text.retry}
          </Button>
        ) : null
      }
    >
      {text.previewFailed} {describeError(error)}
    </Notice>
  );
}
