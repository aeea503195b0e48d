import type { JourneyMap } from '@milepost/schema';
import { InvalidMapError, LIMITS, parseMap } from '@milepost/schema';
import { checkJsonShape } from './checkJsonShape.ts';

/**
 * Reads Milepost's own JSON, of this version or an older one. What `exportJson` wrote comes back unchanged.
 *
 * @throws InvalidMapError with the path of each fault; the path is empty when the text isn't JSON
 */
export function importJson(text: string): JourneyMap {
  const bytes = new TextEncoder().encode(text).length;
  if (bytes > LIMITS.documentBytes) refuse('', `is ${bytes} bytes long; the limit is ${LIMITS.documentBytes}`);
  const json = text.replace(/^\uFEFF/, '');
  const fault = checkJsonShape(json);
  if (fault) refuse(fault.path, fault.message);
  return parseMap(parse(json));
}

function parse(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch (error) {
    return refuse('', `is not JSON: ${error instanceof Error ? error.message : 'it can not be read'}`);
  }
}

function refuse(path: string, message: string): never {
  throw new InvalidMapError([{ path, message }]);
}
