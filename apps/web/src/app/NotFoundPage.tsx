import { Signpost } from 'lucide-react';
import { Link } from 'wouter';
import { messages } from '../i18n/messages.ts';
import buttonStyles from '../ui/Button.module.css';
import { classNames } from '../ui/classNames.ts';
import { EmptyState } from '../ui/EmptyState.tsx';
import { PageFrame } from './PageFrame.tsx';
import { usePage } from './usePage.ts';

/** For every address that is no page. */
export function NotFoundPage() {
  const text = messages.app.notFound;
  usePage(text.title);
  return (
    <PageFrame>
      <EmptyState
        icon={<Signpost />}
        title={text.title}
        level={1}
        actions={
          <Link href="/" className={classNames(buttonStyles.button, buttonStyles.primary)}>
            {text.action}
          </Link>
        }
      >
        {text.text}
      </EmptyState>
    </PageFrame>
  );
}
