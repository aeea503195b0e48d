import '@xyflow/react/dist/style.css';
import './card.css';
import { createRoot } from 'react-dom/client';
import type { ReferenceCard } from '../referenceCard.ts';
import { ReferenceMap } from './ReferenceMap.tsx';

/** Shows the cards of `?cards=` at a viewport, on a canvas of a size. */
const query = new URLSearchParams(window.location.search);
const number = (name: string) => Number(query.get(name));
const answer = await fetch(`/cards/${query.get('cards')}.json`);
const cards = (await answer.json()) as ReferenceCard[];
const root = document.getElementById('root');
if (root) {
  root.style.width = `${number('width')}px`;
  root.style.height = `${number('height')}px`;
  const viewport = { x: number('x'), y: number('y'), zoom: number('zoom') };
  createRoot(root).render(<ReferenceMap cards={cards} viewport={viewport} />);
}
