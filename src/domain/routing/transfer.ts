import type { Actor } from '../people/actor.js';
import type { Owner } from '../people/owner.js';

/** What an office is asked for (移交事由): to lead, as owner 主办、牵头, or to assist, as co-owner 协办. */
export const TRANSFER_PURPOSES = ['lead', 'assist'] as const;

export type TransferPurpose = (typeof TRANSFER_PURPOSES)[number];

/** How a transfer stands (移交状态): sent 待签收, and its ends: received 已签收, refused 已退回, recalled 已撤回. */
export const TRANSFER_STATES = ['sent', 'received', 'refused', 'recalled'] as const;

export type TransferState = (typeof TRANSFER_STATES)[number];

/** That the time for a receipt ran out, and who was told so by name (逾期未签收). */
export interface TransferLapse {
  readonly at: Date;
  readonly told: readonly Owner[];
}

/** That an office asked another to take a dispute over, or to help (移交). Until its receipt nothing has changed hands. */
export interface Transfer {
  /** Counted from 1 in each dispute. */
  readonly number: number;
  readonly purpose: TransferPurpose;
  readonly from: Owner;
  readonly to: Owner;
  /** 5 to 200 characters. */
  readonly reason: string;
  /** The linkage agreement that holds between the two, and whom to ask at the office that is asked (联动协议). */
  readonly linkage?: { readonly id: string; readonly contact: string };
  readonly sentBy: Actor;
  readonly sentAt: Date;
  /** When whoever is next is told that there is no receipt; absent once all were, and at the end. */
  readonly dueAt?: Date;
  readonly lapses: readonly TransferLapse[];
  readonly state: TransferState;
  /** Of its end; a refusal and a recall have a reason. */
  readonly answer?: { readonly by: Actor; readonly at: Date; readonly reason?: string };
}
