import { CircleUser, LogIn, LogOut, UserPlus, Users } from 'lucide-react';
import { useLocation } from 'wouter';
import { describeError } from '../api/describeError.ts';
import { signOut } from '../api/session.ts';
import { messages } from '../i18n/messages.ts';
import { MenuGroup, MenuItem, MenuSeparator } from '../ui/Menu.tsx';
import { MenuButton } from '../ui/MenuButton.tsx';
import { showToast } from '../ui/toast.ts';
import { noteAccountHere } from './accountHere.ts';
import { forgetCopies } from './copyStore.ts';
import { useSession } from './session.ts';

const text = messages.app.account;

/** A button for what has to do with who one is: account, workspaces, the way in and out. */
export function AccountMenu() {
  const session = useSession();
  const [, navigate] = useLocation();
  if (typeof session === 'string' || !session.user) return null;
  const { user, workspaces } = session;

  const leave = async () => {
    try {
      await signOut();
      noteAccountHere(false);
      await forgetCopies().catch(() => {}); // Where nothing can be kept there is nothing to forget.
      // Anew, so that nothing of whoever sat here stays.
      window.location.assign('/sign-in');
    } catch (error) {
      showToast({ tone: 'error', message: describeError(error) });
    }
  };
  return (
    <MenuButton
      label={text.menu}
      icon={<CircleUser />}
      menu={() =>
        user.isAnonymous ? (
          <>
            <MenuItem icon={<UserPlus />} onSelect={() => navigate('/sign-up')}>
              {text.keepMaps}
            </MenuItem>
            <MenuItem icon={<LogIn />} onSelect={() => navigate('/sign-in')}>
              {text.signIn}
            </MenuItem>
          </>
        ) : (
          <>
            <MenuGroup label={user.email ?? user.name}>
              <MenuItem icon={<CircleUser />} onSelect={() => navigate('/account')}>
                {text.account}
              </MenuItem>
            </MenuGroup>
            <MenuGroup label={text.workspaces}>
              {workspaces.map(({ id, name }) => (
                <MenuItem key={id} icon={<Users />} onSelect={() => navigate(`/workspaces/${id}`)}>
                  {name}
                </MenuItem>
              ))}
            </MenuGroup>
            <MenuSeparator />
            <MenuItem icon={<LogOut />} onSelect={() => void leave()}>
              {text.signOut}
            </MenuItem>
          </>
        )
      }
    />
  );
}
