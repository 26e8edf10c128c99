import type { EvidenceCode } from './match-evidence.js';

/** What two categories of GB/T 31000 say (类别比对); 99 and `其他` say nothing of what a dispute is. */
export function compareCategory(left: string, right: string): EvidenceCode | undefined {
  const [one, other] = [left.slice(0, 2), right.slice(0, 2)];
  if ([one, other].some((code) => code === '99' || code === '')) return undefined;
  if (one !== other) return 'other-class';
  const isExact = left === right && left.length === 4 && !left.endsWith('99');
  return isExact ? 'same-category' : 'same-class';
}
