import { randomBytes } from 'node:crypto';
import type { Clock } from '../../src/domain/time/clock.js';
import type { AccountLedger, IssuedToken } from './sandbox-ledger.js';

const LIFE_MS = 7_200_000;
/** In the last five minutes the next token is given out, and the old one stays good to its end. */
const OVERLAP_MS = 300_000;
const DAY_MS = 86_400_000;

export interface SandboxTokens {
  /** Answers a request for the stable token. */
  issue(force: boolean): object;
  /** The error code for a call with this token, or 0. */
  faultOf(token: string | null): 0 | 40001 | 41001 | 42001;
}

/** The rules of WeChat's stable access token. */
export function sandboxTokens(ledger: AccountLedger, clock: Clock): SandboxTokens {
  const now = (): number => clock.now().getTime();
  const age = ({ issuedAt }: IssuedToken): number => now() - issuedAt;

  function issue(force: boolean): object {
    const latest = ledger.tokens.at(-1);
    if (!force && latest && age(latest) < LIFE_MS - OVERLAP_MS) return shown(latest);
    const forced = ledger.tokens.filter((one) => one.forced && age(one) < DAY_MS);
    const last = forced.at(-1);
    if (force && forced.length >= 20) return { errcode: 45009, errmsg: 'reach max api daily quota limit' };
    if (force && last && age(last) < 30_000)
      return { errcode: 45011, errmsg: 'api minute-quota reach limit' };
    const token = randomBytes(48).toString('base64url');
    const issued = { type: 'token', token, issuedAt: now(), forced: force } as const;
    ledger.write(issued);
    return shown(issued);
  }

  const shown = (one: IssuedToken): object => ({
    access_token: one.token,
    expires_in: Math.max(1, Math.floor((LIFE_MS - age(one)) / 1_000)),
  });

  return {
    issue,
    faultOf(token) {
      if (token === null || token === '') return 41001;
      const place = ledger.tokens.findLastIndex((one) => one.token === token);
      const found = ledger.tokens[place];
      if (!found || ledger.tokens.slice(place + 1).some(({ forced }) => forced)) return 40001;
      return age(found) < LIFE_MS ? 0 : 42001;
    },
  };
}
