import type { JourneyMap } from '@milepost/schema';
import { InvalidMapError, LIMITS, parseMap } from '@milepost/schema';
import { checkJsonShape } from './checkJsonShape.ts';
import { utf8Length } from './utf8Length.ts';

/** A map at the limit is longer than that when it is indented. */
const LONGEST = 2 * LIMITS.documentBytes;

/**
 * Reads Milepost's own JSON, of this version or an older one. What `exportJson` wrote comes back unchanged.
 *
 * @throws InvalidMapError with the path of each fault; the path is empty when the text isn't JSON
 */
export function importJson(text: string): JourneyMap {
  if (text.length > LONGEST) refuse('', `has ${text.length} characters; the limit is ${LONGEST}`);
  const json = text.replace(/^\uFEFF/, '');
  const fault = checkJsonShape(json);
  if (fault) refuse(fault.path, fault.message);
  const map = parseMap(parse(json));
  const bytes = utf8Length(JSON.stringify(map));
  if (bytes > LIMITS.documentBytes) refuse('', `has ${bytes} bytes; the limit is ${LIMITS.documentBytes}`);
  return map;
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
