import { measures } from './measures.ts';
import type { CardColours, Theme } from './theme.ts';
import { typeScale } from './typeScale.ts';

const plain: CardColours = {
  ground: '#232733',
  border: '#3a4050',
  bar: '#8b93a7',
  text: '#eef0f5',
  muted: '#aeb5c4',
  chip: '#303646',
};

/** For the editor's dark interface; exports stay light. */
export const darkTheme: Theme = {
  id: 'dark',
  name: 'Dark',
  scheme: 'dark',
  ink: '#eef0f5',
  muted: '#aeb5c4',
  canvas: '#14171f',
  surface: '#1c202a',
  hairline: '#343a49',
  control: '#8b93a7',
  focus: '#7fa6ff',
  accent: '#7fa6ff',
  onAccent: '#0e1320',
  emotion: { negative: '#f08a73', neutral: '#9aa3b5', positive: '#78adf5' },
  cards: {
    touchpoint: { ...plain, bar: '#eef0f5' },
    note: plain,
    quote: { ...plain, bar: '#d58fcf' },
    pain: {
      ground: '#3a201b',
      border: '#61372e',
      bar: '#f08a73',
      text: '#ffd9cf',
      muted: '#f0b5a6',
      chip: '#512d26',
    },
    opportunity: {
      ground: '#172a47',
      border: '#2c4a78',
      bar: '#78adf5',
      text: '#d6e6ff',
      muted: '#a9c7f3',
      chip: '#213b63',
    },
    metric: { ...plain, bar: '#5cc3cd' },
    emotion: plain,
    image: plain,
  },
  stages: [
    { header: '#3d4fc4', tint: '#1e2340' },
    { header: '#b8402a', tint: '#36211d' },
    { header: '#8c3a86', tint: '#301f2f' },
    { header: '#3b7a2a', tint: '#1f2e1b' },
    { header: '#0b6e78', tint: '#172c2f' },
    { header: '#8f5e00', tint: '#302613' },
    { header: '#4a5568', tint: '#242933' },
  ],
  personas: ['#eef0f5', '#d58fcf', '#5cc3cd', '#e0b45c', '#8fcf7c', '#9aa8ff', '#f08a73'],
  type: typeScale,
  measures,
};
