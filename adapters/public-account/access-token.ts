import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Exchange } from '../kit/exchange.js';
import type { PlatformClient } from '../kit/platform-client.js';
import type { AccountSettings } from './account-settings.js';
import { readTokenAnswer } from './read-answer.js';
import { readTokenState, type TokenState } from './token-state.js';

/** A token, or why there is none now: what WeChat answered, that another process is at it, or that forcing is used up. */
export type TokenResult =
  | { readonly kind: 'token'; readonly token: string }
  | { readonly kind: 'exchange'; readonly exchange: Exchange }
  | {
      readonly kind: 'wait';
      readonly reason: 'token-being-fetched' | 'token-force-limit';
      readonly forMs: number;
    };

/** The access token of one account, shared by all processes. */
export interface AccessToken {
  /** A token that is good by all that is known. */
  current(): Promise<TokenResult>;
  /** Another token, after WeChat did not take this one. */
  instead(refused: string): Promise<TokenResult>;
}

const KEY = 'access-token';
/** Towards its end WeChat gives out the next token, and both are good for a while. */
const RENEW_WITHIN_MS = 300_000;
const DAY_MS = 86_400_000;
const FORCED_A_DAY = 20;
const FORCED_APART_MS = 30_000;
const FETCH_MS = 10_000;
const PATIENCE = { turns: 25, everyMs: 100 };

/**
 * Fetches the stable access token (稳定版接口调用凭据) and keeps it in the platform's state. One process fetches at a
 * time: it says so in the state by a write that only one can win; the others go on with the old token while it is
 * good, and wait a moment where there is none.
 */
export function accessToken(client: PlatformClient, settings: AccountSettings): AccessToken {
  const { appId, secret, clock, state } = settings;
  const now = (): number => clock.now().getTime();
  const isGood = ({ token, expiresAt }: TokenState, forMs: number): boolean =>
    token !== undefined && expiresAt - now() > forMs;

  async function renewed(refused: string | undefined): Promise<TokenResult> {
    for (let turn = 0; turn < PATIENCE.turns; turn += 1) {
      const written = await state.read(KEY);
      const known = readTokenState(written);
      const other = known.token !== undefined && known.token !== refused ? known.token : undefined;
      if (other !== undefined && isGood(known, RENEW_WITHIN_MS)) return { kind: 'token', token: other };
      // Who fetches is about processes, not about business: the machine's clock says when one has died over it.
      const taken = known.fetching !== undefined && known.fetching.until > Date.now();
      if (!taken) {
        const mine = { ...known, fetching: { by: randomUUID(), until: Date.now() + FETCH_MS } };
        if (await state.swap(KEY, written, JSON.stringify(mine))) return fetchToken(mine, refused);
      } else if (other !== undefined && isGood(known, 0)) {
        return { kind: 'token', token: other };
      }
      await sleep(PATIENCE.everyMs);
    }
    return { kind: 'wait', reason: 'token-being-fetched', forMs: 1_000 };
  }

  /** Asks for the token in force, and only if that is the refused one forces a new one. */
  async function fetchToken(mine: TokenState, refused: string | undefined): Promise<TokenResult> {
    const { fetching: _done, ...before } = mine;
    const settle = async (after: TokenState): Promise<void> => {
      await state.swap(KEY, JSON.stringify(mine), JSON.stringify(after));
    };
    const asked = await ask(false);
    if (asked.kind !== 'token' || asked.token !== refused) {
      await settle(asked.kind === 'token' ? { ...before, ...asked.state } : before);
      return asked;
    }
    const forced = before.forced.filter((at) => now() - at < DAY_MS);
    const wait = forced.length >= FORCED_A_DAY ? (forced[0] ?? 0) + DAY_MS - now() : 0;
    const pause = Math.max(wait, (forced.at(-1) ?? Number.NEGATIVE_INFINITY) + FORCED_APART_MS - now());
    if (pause > 0) {
      await settle(before);
      return { kind: 'wait', reason: 'token-force-limit', forMs: pause };
    }
    const fresh = await ask(true);
    // A forced fetch counts whatever came of it: WeChat may have counted it.
    await settle({ ...before, ...(fresh.kind === 'token' ? fresh.state : {}), forced: [...forced, now()] });
    return fresh;
  }

  async function ask(force: boolean) {
    const json = { grant_type: 'client_credential', appid: appId, secret, force_refresh: force };
    const exchange = await client({ method: 'POST', path: '/cgi-bin/stable_token', json });
    const answer = readTokenAnswer(exchange);
    if (!answer) return { kind: 'exchange', exchange } as const;
    const { token, expiresInMs } = answer;
    return { kind: 'token', token, state: { token, expiresAt: now() + expiresInMs } } as const;
  }

  let flight: Promise<TokenResult> | undefined;
  /** One flight within this process, too. */
  const once = (refused: string | undefined): Promise<TokenResult> => {
    flight ??= renewed(refused).finally(() => {
      flight = undefined;
    });
    return flight;
  };

  return {
    async current() {
      const known = readTokenState(await state.read(KEY));
      if (known.token !== undefined && isGood(known, RENEW_WITHIN_MS)) {
        return { kind: 'token', token: known.token };
      }
      return once(undefined);
    },
    instead: (refused) => once(refused),
  };
}
