import { messages } from '../../i18n/commentMessages.ts';
import { HandBanner } from '../../ui/HandBanner.tsx';

/** Says how to choose what a comment is about. */
export function PlacingBanner({ onCancel }: { readonly onCancel: () => void }) {
  return <HandBanner words={messages.panel.place} cancel={messages.compose.cancel} onCancel={onCancel} isSaid />;
}
