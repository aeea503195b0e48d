import type { Dictionary } from '../dictionary.ts';
import { account } from './account.ts';
import { app } from './app.ts';
import { brand } from './brand.ts';
import { connections } from './connections.ts';
import { details } from './details.ts';
import { editor } from './editor.ts';
import { exporting } from './exporting.ts';
import { finding } from './finding.ts';
import { hands } from './hands.ts';
import { history } from './history.ts';
import { home } from './home.ts';
import { importing } from './importing.ts';
import { notOpen } from './notOpen.ts';
import { germanOfSharePage } from './ofSharePage.ts';
import { pasting } from './pasting.ts';
import { picture } from './pictures.ts';
import { presence } from './presence.ts';
import { presenting } from './presenting.ts';
import { sharing } from './sharing.ts';
import { table } from './table.ts';
import { trash } from './trash.ts';

/**
 * German. It asks with infinitives and speaks to people with "Sie" where it has to. Its terms:
 *
 * journey map: Map (die, Maps) · stage: Phase · step: Schritt · lane: Spur · card: Karte · touchpoint: Touchpoint ·
 * channel: Kanal · persona: Persona · pain point: Pain Point · opportunity: Chance · metric: Kennzahl · note: Notiz ·
 * quote: Zitat · connection: Verbindung · evidence: Beleg · confidence: Sicherheit · moment of truth: Moment der
 * Wahrheit · emotion curve: Emotionskurve · as is, to be: Ist, Soll · line of visibility: Sichtbarkeitslinie · workspace:
 * Arbeitsbereich · owner, editor, commenter, viewer: Verwalten, Bearbeiten, Kommentieren, Ansehen · share: teilen ·
 * approval: Freigabe · brand: Marke · thread: Thread · trash: Papierkorb · history: Verlauf · template: Vorlage
 */
export const german: Dictionary = {
  ...germanOfSharePage,
  account,
  app,
  brand,
  connections,
  details,
  editor,
  exporting,
  hands,
  finding,
  history,
  home,
  importing,
  notOpen,
  picture,
  pasting,
  presence,
  presenting,
  sharing,
  table,
  trash,
};
