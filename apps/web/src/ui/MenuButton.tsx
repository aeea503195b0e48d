import type { KeyboardEvent, MouseEvent, ReactNode } from 'react';
import { useId, useRef, useState } from 'react';
import { Button } from './Button.tsx';
import type { IconButtonProps } from './IconButton.tsx';
import { IconButton } from './IconButton.tsx';
import { Menu } from './Menu.tsx';
import type { Placement } from './placeNear.ts';

interface MenuButtonProps extends Pick<IconButtonProps, 'label' | 'icon' | 'shortcut' | 'size' | 'className'> {
  /** Shows the label beside the icon instead of as a tooltip. */
  readonly withText?: boolean;
  readonly placement?: Placement;
  /** `MenuItem`s, made when the menu opens. */
  readonly menu: () => ReactNode;
}

/** A button that opens a menu under itself, also with the arrow keys. */
export function MenuButton({ withText = false, placement = 'below-end', menu, size, ...look }: MenuButtonProps) {
  const [anchor, setAnchor] = useState<Element | null>(null);
  // Pressing the button of an open menu closes it before the click arrives, which must not open it again.
  const closedByPress = useRef(false);
  const id = useId();
  const open = anchor !== null;

  const behaviour = {
    'aria-haspopup': 'menu' as const,
    'aria-expanded': open,
    'aria-controls': open ? id : undefined,
    onPointerDown: () => {
      closedByPress.current = open;
    },
    onClick: (event: MouseEvent) => {
      if (!closedByPress.current) setAnchor(event.currentTarget);
      closedByPress.current = false;
    },
    onKeyDown: (event: KeyboardEvent) => {
      if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
      event.preventDefault();
      event.stopPropagation();
      setAnchor(event.currentTarget);
    },
  };

  return (
    <>
      {withText ? (
        <Button variant="quiet" icon={look.icon} className={look.className} {...behaviour}>
          {look.label}
        </Button>
      ) : (
        <IconButton {...look} {...(size ? { size } : {})} {...behaviour} />
      )}
      {anchor ? (
        <Menu id={id} label={look.label} anchor={anchor} placement={placement} onClose={() => setAnchor(null)}>
          {menu()}
        </Menu>
      ) : null}
    </>
  );
}
