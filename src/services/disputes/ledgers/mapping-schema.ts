import { z } from 'zod';
import { LEDGER_FIELD_NAMES } from '../../../domain/ledgers/ledger-field.js';
import type { LedgerMapping } from '../../../domain/ledgers/ledger-mapping.js';

const words = z.string().min(1).max(200);
const field = z.enum(LEDGER_FIELD_NAMES as [string, ...string[]]);

const schema = z.strictObject({
  columns: z.partialRecord(field, words),
  values: z.partialRecord(field, z.record(words, words)).default({}),
  defaults: z.partialRecord(field, words).default({}),
});

/**
 * A mapping out of a file that a person edited (读取列映射).
 *
 * @returns it, or what is wrong
 */
export function parseMapping(json: string): LedgerMapping | string {
  let raw: unknown;
  try {
    raw = JSON.parse(json);
  } catch {
    return 'it is no JSON';
  }
  const parsed = schema.safeParse(raw);
  if (parsed.success) return parsed.data as LedgerMapping;
  return parsed.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`).join('; ');
}
