import type { ExportChoice } from './exportChoice.ts';

/** What a part of the dialog's form is given. */
export interface FieldsProps {
  readonly choice: ExportChoice;
  readonly onChange: (part: Partial<ExportChoice>) => void;
}
