import type { z } from 'zod';
import { parseShape } from '../parse-json.js';
import { SandboxFault } from './sandbox-fault.js';

/**
 * What a request says, if it has the shape.
 *
 * @throws SandboxFault 422
 */
export function demand<T>(json: unknown, shape: z.ZodType<T>): T {
  const parsed = parseShape(json, shape);
  if (!parsed.ok) throw new SandboxFault(422, parsed.code, parsed.detail);
  return parsed.value;
}
