import type { AuditEvent } from '../domain/audit/audit-event.js';

/** Protected fields of one record that a request was shown. */
export interface SeenRecord {
  readonly type: string;
  readonly id: string;
  readonly fields: readonly string[];
  readonly form: 'clear' | 'masked';
}

const IDS_PER_EVENT = 500;

/** The events that record what a request was shown: one for all records of a type that were shown alike. */
export function lookEvents(
  seen: readonly SeenRecord[],
  request: Pick<AuditEvent, 'at' | 'by' | 'requestId'>,
): AuditEvent[] {
  const alike = Map.groupBy(seen, ({ type, form, fields }) => JSON.stringify([type, form, fields]));
  return [...alike.values()].flatMap((records) =>
    pagesOf(records).map(([first, ...rest]) => ({
      ...request,
      action: 'looked' as const,
      subject: { type: first.type, ids: [first, ...rest].map(({ id }) => id) },
      fields: first.fields,
      form: first.form,
      outcome: 'done' as const,
    })),
  );
}

function pagesOf<Item>(items: readonly Item[]): (readonly [Item, ...Item[]])[] {
  const [first, ...rest] = items.slice(0, IDS_PER_EVENT);
  return first === undefined ? [] : [[first, ...rest], ...pagesOf(items.slice(IDS_PER_EVENT))];
}
