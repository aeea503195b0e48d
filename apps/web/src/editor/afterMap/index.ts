export { BarSigns } from './BarSigns.tsx';
export { MapLayers } from './MapLayers.tsx';
export { OverMap } from './OverMap.tsx';
export { SidePanels } from './SidePanels.tsx';
