import type { FastifyBaseLogger } from 'fastify';

/** What everything logs to: structured, and without personal data. */
export type Logger = Pick<FastifyBaseLogger, 'error' | 'warn' | 'info' | 'debug'>;
