export { FilterSign } from './FilterSign.tsx';
export { Finding } from './Finding.tsx';
