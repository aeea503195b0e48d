import { plural } from '../plural.ts';

const count = (number: number, one: string, other: string) => `${number} ${plural('en', number, { one, other })}`;

/** A name in quotes, or what stands for it where there is none. */
const named = (name: string, otherwise: string) => (name.trim() ? `“${name.trim()}”` : otherwise);

export const editor = {
  canvas: 'Journey map',
  canvasHelp:
    'Arrow keys move between cells and cards. Enter edits, N adds a card, M moves the card, Delete deletes it. Press ? for all shortcuts.',
  loading: 'Opening the map…',
  untitled: 'Untitled map',
  cardKinds: {
    touchpoint: 'Touchpoint',
    note: 'Note',
    quote: 'Quote',
    pain: 'Pain point',
    opportunity: 'Opportunity',
    metric: 'Metric',
    emotion: 'Emotion',
    image: 'Image',
  },
  laneKinds: {
    touchpoints: 'Touchpoints',
    notes: 'Notes',
    quotes: 'Quotes',
    pains: 'Pain points',
    opportunities: 'Opportunities',
    metrics: 'Metrics',
    emotions: 'Emotions',
    images: 'Images',
    divider: 'Divider line',
  },
  emptyCard: {
    touchpoint: 'New touchpoint',
    note: 'Write something',
    quote: 'What do they say?',
    pain: 'What hurts?',
    opportunity: 'What could be better?',
    metric: 'What is measured?',
    emotion: 'Add a label',
    image: 'Add a caption',
  },
  faces: { 1: 'Very bad', 2: 'Bad', 3: 'Neutral', 4: 'Good', 5: 'Very good' },
  names: {
    stage: (name: string) => named(name, 'Untitled stage'),
    step: (name: string, number: number) => named(name, `step ${number}`),
    lane: (name: string) => named(name, 'Untitled lane'),
    /** "Touchpoint: sees an Instagram ad. Awareness, Touchpoints lane, 1 of 3." */
    card: (card: {
      kind: string;
      text: string;
      stage: string;
      step: string;
      lane: string;
      index: number;
      of: number;
    }) =>
      `${card.kind}: ${card.text || 'empty'}. ${[card.stage, card.step].filter(Boolean).join(', ')}, ${card.lane} lane, ${card.index} of ${card.of}.`,
    emotion: (face: string, percent: number) => `${face} (${percent > 0 ? '+' : ''}${percent})`,
    cell: (cell: { stage: string; step: string; lane: string; cards: number }) =>
      `${cell.lane} lane, ${[cell.stage, cell.step].filter(Boolean).join(', ')}: ${cell.cards === 0 ? 'empty' : count(cell.cards, 'card', 'cards')}. Enter adds a card.`,
    stageHeader: (name: string, index: number, of: number, steps: number) =>
      `Stage ${index} of ${of}: ${name || 'untitled'}, ${count(steps, 'step', 'steps')}`,
    stepHeader: (name: string, stage: string, index: number, of: number) =>
      `Step ${index} of ${of} in ${stage || 'untitled stage'}: ${name || 'untitled'}`,
    laneHeader: (name: string, kind: string, index: number, of: number, cards: number) =>
      `Lane ${index} of ${of}: ${name || 'untitled'}, ${kind}, ${count(cards, 'card', 'cards')}`,
  },
  announce: {
    added: (what: string, where: string) => `${what} added to ${where}`,
    deleted: (number: number) => `${count(number, 'card', 'cards')} deleted`,
    deletedOne: (what: string) => `${what} deleted`,
    duplicated: (number: number) => `${count(number, 'card', 'cards')} duplicated`,
    duplicatedOne: (what: string) => `${what} duplicated`,
    pickedUp: (what: string) => `${what} picked up. Arrow keys choose the place, Enter drops, Escape cancels.`,
    moved: (where: string) => `Moved to ${where}`,
    target: (where: string) => where,
    refused: (where: string) => `${where} can’t take this`,
    cancelled: 'Cancelled',
    undone: 'Undone',
    redone: 'Redone',
    nothingToUndo: 'Nothing to undo',
    nothingToRedo: 'Nothing to redo',
    selected: (number: number) => (number === 0 ? 'Nothing selected' : `${count(number, 'card', 'cards')} selected`),
    feeling: (name: string) => `${name}. Up and down arrows change it, 1 to 5 choose a face, Enter keeps it.`,
  },
  places: {
    cell: (stage: string, step: string, lane: string, index: number, of: number) =>
      `${[stage, step].filter(Boolean).join(', ')}, ${lane}, ${index} of ${of}`,
    stage: (index: number, of: number) => `stage ${index} of ${of}`,
    step: (stage: string, index: number, of: number) => `${stage}, step ${index} of ${of}`,
    lane: (index: number, of: number) => `lane ${index} of ${of}`,
  },
  tooMany: {
    stages: (most: number) => `A map can have ${most} stages at most.`,
    steps: (most: number) => `A map can have ${most} steps at most.`,
    lanes: (most: number) => `A map can have ${most} lanes at most.`,
    cards: (most: number) => `A map can have ${most} cards at most.`,
    personas: (most: number) => `A map can have ${most} personas at most.`,
    connections: (most: number) => `A map can have ${most} connections at most.`,
    evidence: (most: number) => `A map can have ${most} pieces of evidence at most.`,
  },
  newNames: {
    stage: 'New stage',
    step: 'New step',
    lane: {
      touchpoints: 'Touchpoints',
      notes: 'Notes',
      quotes: 'Quotes',
      pains: 'Pain points',
      opportunities: 'Opportunities',
      metrics: 'Metrics',
      emotions: 'Emotions',
      images: 'Images',
      divider: 'Line of visibility',
    },
    persona: 'New persona',
  },
  actions: {
    addCard: 'Add card',
    addStage: 'Add stage',
    addStep: 'Add step',
    addLane: (kind: string) => `Add ${kind.toLowerCase()} lane`,
    addPersona: 'Add persona',
    insertBefore: { stage: 'Insert stage before', step: 'Insert step before', lane: 'Insert lane above' },
    insertAfter: { stage: 'Insert stage after', step: 'Insert step after', lane: 'Insert lane below' },
    editText: { cards: 'Edit text', stage: 'Rename stage', step: 'Rename step', lane: 'Rename lane', none: 'Edit' },
    openDetails: 'Show details',
    duplicate: (what: string) => `Duplicate ${what}`,
    delete: (what: string) => `Delete ${what}`,
    move: 'Move to…',
    moveLeft: 'Move left',
    moveRight: 'Move right',
    moveUp: 'Move up',
    moveDown: 'Move down',
    momentOfTruth: 'Moment of truth',
    setFace: (face: string) => `Feels: ${face.toLowerCase()}`,
    toggleCollapsed: 'Collapse lane',
    expand: 'Expand lane',
    hideLane: 'Hide lane',
    showAllLanes: 'Show hidden lanes',
    undo: 'Undo',
    redo: 'Redo',
    selectAll: 'Select all cards',
    clearSelection: 'Clear the selection',
    zoomIn: 'Zoom in',
    zoomOut: 'Zoom out',
    zoomTo100: 'Zoom to 100 %',
    fitMap: 'Fit the map',
    fitSelection: 'Fit the selection',
    toggleInspector: 'Details panel',
    openShortcuts: 'Keyboard shortcuts',
    openCommands: 'All commands',
    openMenu: 'Open the menu',
    exportMap: 'Export…',
    save: 'Check that it’s saved',
  },
  things: {
    stage: 'stage',
    step: 'step',
    lane: 'lane',
    persona: 'persona',
    cards: (number: number) => (number === 1 ? 'card' : `${number} cards`),
    none: 'selection',
  },
};
