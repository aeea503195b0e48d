import { CloudOff, Unlink } from 'lucide-react';
import { messages } from '../i18n/shareMessages.ts';
import { Button } from '../ui/Button.tsx';
import { EmptyState } from '../ui/EmptyState.tsx';
import { ShareFrame } from './ShareFrame.tsx';

interface NoMapProps {
  readonly why: 'gone' | 'unreachable';
  readonly onRetry: () => void;
}

/** Stands where the map would be. */
export function NoMap({ why, onRetry }: NoMapProps) {
  const isGone = why === 'gone';
  return (
    <ShareFrame>
      <EmptyState
        level={1}
        icon={isGone ? <Unlink /> : <CloudOff />}
        title={messages[why].title}
        actions={isGone ? null : <Button onClick={onRetry}>{messages.unreachable.retry}</Button>}
      >
        <p role="status">{messages[why].text}</p>
      </EmptyState>
    </ShareFrame>
  );
}
