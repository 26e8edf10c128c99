import type { Dispute } from './dispute.js';
import type { Refusal } from './refusal.js';
import { refuse } from './refuse.js';

/** Refuses what would go on with a mediation that has stopped for somebody's safety (中止期间不予办理). */
export const refuseSuspended = ({
  suspended,
  step,
}: Pick<Dispute, 'suspended' | 'step'>): Refusal | undefined =>
  suspended
    ? refuse('suspended', '该纠纷已因安全原因中止调解并转公安机关，恢复前不能继续办理。', step)
    : undefined;
