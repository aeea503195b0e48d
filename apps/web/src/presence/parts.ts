export { PeopleHere } from './PeopleHere.tsx';
export { PresenceLayer } from './PresenceLayer.tsx';
