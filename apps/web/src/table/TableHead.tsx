import { stageColours, type Theme } from '@milepost/drawing';
import { memo } from 'react';
import { messages } from '../i18n/tableMessages.ts';
import type { Column } from './columnsOf.ts';
import { HeaderName } from './HeaderName.tsx';
import styles from './MapTable.module.css';

interface TableHeadProps {
  readonly columns: readonly Column[];
  readonly theme: Theme;
  readonly isNarrow: boolean;
}

/** The stages, and beneath each its steps. */
export const TableHead = memo(function TableHead({ columns, theme, isNarrow }: TableHeadProps) {
  return (
    <thead className={styles.head}>
      <tr>
        {isNarrow ? null : (
          <th scope="col" rowSpan={2} className={styles.corner}>
            <span className="visually-hidden">{messages.table.lane}</span>
          </th>
        )}
        {columns
          .filter(({ begins }) => begins)
          .map(({ stage, stageIndex, step }) => {
            const { header, onHeader } = stageColours(theme, stageIndex, stage.colour);
            const isOpen = step !== undefined;
            return (
              <th
                key={stage.id}
                scope={isOpen ? 'colgroup' : 'col'}
                colSpan={columns.filter((column) => column.stage === stage).length}
                rowSpan={isOpen ? 1 : 2}
                className={styles.stage}
                style={{ '--ground': header, '--on-ground': onHeader }}
              >
                <HeaderName
                  kind="stage"
                  id={stage.id}
                  name={stage.name}
                  icon={
                    <span className={styles.number} aria-hidden="true">
                      {stageIndex + 1}
                    </span>
                  }
                />
              </th>
            );
          })}
      </tr>
      <tr>
        {columns.map(({ step, stage, stageIndex, begins }) => {
          if (!step) return null;
          const { tint, accent } = stageColours(theme, stageIndex, stage.colour);
          return (
            <th
              key={step.id}
              scope="col"
              className={styles.step}
              data-begins={begins || undefined}
              style={{ '--ground': tint, '--on-ground': accent }}
            >
              <HeaderName kind="step" id={step.id} name={step.name} />
            </th>
          );
        })}
      </tr>
    </thead>
  );
});
