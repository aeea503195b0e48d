import { messages } from '../../i18n/pastingMessages.ts';
import styles from './SheetPreview.module.css';
import type { SheetPlan } from './sheet/planSheet.ts';

/** Rows and columns that are shown: enough to see whether it is meant so. */
const MOST_ROWS = 40;
const MOST_COLUMNS = 24;

/** A table as the steps, lanes and cards that it would become. */
export function SheetPreview({ plan: { map, columns, rows, cells } }: { readonly plan: SheetPlan }) {
  const text = messages.editor.pasting.preview;
  const shownColumns = columns.slice(0, MOST_COLUMNS);
  const hidden = { rows: Math.max(0, rows.length - MOST_ROWS), columns: columns.length - shownColumns.length };
  return (
    <>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: so that the keyboard can scroll it. */}
      <div className={styles.frame} role="region" aria-label={text.table} tabIndex={0}>
        <table className={styles.table}>
          <thead>
            <tr>
              <td />
              {shownColumns.map(({ id, isNew }, index) => {
                const step = map.steps[id];
                const stage = map.stages[step?.stageId ?? '']?.name.trim();
                return (
                  <th key={id} scope="col">
                    {stage ? <bdi className={styles.stage}>{stage}</bdi> : null}
                    <Name name={step?.name.trim() || text.unnamedStep(index + 1)} isNew={isNew} />
                  </th>
                );
              })}
            </tr>
          </thead>
          <tbody>
            {rows.slice(0, MOST_ROWS).map(({ id, isNew }, row) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: several rows may go into one lane
              <tr key={`${id} ${row}`}>
                <th scope="row">
                  <Name name={map.lanes[id]?.name.trim() || text.unnamedLane} isNew={isNew} />
                </th>
                {shownColumns.map((column, index) => (
                  <td key={column.id}>
                    {cells[row]?.[index]?.map((said, at) => (
                      // biome-ignore lint/suspicious/noArrayIndexKey: two cards of a cell may say the same
                      <div key={at} className={styles.card}>
                        <bdi className={styles.words}>{said}</bdi>
                      </div>
                    ))}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {hidden.rows + hidden.columns > 0 ? (
        <p className={styles.more}>{text.more(hidden.rows, hidden.columns)}</p>
      ) : null}
    </>
  );
}

function Name({ name, isNew }: { readonly name: string; readonly isNew: boolean }) {
  return (
    <span className={styles.name}>
      <bdi>{name}</bdi>
      {isNew ? <span className={styles.badge}>{messages.editor.pasting.preview.isNew}</span> : null}
    </span>
  );
}
