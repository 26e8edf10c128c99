import type { Form } from '../../src/policy/form.js';

/** That somebody was shown fields of one record (查看), with no value of theirs. */
export interface Look {
  /** The type in the graph, such as `Party`. */
  readonly type: string;
  /** The record's id; a part of a dispute goes by the dispute's. */
  readonly id: string;
  readonly fields: readonly string[];
  readonly form: Form;
}

/** Collects what one request was shown of what is sealed (查看留痕), to be recorded before the answer leaves. */
export class Looks {
  private readonly fields = new Map<string, Set<string>>();

  note(type: string, id: string, form: Form, field: string): void {
    const key = JSON.stringify([type, id, form]);
    const known = this.fields.get(key);
    if (known) known.add(field);
    else this.fields.set(key, new Set([field]));
  }

  /** All of them, one for each record and form, in the order in which they were first seen. */
  all(): Look[] {
    return [...this.fields].map(([key, fields]) => {
      const [type, id, form] = JSON.parse(key) as [string, string, Form];
      return { type, id, form, fields: [...fields].sort() };
    });
  }
}
