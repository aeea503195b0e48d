import type { ImportPreview } from '@milepost/schema/http';
import { Lightbulb } from 'lucide-react';
import type { MermaidOrder } from '../../api/imports.ts';
import { dialogMessages } from '../../i18n/dialogMessages.ts';
import { Button } from '../../ui/Button.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { Select } from '../../ui/Select.tsx';
import styles from './ReadingOptions.module.css';

const ORDERS = Object.keys(dialogMessages.importing.orders) as MermaidOrder[];

interface ReadingOptionsProps {
  readonly journeys: NonNullable<ImportPreview['journeys']>;
  readonly index: number;
  readonly onIndex: (index: number) => void;
  readonly order: MermaidOrder;
  readonly onOrder: (order: MermaidOrder) => void;
  readonly suggestedOrder: MermaidOrder | undefined;
}

/** How a Mermaid text is read: which of its journeys, and what the parts of a task mean. */
export function ReadingOptions({ journeys, index, onIndex, order, onOrder, suggestedOrder }: ReadingOptionsProps) {
  const text = dialogMessages.importing;
  return (
    <>
      <div className={styles.options}>
        {journeys.length > 1 ? (
          <Select
            label={text.journey}
            hint={text.journeyHint(journeys.length)}
            value={String(index)}
            options={journeys.map(({ title, line }, at) => ({
              value: String(at),
              label: text.journeyNamed(title, line),
            }))}
            onChange={(value) => onIndex(Number(value))}
          />
        ) : null}
        <Select
          label={text.order}
          value={order}
          options={ORDERS.map((value) => ({ value, label: text.orders[value] }))}
          onChange={onOrder}
        />
      </div>
      {suggestedOrder && suggestedOrder !== order ? (
        <Notice
          tone="info"
          urgent
          icon={<Lightbulb aria-hidden="true" />}
          action={
            <Button size="small" onClick={() => onOrder(suggestedOrder)}>
              {text.useOrder}
            </Button>
          }
        >
          {text.orderSuggested(text.orders[suggestedOrder])}
        </Notice>
      ) : null}
    </>
  );
}
