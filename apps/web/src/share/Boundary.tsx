import type { ReactNode } from 'react';
import { Component } from 'react';
import { messages } from '../i18n/shareMessages.ts';
import { EmptyState } from '../ui/EmptyState.tsx';

/** Says so when the page broke while it was drawn. */
export class Boundary extends Component<{ readonly children: ReactNode }, { readonly isBroken: boolean }> {
  override state = { isBroken: false };

  static getDerivedStateFromError() {
    return { isBroken: true };
  }

  override render(): ReactNode {
    if (!this.state.isBroken) return this.props.children;
    return (
      <main>
        <EmptyState level={1} title={messages.broken} />
      </main>
    );
  }
}
