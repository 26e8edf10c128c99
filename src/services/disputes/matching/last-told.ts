import type { Dispute } from '../../../domain/disputes/dispute.js';
import type { Step } from '../../../domain/disputes/step.js';

/** The step that the sources of a dispute were told last: of the winner's, if of one, else its own. */
export const lastTold = ({ mergedInto, step }: Dispute): Step => mergedInto?.told?.step ?? step;
