import { Monitor, Moon, Sun, SunMoon } from 'lucide-react';
import { useState } from 'react';
import { messages } from '../i18n/messages.ts';
import { MenuItem } from '../ui/Menu.tsx';
import { MenuButton } from '../ui/MenuButton.tsx';
import { COLOR_SCHEMES, colorScheme, setColorScheme } from './colorScheme.ts';

const schemeIcons = { system: <Monitor />, light: <Sun />, dark: <Moon /> };

/** A button to choose between light, dark and what the system says. */
export function ColorSchemeMenu() {
  const [chosen, setChosen] = useState(colorScheme);
  return (
    <MenuButton
      label={messages.app.appearance}
      icon={<SunMoon />}
      menu={() =>
        COLOR_SCHEMES.map((scheme) => (
          <MenuItem
            key={scheme}
            icon={schemeIcons[scheme]}
            checked={scheme === chosen}
            onSelect={() => {
              setColorScheme(scheme);
              setChosen(scheme);
            }}
          >
            {messages.app.schemes[scheme]}
          </MenuItem>
        ))
      }
    />
  );
}
