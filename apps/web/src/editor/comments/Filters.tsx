import { stagesOf } from '@milepost/schema';
import type { Thread } from '@milepost/schema/http';
import styles from '../../comments/Panel.module.css';
import { messages } from '../../i18n/commentMessages.ts';
import { useEditorState } from '../../store/EditorContext.tsx';
import { SegmentedControl } from '../../ui/SegmentedControl.tsx';
import { Select } from '../../ui/Select.tsx';
import { authorsOf, MINE, type StatusFilter, type ThreadFilter } from './filterThreads.ts';

const text = messages.panel;

interface FiltersProps {
  readonly threads: readonly Thread[];
  readonly filter: ThreadFilter;
  readonly onChange: (filter: ThreadFilter) => void;
}

/** Which threads the list shows. */
export function Filters({ threads, filter, onChange }: FiltersProps) {
  const map = useEditorState((state) => state.map);
  const open = threads.filter(({ resolved }) => !resolved).length;
  const counts = { open, resolved: threads.length - open, all: threads.length };
  return (
    <div className={styles.filters}>
      <SegmentedControl<StatusFilter>
        label={text.status}
        hidesLabel
        value={filter.status}
        options={(['open', 'resolved', 'all'] as const).map((value) => ({
          value,
          label: text.statuses[value](counts[value]),
        }))}
        onChange={(status) => onChange({ ...filter, status })}
      />
      <div className={styles.selects}>
        <Select
          label={text.author}
          hidesLabel
          value={filter.author}
          options={[
            { value: '', label: text.everybody },
            { value: MINE, label: text.mine },
            ...authorsOf(threads).map(({ key, name, isGuest }) => ({
              value: key,
              label: isGuest ? text.guest(name) : name,
            })),
          ]}
          onChange={(author) => onChange({ ...filter, author })}
        />
        <Select
          label={text.stage}
          hidesLabel
          value={filter.stageId}
          options={[
            { value: '', label: text.anywhere },
            ...stagesOf(map).map(({ id, name }) => ({ value: id, label: name.trim() || messages.anchors.stage })),
          ]}
          onChange={(stageId) => onChange({ ...filter, stageId })}
        />
      </div>
    </div>
  );
}
