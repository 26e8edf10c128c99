import type { Proposal } from './card';

/** What was said of a proposal (复核结果). */
export function verdictOf({ state, judgedBy, refusedFor }: Proposal): string {
  if (state === 'WAITING') return '等第二人复核。';
  if (state === 'ACCEPTED') return `${judgedBy ?? ''}已采纳。`;
  return `${judgedBy ?? ''}未采纳：${refusedFor ?? ''}`;
}
