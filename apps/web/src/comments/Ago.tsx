import { useNow } from '../home/useNow.ts';
import { exactTime, relativeTime } from '../i18n/formatTime.ts';

/** How long ago something was; the exact time is told to whoever asks. */
export function Ago({ time, className }: { readonly time: string; readonly className?: string | undefined }) {
  const now = useNow();
  return (
    <time dateTime={time} title={exactTime(time)} className={className}>
      {relativeTime(time, now)}
    </time>
  );
}
