import type { RoleName } from '@milepost/schema/http';
import { ROLE_NAMES } from '@milepost/schema/http/names';
import { accountMessages } from '../i18n/accountMessages.ts';
import { Select } from '../ui/Select.tsx';

const text = accountMessages.workspace;
const OPTIONS = ROLE_NAMES.map((value) => ({ value, label: text.roles[value] }));

interface RoleSelectProps {
  readonly label: string;
  readonly showsLabel?: boolean;
  readonly value: RoleName;
  readonly onChange: (role: RoleName) => void;
}

/** A choice of what somebody may do. */
export function RoleSelect({ label, showsLabel = false, value, onChange }: RoleSelectProps) {
  return <Select label={label} hidesLabel={!showsLabel} value={value} options={OPTIONS} onChange={onChange} />;
}
