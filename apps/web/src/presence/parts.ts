export { PeopleHere } from './PeopleHere.tsx';
export { PresenceLayer } from './PresenceLayer.tsx';
export { TableOthers } from './TableOthers.tsx';
