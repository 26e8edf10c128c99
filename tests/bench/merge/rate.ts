/** A share with three decimals; a dash out of nothing. */
export const rate = (share: number): string => (Number.isFinite(share) ? share.toFixed(3) : '   – ');
