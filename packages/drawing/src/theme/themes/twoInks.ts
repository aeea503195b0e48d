import { defineTheme } from '../defineTheme.ts';

/** For printing with black and one more ink: all else is a tint of the two. Colours of a map's own are left out. */
export const twoInksTheme = defineTheme({
  id: 'two-inks',
  name: 'Two inks',
  scheme: 'light',
  ink: '#1a1a1a',
  canvas: '#ffffff',
  surface: '#ffffff',
  accent: '#0f5c8c',
  stages: ['#0f5c8c'],
  bad: '#1a1a1a',
  good: '#0f5c8c',
  quote: '#0f5c8c',
  tint: 0.08,
  keepsColours: false,
});
