import { defineTheme } from '../defineTheme.ts';

/** Black on white, without tints, with lines that can be seen: for weak eyes, bright rooms and bad projectors. */
export const highContrastTheme = defineTheme({
  id: 'high-contrast',
  name: 'High contrast',
  scheme: 'light',
  ink: '#000000',
  canvas: '#ffffff',
  surface: '#ffffff',
  accent: '#00308f',
  stages: ['#00308f', '#7a0019', '#4b0082', '#00470f', '#00454b', '#5c3300'],
  bad: '#9b0d1e',
  good: '#00308f',
  quote: '#4b0082',
  metric: '#00454b',
  tint: 0,
  hairline: 0.62,
  readable: 7,
});
