import { TemplateGallery } from '../home/TemplateGallery.tsx';
import { homeMessages } from '../i18n/homeMessages.ts';
import { Dialog } from '../ui/Dialog.tsx';

interface NewMapDialogProps {
  readonly onClose: () => void;
  /** Chosen instead: a file. */
  readonly onImport: () => void;
}

/** The gallery of ways to begin a map. What is chosen opens at once. */
export function NewMapDialog({ onClose, onImport }: NewMapDialogProps) {
  const text = homeMessages.home.newDialog;
  return (
    <Dialog title={text.title} description={text.text} size="large" onClose={onClose}>
      <TemplateGallery compact onImport={onImport} />
    </Dialog>
  );
}
