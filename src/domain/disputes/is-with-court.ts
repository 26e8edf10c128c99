import type { Dispute } from './dispute.js';

/** Whether the court has a dispute, or is being given it (已移送法院). */
export const isWithCourt = ({ handOver }: Pick<Dispute, 'handOver'>): boolean =>
  handOver?.state === 'pending' || handOver?.state === 'delivered';
