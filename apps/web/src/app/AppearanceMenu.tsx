import { Languages, Monitor, Moon, PilcrowLeft, PilcrowRight, Sun, SunMoon } from 'lucide-react';
import { useState } from 'react';
import { chooseDirection, chosenDirection, DIRECTIONS } from '../i18n/direction.ts';
import { chooseLanguage, chosenLanguage, LANGUAGES, type Language } from '../i18n/language.ts';
import { messages } from '../i18n/messages.ts';
import { MenuGroup, MenuItem } from '../ui/Menu.tsx';
import { MenuButton } from '../ui/MenuButton.tsx';
import { COLOR_SCHEMES, colorScheme, setColorScheme } from './colorScheme.ts';

const text = messages.app;
const schemeIcons = { system: <Monitor />, light: <Sun />, dark: <Moon /> };
const directionIcons = { auto: <Languages />, ltr: <PilcrowRight />, rtl: <PilcrowLeft /> };

/** A button for how the interface looks on this device: light or dark, its language, and which way it runs. */
export function AppearanceMenu() {
  return <MenuButton label={text.appearance} icon={<SunMoon />} menu={() => <Choices />} />;
}

function Choices() {
  const [scheme, setScheme] = useState(colorScheme);
  const [direction, setDirection] = useState(chosenDirection);
  const language = chosenLanguage();
  return (
    <>
      <MenuGroup label={text.scheme}>
        {COLOR_SCHEMES.map((each) => (
          <MenuItem
            key={each}
            icon={schemeIcons[each]}
            checked={each === scheme}
            onSelect={() => {
              setColorScheme(each);
              setScheme(each);
            }}
          >
            {text.schemes[each]}
          </MenuItem>
        ))}
      </MenuGroup>
      <MenuGroup label={text.language}>
        <MenuItem icon={<Languages />} checked={!language} onSelect={() => language && chooseLanguage(undefined)}>
          {text.asBrowser}
        </MenuItem>
        {Object.entries(LANGUAGES).map(([tag, name]) => (
          <MenuItem
            key={tag}
            lang={tag}
            checked={tag === language}
            onSelect={() => tag !== language && chooseLanguage(tag as Language)}
          >
            {name}
          </MenuItem>
        ))}
      </MenuGroup>
      <MenuGroup label={text.direction}>
        {DIRECTIONS.map((each) => (
          <MenuItem
            key={each}
            icon={directionIcons[each]}
            checked={each === direction}
            onSelect={() => {
              chooseDirection(each);
              setDirection(each);
            }}
          >
            {text.directions[each]}
          </MenuItem>
        ))}
      </MenuGroup>
    </>
  );
}
