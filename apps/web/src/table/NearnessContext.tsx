import { createContext } from 'react';
import { type Nearness, newNearness } from './nearness.ts';

/** What of the table is in sight. */
export const NearnessContext = createContext<Nearness>(newNearness());
