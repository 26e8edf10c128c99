import type { Dispute } from './dispute.js';
import type { Refusal } from './refusal.js';
import { refuse } from './refuse.js';

/** The answer to whoever wants to do something with a dispute that is part of another (已并案). */
export const refuseMerged = ({ mergedInto }: Dispute): Refusal => ({
  ...refuse('already-merged', '该纠纷已并入另一件纠纷，请在主案上办理，或先撤销并案。'),
  ...(mergedInto ? { see: mergedInto.disputeId } : {}),
});
