interface Allowance {
  /** When the resident did what opened it. */
  readonly since: Date;
  readonly used: number;
}

/** What opens a time in which customer messages may be sent. */
export type Opening = 'message' | 'action';

/** How many customer messages (客服消息) may still be sent to a resident (下发额度). */
export type Allowances = Readonly<Partial<Record<Opening, Allowance>>>;

/** One customer message that was taken off an allowance. */
export interface SpentAllowance {
  readonly opening: Opening;
  readonly since: Date;
}

const RULES: Readonly<Record<Opening, { readonly most: number; readonly forMs: number }>> = {
  // A menu click, a follow or a scan. The shorter time is used up first.
  action: { most: 3, forMs: 60_000 },
  message: { most: 5, forMs: 48 * 3_600_000 },
};

/** What the resident does opens a full allowance; what was left of the one before is gone. */
export const openAllowance = (allowances: Allowances, opening: Opening, now: Date): Allowances => ({
  ...allowances,
  [opening]: { since: now, used: 0 },
});

/** The allowances with one message taken off, or why none may be sent now. */
export function spendAllowance(
  allowances: Allowances,
  now: Date,
): { readonly allowances: Allowances; readonly spent: SpentAllowance } | 'closed' | 'used-up' {
  let open = false;
  for (const opening of ['action', 'message'] as const) {
    const { most, forMs } = RULES[opening];
    const allowance = allowances[opening];
    if (!allowance || now.getTime() - allowance.since.getTime() >= forMs) continue;
    open = true;
    if (allowance.used < most) {
      const { since, used } = allowance;
      return {
        allowances: { ...allowances, [opening]: { since, used: used + 1 } },
        spent: { opening, since },
      };
    }
  }
  return open ? 'used-up' : 'closed';
}

/** The allowances with a message given back that was certainly not sent; nothing if a new one was opened meanwhile. */
export function giveBackAllowance(allowances: Allowances, { opening, since }: SpentAllowance): Allowances {
  const allowance = allowances[opening];
  return allowance?.since.getTime() === since.getTime() && allowance.used > 0
    ? { ...allowances, [opening]: { since, used: allowance.used - 1 } }
    : allowances;
}
