import { type JourneyMap, lanesOf, mainText, stagesOf, stepsOf, stepsOfStage } from '@milepost/schema';

/** What the bare table is made of: its headers, and for each cell of each row the words of its cards. */
export interface BareMap {
  readonly stages: readonly { readonly name: string; readonly steps: number }[];
  readonly steps: readonly string[];
  readonly lanes: readonly { readonly name: string; readonly cells: readonly (readonly BareCard[])[] }[];
}

interface BareCard {
  readonly id: string;
  readonly words: string;
}

/** The words of a map, as they stand in the table. */
export function bareMap(map: JourneyMap): BareMap {
  const cells = Map.groupBy(Object.values(map.cards), ({ laneId, stepId }) => `${laneId} ${stepId}`);
  const steps = stepsOf(map);
  return {
    stages: stagesOf(map).map(({ id, name }) => ({ name, steps: stepsOfStage(map, id).length })),
    steps: steps.map(({ name }) => name),
    lanes: lanesOf(map).map(({ id, name }) => ({
      name,
      cells: steps.map((step) =>
        (cells.get(`${id} ${step.id}`) ?? []).map((card) => ({
          id: card.id,
          words: card.kind === 'emotion' ? `Neutral (${Math.round(card.score * 100)})` : mainText(card),
        })),
      ),
    })),
  };
}

/** A page that fetches those words and puts them into a table of the same columns, with nothing else to it. */
export const BARE_PAGE = `<!doctype html><meta charset="utf-8"><title>Table</title><style>
body { margin: 0; font: 14px/20px system-ui }
div { position: absolute; inset: 0; overflow: auto }
table { table-layout: fixed; border-spacing: 0; width: calc(184px + var(--columns) * 232px) }
col { width: 232px } col:first-child { width: 184px }
th, td { padding: 8px; vertical-align: top; text-align: start; border: solid #ddd; border-width: 0 0 1px 1px }
thead { position: sticky; top: 0; background: #fff }
ul { display: grid; gap: 6px; margin: 0; padding: 0; list-style: none }
li { min-height: 38px; box-sizing: border-box; padding: 8px 12px; border: 1px solid #ccc; border-radius: 8px }
</style><div></div><script type="module">
const { stages, steps, lanes } = await (await fetch('/map.json' + location.search)).json();
const list = (cards) => '<ul>' + cards.map(({ id, words }) => '<li data-place="card ' + id + '">' + words).join('') + '</ul>';
document.querySelector('div').innerHTML =
  '<table style="--columns: ' + steps.length + '"><colgroup><col>' + '<col>'.repeat(steps.length) + '</colgroup><thead><tr><td rowspan="2">' +
  stages.map(({ name, steps }) => '<th scope="colgroup" colspan="' + steps + '">' + name).join('') + '<tr>' +
  steps.map((name) => '<th scope="col">' + name).join('') + '<tbody>' +
  lanes.map(({ name, cells }) => '<tr><th scope="row">' + name + cells.map((cards) => '<td>' + list(cards)).join('')).join('') +
  '</table>';
</script>`;
