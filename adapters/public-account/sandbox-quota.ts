import type { AccountLedger } from './sandbox-ledger.js';

const WINDOWS = {
  message: { forMs: 48 * 3_600_000, most: 5 },
  action: { forMs: 60_000, most: 3 },
} as const;

/**
 * WeChat's rule for customer messages: five within 48 hours of a user's last message, three within a minute of the
 * last menu click, follow or scan. What is left over is not carried on to the next.
 *
 * @returns the error code, or 0 if one may be sent now
 */
export function quotaFault(openid: string, now: number, { said, shown }: AccountLedger): 0 | 45015 | 45047 {
  let open = false;
  for (const opens of ['message', 'action'] as const) {
    const { forMs, most } = WINDOWS[opens];
    const last = said.findLast((one) => one.openid === openid && one.opens === opens);
    if (!last || now - last.at >= forMs) continue;
    open = true;
    const sent = shown.filter(
      (one) => one.openid === openid && one.how === 'customer-message' && one.at >= last.at,
    );
    if (sent.length < most) return 0;
  }
  return open ? 45047 : 45015;
}
