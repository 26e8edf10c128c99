import type { Dispute } from './dispute.js';

/**
 * The number of the latest history entry. People compare this, not the version: it rises when something was
 * decided or learned, not when a message was delivered.
 */
export const revision = (dispute: Dispute): number => dispute.history.at(-1)?.number ?? 0;
