import { lightTheme } from '@milepost/drawing';
import type { Persona } from '@milepost/schema';
import styles from './Inspector.module.css';

/** A persona's initials on its colour. */
export function Avatar({ persona, index }: { readonly persona: Persona; readonly index: number }) {
  const colour = persona.colour ?? lightTheme.personas[index % lightTheme.personas.length];
  const initials = persona.name
    .trim()
    .split(/\s+/)
    .map((word) => [...word][0] ?? '')
    .join('')
    .slice(0, 2)
    .toLocaleUpperCase();
  return (
    <span className={styles.avatar} style={{ background: colour }} aria-hidden="true">
      {initials}
    </span>
  );
}
