import type { CHANNELS, Evidence, LaneGroup, OPPORTUNITY_STATUSES } from '@milepost/schema';

/** The words that the drawing adds to the map's own. */
export interface Words {
  readonly channels: Readonly<Record<(typeof CHANNELS)[number], string>>;
  readonly groups: Readonly<Record<LaneGroup, string>>;
  readonly statuses: Readonly<Record<(typeof OPPORTUNITY_STATUSES)[number], string>>;
  readonly evidenceKinds: Readonly<Record<Evidence['kind'], string>>;
  readonly confidences: Readonly<Record<'assumption' | 'partial' | 'validated', string>>;
  readonly initiators: Readonly<Record<'company' | 'third-party', string>>;
  readonly severities: Readonly<Record<1 | 2 | 3, string>>;
  readonly faces: Readonly<Record<1 | 2 | 3 | 4 | 5, string>>;
  readonly customerValue: (rating: number) => string;
  readonly bothValues: (customer: number, business: number) => string;
  /** What says both values of an opportunity together, where there is no room for each on its own. */
  readonly valuesTogether?: Words['bothValues'];
  readonly businessValue: (rating: number) => string;
  readonly effort: (rating: number) => string;
  readonly baseline: (value: string) => string;
  readonly target: (value: string) => string;
  readonly cards: (count: number) => string;
  readonly evidence: (numbers: string) => string;
  readonly toBe: string;
  readonly asIs: string;
  readonly currentState: string;
  readonly futureState: string;
  readonly asOf: (day: string) => string;
  readonly reviewBy: (day: string) => string;
  readonly ownedBy: (name: string) => string;
  readonly researched: string;
  readonly assumed: string;
  readonly goals: string;
  readonly needs: string;
  readonly frustrations: string;
  readonly goal: string;
  readonly momentOfTruth: string;
  readonly ratings: string;
  readonly owner: string;
  readonly betterWay: string;
  readonly legend: string;
  readonly evidenceBase: string;
  readonly sampleSize: (count: string) => string;
  readonly flow: string;
  readonly dependency: string;
  readonly loop: string;
  readonly madeWith: string;
  readonly untitled: string;
  readonly topPains: string;
  readonly topOpportunities: string;
}

export const englishWords: Words = {
  channels: {
    web: 'Website',
    'mobile-app': 'Mobile app',
    email: 'Email',
    phone: 'Phone',
    chat: 'Chat',
    social: 'Social media',
    ads: 'Advertising',
    search: 'Search',
    store: 'Store',
    event: 'Event',
    mail: 'Mail',
    partner: 'Partner',
    'review-site': 'Review site',
    other: 'Other channel',
  },
  groups: { customer: 'Customer', frontstage: 'Frontstage', backstage: 'Backstage', support: 'Support' },
  statuses: { idea: 'Idea', planned: 'Planned', 'in-progress': 'In progress', done: 'Done', rejected: 'Rejected' },
  evidenceKinds: {
    statistic: 'Statistic',
    quote: 'Quote',
    survey: 'Survey',
    analytics: 'Analytics',
    social: 'Social media',
    sales: 'Sales',
    support: 'Support',
  },
  confidences: { assumption: 'Assumption', partial: 'Partly validated', validated: 'Validated' },
  initiators: { company: 'From the company', 'third-party': 'From a third party' },
  severities: { 1: 'Minor', 2: 'Serious', 3: 'Severe' },
  faces: { 1: 'Very bad', 2: 'Bad', 3: 'Neutral', 4: 'Good', 5: 'Very good' },
  customerValue: (rating) => `Customer ${rating}`,
  bothValues: (customer, business) => `Value ${customer}/${business}`,
  businessValue: (rating) => `Business ${rating}`,
  effort: (rating) => `Effort ${rating}`,
  baseline: (value) => `from\u00a0${value}`,
  target: (value) => `Target ${value}`,
  cards: (count) => (count === 1 ? '1 card' : `${count} cards`),
  evidence: (numbers) => `Evidence ${numbers}`,
  toBe: 'To be',
  asIs: 'As is',
  currentState: 'Current state',
  futureState: 'Future state',
  asOf: (day) => `As of ${day}`,
  reviewBy: (day) => `Review by ${day}`,
  ownedBy: (name) => `Owner: ${name}`,
  researched: 'Based on research',
  assumed: 'Based on assumptions',
  goals: 'Goals',
  needs: 'Needs',
  frustrations: 'Frustrations',
  goal: 'Goal',
  momentOfTruth: 'Moment of truth',
  ratings: 'Value to customer / business, effort: 1 (low) to 5 (high)',
  owner: 'Owner',
  betterWay: 'Higher is better, lower is better',
  legend: 'Legend',
  evidenceBase: 'Evidence',
  sampleSize: (count) => `n\u00a0=\u00a0${count}`,
  flow: 'Leads to',
  dependency: 'Depends on',
  loop: 'Goes back to',
  madeWith: 'Made with Milepost',
  untitled: 'Untitled map',
  topPains: 'What hurts most',
  topOpportunities: 'What would help most',
};
