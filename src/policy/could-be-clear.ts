import type { Caller } from './caller.js';
import { disclose } from './disclose.js';
import type { FieldLabel } from './field-labels.js';
import type { RecordFacts } from './record-facts.js';

/** Whether the caller sees a field with this label in clear, or may ask to (可否查看明文). */
export const couldBeClear = (label: FieldLabel, caller: Caller, record: RecordFacts): boolean =>
  disclose(label, caller, { ...record, unmasked: [label] }) === 'clear';
