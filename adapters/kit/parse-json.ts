import type { z } from 'zod';

/** The most that one message of a platform may measure, in bytes. */
export const MOST_MESSAGE_BYTES = 1_048_576;

/** What became of reading a message: the value, or a code and, for our own log, what was wrong. */
export type Parsed<T> =
  | { readonly ok: true; readonly value: T }
  | {
      readonly ok: false;
      readonly code: 'too-large' | 'not-utf-8' | 'not-json' | 'not-xml' | 'not-plain-xml' | 'wrong-shape';
      /** Names fields, never values: what people told a platform does not belong in a log. */
      readonly detail: string;
    };

/** Reads a message strictly: at most 1 MB of valid UTF-8 that is one JSON value of the given shape. */
export function parseJson<T>(bytes: Uint8Array, shape: z.ZodType<T>): Parsed<T> {
  if (bytes.byteLength > MOST_MESSAGE_BYTES) {
    return { ok: false, code: 'too-large', detail: `${bytes.byteLength} bytes` };
  }
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return { ok: false, code: 'not-utf-8', detail: 'not valid UTF-8' };
  }
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return { ok: false, code: 'not-json', detail: 'not valid JSON' };
  }
  return parseShape(value, shape);
}

/** Whether a value that is already parsed has the given shape. */
export function parseShape<T>(value: unknown, shape: z.ZodType<T>): Parsed<T> {
  const checked = shape.safeParse(value);
  if (checked.success) return { ok: true, value: checked.data };
  const faults = checked.error.issues
    .slice(0, 5)
    .map(({ path, code }) => `${path.join('.') || '.'}: ${code}`);
  return { ok: false, code: 'wrong-shape', detail: faults.join('; ') };
}
