import type { FastifyRequest } from 'fastify';
import type { Config } from '../config.ts';

/** The origin under which whoever asks reaches this server, such as https://maps.example.org. */
export function originOf(request: FastifyRequest, { publicUrl }: Pick<Config, 'publicUrl'>): string {
  return publicUrl ?? `${request.protocol}://${request.host}`;
}
