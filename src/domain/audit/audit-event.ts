import type { AuditAction } from './audit-action.js';
import type { AuditedBy } from './audited-by.js';

/**
 * Something that must be answered for later (审计事项): who, acting as what, did what to which records, why, when.
 * It names records and fields and never holds a value of theirs.
 */
export interface AuditEvent {
  /** When it was done, by the hub's clock. */
  readonly at: Date;
  readonly by: AuditedBy;
  readonly action: AuditAction;
  /** What it was done to, such as `{ type: 'Party', ids: […] }`; all ids of one type in one event. */
  readonly subject: { readonly type: string; readonly ids: readonly string[] };
  /** Names of the fields that were seen or changed. */
  readonly fields: readonly string[];
  /** Of a look: whether the values were shown in clear (明文) or masked (遮蔽). */
  readonly form?: 'clear' | 'masked';
  /** Which of the allowed purposes was stated (查看目的). */
  readonly purpose?: string;
  /** Why, in the person's own words (理由). May hold names; it is sealed where it is stored. */
  readonly reason?: string;
  readonly outcome: 'done' | 'refused' | 'failed';
  /** More precisely what, as a code: the kind of change, why a token was refused. Never free text. */
  readonly detail?: string;
  /** Of a change: the number of the history entry that tells it (修订号). */
  readonly revision?: number;
  /** Of how many alike this stands for, where a flood was summed up. Without it: one. */
  readonly count?: number;
  /** Shared by all that one request did. */
  readonly requestId?: string;
  /** An event with a key is recorded once, however often it is appended. */
  readonly key?: string;
}
