import { describeError } from '../../api/describeError.ts';
import { dialogMessages } from '../../i18n/dialogMessages.ts';
import { Button } from '../../ui/Button.tsx';
import { Notice } from '../../ui/Notice.tsx';

/** Why there is no preview. The export itself may still work. */
export function PreviewFailed({ error, onRetry }: { readonly error: unknown; readonly onRetry?: () => void }) {
  const text = dialogMessages.exporting;
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
