import { defineTheme } from '../defineTheme.ts';

/** Warm paper and fired earth: for a wall that people like to stand in front of. */
export const terracottaTheme = defineTheme({
  id: 'terracotta',
  name: 'Terracotta',
  scheme: 'light',
  ink: '#221a15',
  canvas: '#f8f2e8',
  surface: '#fffdf9',
  accent: '#a8442a',
  stages: ['#a8442a', '#8a5a14', '#4f6b2c', '#23675f', '#3d5a80', '#7a4464'],
  bad: '#b23a2e',
  good: '#23675f',
  quote: '#7a4464',
  metric: '#3d5a80',
  tint: 0.1,
});
