import { defineTheme } from '../defineTheme.ts';

/** A page of a magazine: white, black, and one red that is kept for what hurts. */
export const editorialTheme = defineTheme({
  id: 'editorial',
  name: 'Editorial',
  scheme: 'light',
  ink: '#15171c',
  canvas: '#ffffff',
  surface: '#ffffff',
  accent: '#c8371f',
  stages: ['#15171c', '#3c4049'],
  bad: '#c8371f',
  good: '#1f6a58',
  tint: 0.06,
  hairline: 0.18,
});
