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
    { header: '#4555b0', tint: '#1f2338' },
    { header: '#9a4838', tint: '#2b1f27' },
    { header: '#83447f', tint: '#271f30' },
    { header: '#3b6f33', tint: '#1b2825' },
    { header: '#1c6a73', tint: '#182830' },
    { header: '#7c5a1c', tint: '#282520' },
    { header: '#4f5a6e', tint: '#22262f' },
  ],
  personas: ['#eef0f5', '#d58fcf', '#5cc3cd', '#e0b45c', '#8fcf7c', '#9aa8ff', '#f08a73'],
  type: typeScale,
  measures,
};
