import type { Dispute } from './dispute.js';
import type { DisputeSource } from './dispute-source.js';

/** Every record that a dispute came from, those of what became part of it included (全部来源). */
export const allSources = ({
  sources,
  absorbs = [],
}: Pick<Dispute, 'sources' | 'absorbs'>): DisputeSource[] => [
  ...sources,
  ...absorbs.flatMap((absorbed) => absorbed.sources),
];
