import type { CHANNELS, LaneKind } from '@milepost/schema';

/** A drawing on a square of 24 units: `stroke` is drawn 1.75 wide with round ends, `fill` is filled. SVG path data. */
export interface Icon {
  readonly stroke?: string;
  readonly fill?: string;
}

/** Width of an icon's lines in its own units. */
export const ICON_STROKE = 1.75;

/** Path data of a circle. */
function circle(x: number, y: number, r: number): string {
  return `M${x - r} ${y}a${r} ${r} 0 1 0 ${2 * r} 0a${r} ${r} 0 1 0 ${-2 * r} 0z`;
}

/** Path data of a rectangle with round corners. */
function round(x: number, y: number, w: number, h: number, r: number): string {
  const across = w - 2 * r;
  const down = h - 2 * r;
  return `M${x + r} ${y}h${across}a${r} ${r} 0 0 1 ${r} ${r}v${down}a${r} ${r} 0 0 1 ${-r} ${r}h${-across}a${r} ${r} 0 0 1 ${-r} ${-r}v${-down}a${r} ${r} 0 0 1 ${r} ${-r}z`;
}

const STAR = 'M12 2.9l2.75 5.7 6.25.86-4.55 4.36 1.12 6.23L12 17.05l-5.57 3 1.12-6.23L3 9.46l6.25-.86z';

/** The channels that the schema knows. */
const channelIcons = {
  web: {
    stroke: `${circle(12, 12, 9)}M3 12h18M12 3c2.6 2.5 3.9 5.5 3.9 9s-1.3 6.5-3.9 9c-2.6-2.5-3.9-5.5-3.9-9s1.3-6.5 3.9-9z`,
  },
  'mobile-app': { stroke: `${round(6.5, 2.5, 11, 19, 2.5)}M10.5 18.25h3` },
  email: { stroke: `${circle(12, 12, 3.75)}M15.75 8.25v5.25a2.62 2.62 0 0 0 5.25 0V12a9 9 0 1 0-3.6 7.2` },
  phone: {
    stroke:
      'M8.1 3.5H5.2a2 2 0 0 0-2 2.15A16.9 16.9 0 0 0 18.35 20.8a2 2 0 0 0 2.15-2v-2.9l-4.6-1.9-1.95 2.1a13.5 13.5 0 0 1-6.05-6.05L10 8.1z',
  },
  chat: {
    stroke: 'M6 4h12a3 3 0 0 1 3 3v7a3 3 0 0 1-3 3h-5.5L8 20.75V17H6a3 3 0 0 1-3-3V7a3 3 0 0 1 3-3zM8 9.25h8M8 12.5h5',
  },
  social: {
    stroke: `${circle(6, 12, 2.75)}${circle(17.5, 5.75, 2.75)}${circle(17.5, 18.25, 2.75)}M8.45 10.7l6.6-3.6M8.45 13.3l6.6 3.6`,
  },
  ads: {
    stroke:
      'M3.5 10v4a1.5 1.5 0 0 0 1.5 1.5h2.5L18 20V4L7.5 8.5H5A1.5 1.5 0 0 0 3.5 10zM7.5 8.5v7M8.25 15.8l1.25 4.7h2.75l-.9-3.5M21 10.25v3.5',
  },
  search: { stroke: `${circle(10.75, 10.75, 6.75)}M15.7 15.7l5.05 5.05` },
  store: {
    stroke:
      'M4.5 11v8a1.5 1.5 0 0 0 1.5 1.5h12a1.5 1.5 0 0 0 1.5-1.5v-8M5 3.5h14l2 5a3 3 0 0 1-6 .25 3 3 0 0 1-6 0 3 3 0 0 1-6-.25zM9.5 20.5v-5a1 1 0 0 1 1-1h3a1 1 0 0 1 1 1v5',
  },
  event: {
    stroke: `${round(3.5, 5, 17, 15.5, 2.5)}M3.5 10h17M8 2.75v4M16 2.75v4M8.25 14h.01M12 14h.01M15.75 14h.01M8.25 17h.01M12 17h.01`,
  },
  mail: { stroke: `${round(3, 5, 18, 14, 2.5)}M3.5 7.25l7.1 5.25a2.4 2.4 0 0 0 2.8 0l7.1-5.25` },
  partner: {
    stroke: `${circle(8.5, 8, 3.5)}M2.5 20v-1.5a5 5 0 0 1 5-5h2a5 5 0 0 1 5 5V20M15.5 4.75a3.5 3.5 0 0 1 0 6.5M17.5 13.75a5 5 0 0 1 4 4.75V20`,
  },
  'review-site': {
    stroke: 'M6 3.5h12a3 3 0 0 1 3 3v8a3 3 0 0 1-3 3h-5.5L8 21v-3.5H6a3 3 0 0 1-3-3v-8a3 3 0 0 1 3-3z',
    fill: 'M12 6.2l1.3 2.7 2.95.4-2.15 2.06.53 2.94L12 12.88 9.37 14.3l.53-2.94L7.75 9.3l2.95-.4z',
  },
  other: { stroke: `${circle(12, 12, 9)}M8 12h.01M12 12h.01M16 12h.01` },
} satisfies Record<(typeof CHANNELS)[number], Icon>;

/** Channels in the map's own words. */
const ownChannelIcons = {
  talk: {
    stroke:
      'M5.5 3.5h7a2.5 2.5 0 0 1 2.5 2.5v3.5a2.5 2.5 0 0 1-2.5 2.5H8.25L5 14.75V12a2.5 2.5 0 0 1-2-2.45V6a2.5 2.5 0 0 1 2.5-2.5zM18.25 8.75a2.75 2.75 0 0 1 2.75 2.75v3.25a2.75 2.75 0 0 1-2 2.65v3.1l-3.5-3H12a2.75 2.75 0 0 1-2.4-1.4',
  },
  video: {
    stroke: `${round(2.5, 6, 12.5, 12, 2.5)}M15 13.25l5.1 2.9a.95.95 0 0 0 1.4-.83V8.68a.95.95 0 0 0-1.4-.83L15 10.75`,
  },
  place: {
    stroke: `M12 21.25c4.7-4.4 7-8 7-11a7 7 0 0 0-14 0c0 3 2.3 6.6 7 11z${circle(12, 10.25, 2.5)}`,
  },
  channel: {
    stroke:
      'M8.4 15.6a5.1 5.1 0 0 1 0-7.2M15.6 8.4a5.1 5.1 0 0 1 0 7.2M5.3 18.7a9.5 9.5 0 0 1 0-13.4M18.7 5.3a9.5 9.5 0 0 1 0 13.4',
    fill: circle(12, 12, 1.9),
  },
} satisfies Record<string, Icon>;

/** The kinds of lanes. */
const laneIcons = {
  touchpoints: { stroke: `${circle(12, 12, 3)}${circle(12, 12, 8.75)}` },
  notes: {
    stroke:
      'M5.5 3.5h13a2 2 0 0 1 2 2v9l-6 6h-9a2 2 0 0 1-2-2v-13a2 2 0 0 1 2-2zM14.5 20.25V16a1.5 1.5 0 0 1 1.5-1.5h4.25M7.5 8.25h9M7.5 12h5',
  },
  quotes: { stroke: 'M10 6.5c-3.4.7-5.5 3-5.5 6.5v4.5h5.75V12H4.7M20 6.5c-3.4.7-5.5 3-5.5 6.5v4.5h5.75V12H14.7' },
  pains: {
    stroke:
      'M13.75 4.25l7.3 12.9a2 2 0 0 1-1.75 3H4.7a2 2 0 0 1-1.75-3l7.3-12.9a2 2 0 0 1 3.5 0zM12 9v4.5M12 16.75h.01',
  },
  opportunities: {
    stroke:
      'M9 17.25v-1.3c0-.8-.4-1.5-1-2.05a6.25 6.25 0 1 1 8 0c-.6.55-1 1.25-1 2.05v1.3zM9.5 20.75h5M12 13.5v3.5M10 11.5l2 2 2-2',
  },
  metrics: { stroke: 'M3.5 3.5v15a2 2 0 0 0 2 2h15M8 16v-4M12.5 16V8M17 16v-6' },
  emotions: { stroke: `${circle(12, 12, 9)}M8 14.25c.9 1.4 2.3 2.1 4 2.1s3.1-.7 4-2.1M9 9.25v.75M15 9.25v.75` },
  images: {
    stroke: `${round(3, 4, 18, 16, 2.5)}${circle(8.5, 9.5, 1.75)}M3.5 17.5l4.7-4.3a1.5 1.5 0 0 1 2 0l2.3 2.1 3.5-3.4a1.5 1.5 0 0 1 2.05 0l2.7 2.6`,
  },
  divider: { stroke: 'M3 12h3.5M10.25 12h3.5M17.5 12H21M12 4v3.5M12 16.5V20' },
} satisfies Record<LaneKind, Icon>;

/** What chips and headers use. */
const markIcons = {
  star: { fill: STAR },
  evidence: {
    stroke:
      'M13.5 3H7a2 2 0 0 0-2 2v14a2 2 0 0 0 2 2h10a2 2 0 0 0 2-2V8.5zM13.5 3v4a1.5 1.5 0 0 0 1.5 1.5h4M9 13h6M9 16.75h4',
  },
  owner: { stroke: `${circle(12, 8, 4)}M4.5 20.5v-1a5 5 0 0 1 5-5h5a5 5 0 0 1 5 5v1` },
  pictureGone: {
    stroke:
      'M8 4h10.5A2.5 2.5 0 0 1 21 6.5V17M19.2 19.8q-.3.2-.7.2h-13A2.5 2.5 0 0 1 3 17.5v-11q0-.8.4-1.4M3.5 17.5l4.7-4.3a1.5 1.5 0 0 1 2 0l2.3 2.1M3 3l18 18',
  },
  link: {
    stroke:
      'M10 13.5a4.5 4.5 0 0 0 6.4.4l3-3a4.5 4.5 0 0 0-6.4-6.4l-1.5 1.5M14 10.5a4.5 4.5 0 0 0-6.4-.4l-3 3a4.5 4.5 0 0 0 6.4 6.4l1.5-1.5',
  },
  assumption: {
    stroke:
      'M4.2 9.4a8.3 8.3 0 0 1 2-3.3M9.5 4.1a8.3 8.3 0 0 1 5 0M17.8 6.1a8.3 8.3 0 0 1 2 3.3M19.8 14.6a8.3 8.3 0 0 1-2 3.3M14.5 19.9a8.3 8.3 0 0 1-5 0M6.2 17.9a8.3 8.3 0 0 1-2-3.3',
  },
  partial: { stroke: circle(12, 12, 8.5), fill: 'M12 3.5a8.5 8.5 0 0 0 0 17z' },
  validated: { stroke: `${circle(12, 12, 9)}M7.75 12.25l3 3 5.5-6` },
  goal: { stroke: 'M5 21.25V3.75M5 4.5c4.5-2 7.5 2.2 14 0v9.5c-6.5 2.2-9.5-2-14 0' },
  clock: { stroke: `${circle(12, 12, 9)}M12 6.75V12l3.5 2` },
  calendar: { stroke: `${round(3.5, 5, 17, 15.5, 2.5)}M3.5 10h17M8 2.75v4M16 2.75v4` },
  up: { stroke: 'M12 19.5v-15M5.5 11L12 4.5l6.5 6.5' },
  down: { stroke: 'M12 4.5v15M5.5 13l6.5 6.5 6.5-6.5' },
  forward: { stroke: 'M4 12h16M13.5 5.5L20 12l-6.5 6.5' },
  loop: { stroke: 'M9 14.5L4 9.5l5-5M4 9.5h10.5a5.5 5.5 0 0 1 0 11H11' },
  status: { stroke: 'M12 3a9 9 0 1 0 9 9M12 3a9 9 0 0 1 9 9h-9z' },
  company: {
    stroke:
      'M4.5 20.5v-15a2 2 0 0 1 2-2h6a2 2 0 0 1 2 2v15M14.5 9.5h3a2 2 0 0 1 2 2v9M2.75 20.5h18.5M8 7.75h3M8 11.75h3M8 15.75h3',
  },
  'third-party': { stroke: 'M13.5 4h4.5a2 2 0 0 1 2 2v12a2 2 0 0 1-2 2h-4.5M3.5 12h11.25M10 7.25L14.75 12 10 16.75' },
  tag: {
    stroke:
      'M12.2 3.5H5.5a2 2 0 0 0-2 2v6.7a2 2 0 0 0 .6 1.4l6.9 6.9a2 2 0 0 0 2.8 0l6.7-6.7a2 2 0 0 0 0-2.8l-6.9-6.9a2 2 0 0 0-1.4-.6zM8.25 8.25h.01',
  },
} satisfies Record<string, Icon>;

/** Every icon of the map, by name; the interface uses them too. Drawn for this project. */
export const icons = { ...channelIcons, ...ownChannelIcons, ...laneIcons, ...markIcons };

export type IconName = keyof typeof icons;
