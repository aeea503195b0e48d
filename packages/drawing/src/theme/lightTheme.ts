import { measures } from './measures.ts';
import type { CardColours, Theme } from './theme.ts';
import { typeScale } from './typeScale.ts';

const plain: CardColours = {
  ground: '#ffffff',
  border: '#d9d6cf',
  bar: '#6f7585',
  text: '#1b1f2a',
  muted: '#565d6d',
  chip: '#f1efea',
};

/** The theme of every map unless it names another, and of every export. */
export const lightTheme: Theme = {
  id: 'default',
  name: 'Light',
  scheme: 'light',
  ink: '#1b1f2a',
  muted: '#565d6d',
  canvas: '#f6f5f2',
  surface: '#ffffff',
  hairline: '#d9d6cf',
  control: '#6f7585',
  focus: '#1456d9',
  accent: '#1456d9',
  onAccent: '#ffffff',
  emotion: { negative: '#c2452d', neutral: '#667085', positive: '#1d5fbf' },
  cards: {
    touchpoint: { ...plain, bar: '#1b1f2a' },
    note: plain,
    quote: { ...plain, bar: '#8c3a86' },
    pain: {
      ground: '#fdece8',
      border: '#f3c9bf',
      bar: '#c2452d',
      text: '#7a1f12',
      muted: '#8f3a2c',
      chip: '#fbd9d1',
    },
    opportunity: {
      ground: '#e8f0fc',
      border: '#c3d6f4',
      bar: '#1d5fbf',
      text: '#123e7a',
      muted: '#2d5590',
      chip: '#d3e2f8',
    },
    metric: { ...plain, bar: '#0b6e78' },
    emotion: plain,
    image: plain,
  },
  stages: [
    { header: '#3d4fc4', tint: '#eceefb' },
    { header: '#b8402a', tint: '#fceae5' },
    { header: '#8c3a86', tint: '#f8e9f6' },
    { header: '#3b7a2a', tint: '#eaf4e5' },
    { header: '#0b6e78', tint: '#e2f3f4' },
    { header: '#8f5e00', tint: '#fbf1dc' },
    { header: '#4a5568', tint: '#edf0f4' },
  ],
  personas: ['#1b1f2a', '#8c3a86', '#0b6e78', '#8f5e00', '#3b7a2a', '#3d4fc4', '#b8402a'],
  type: typeScale,
  measures,
};
