import { homeMessages } from '../i18n/homeMessages.ts';
import { Select } from '../ui/Select.tsx';
import { useWorkspace } from './useWorkspace.ts';

/** Which workspace's maps are shown, for those who have several. */
export function WorkspaceSelect({ className }: { readonly className?: string | undefined }) {
  const { workspaces, workspaceId, choose } = useWorkspace();
  const text = homeMessages.home;
  if (workspaces.length < 2) return null;
  return (
    <Select
      label={text.workspace}
      hidesLabel
      className={className}
      value={workspaceId ?? ''}
      options={[
        { value: '', label: text.allWorkspaces },
        ...workspaces.map(({ id, name }) => ({ value: id, label: name })),
      ]}
      onChange={choose}
    />
  );
}
