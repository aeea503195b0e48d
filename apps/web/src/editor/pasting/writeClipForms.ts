import { type Card, type JourneyMap, lanesOf, mainText, stepsOf } from '@milepost/schema';
import type { Clip } from '@milepost/schema/clip';
import { cardsIn } from '../grid/cardsIn.ts';
import { nameOfScore } from '../texts/nameOf.ts';

/** The attribute that carries Milepost's own form through clipboards that know only text and HTML. */
export const CLIP_ATTRIBUTE = 'data-milepost';

/** A clip as plain text: a card a line, lane by lane. One card alone keeps its lines. */
export function linesOfClip({ map }: Clip): string {
  const texts = cells(map).flatMap(({ cards }) => cards.map(wordsOf).filter(Boolean));
  return texts.length === 1 ? (texts[0] ?? '') : texts.map((text) => text.replace(/\s*\n\s*/g, ' ')).join('\n');
}

/** A clip as a table that other programs can show: steps across, lanes down; the cards of one cell as its rows. */
export function tableOfClip({ map }: Clip, json: string): string {
  const steps = stepsOf(map);
  const all = cells(map);
  const rows =
    all.length === 1
      ? (all[0]?.cards ?? []).map((card) => `<tr><td>${escapeHtml(wordsOf(card))}</td></tr>`)
      : [
          `<tr><th></th>${steps.map((step) => `<th>${escapeHtml(nameOfStep(map, step.id))}</th>`).join('')}</tr>`,
          ...lanesOf(map).map((lane) => {
            const row = steps.map((step) => {
              const cards = cardsIn(map, lane.id, step.id);
              return `<td>${cards.map((card) => escapeHtml(wordsOf(card))).join('<br>')}</td>`;
            });
            return `<tr><th>${escapeHtml(lane.name)}</th>${row.join('')}</tr>`;
          }),
        ];
  return `<meta charset="utf-8"><table ${CLIP_ATTRIBUTE}="${escapeHtml(json, '\n')}"><tbody>${rows.join('')}</tbody></table>`;
}

function cells(map: JourneyMap): { cards: readonly Card[] }[] {
  const steps = stepsOf(map);
  return lanesOf(map).flatMap((lane) => steps.map((step) => ({ cards: cardsIn(map, lane.id, step.id) })));
}

function wordsOf(card: Card): string {
  const words = mainText(card).trim();
  return card.kind === 'emotion' ? [nameOfScore(card.score), words].filter(Boolean).join(', ') : words;
}

function nameOfStep(map: JourneyMap, stepId: string): string {
  const step = map.steps[stepId];
  const stage = map.stages[step?.stageId ?? ''];
  return step?.name.trim() || stage?.name.trim() || '';
}

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

function escapeHtml(text: string, lineEnd = '<br>'): string {
  return text.replace(/[&<>"]/g, (sign) => ENTITIES[sign] ?? sign).replaceAll('\n', lineEnd);
}
