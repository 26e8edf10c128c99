import { isDeepStrictEqual } from 'node:util';
import type { Clock } from '../../src/domain/time/clock.js';
import { formatChinaTime } from '../kit/china-time.js';
import { demand } from '../kit/sandbox/demand.js';
import { pageOf } from '../kit/sandbox/page-of.js';
import type { Route } from '../kit/sandbox/route.js';
import { SandboxFault } from '../kit/sandbox/sandbox-fault.js';
import type { CourtLedger } from './sandbox-ledger.js';
import { handOverShape, keyShape } from './shapes.js';

/** What the court platform's contract names, served from the ledger. */
export function courtContract(ledger: CourtLedger, clock: Clock): Route[] {
  return [
    {
      method: 'POST',
      path: '/cases',
      handle({ headers, json }) {
        const key = demand(headers['idempotency-key'], keyShape);
        const handOver = demand(json, handOverShape);
        const known = ledger.withKey(key);
        if (!known) {
          const now = clock.now();
          const day = formatChinaTime(now).slice(0, 10).replaceAll('-', '');
          const caseId = `TJ${day}${String(ledger.cases.length + 1).padStart(5, '0')}`;
          ledger.open({ key, caseId, handOver, receivedAt: now.toISOString() });
          return { status: 201, json: { caseId } };
        }
        if (!isDeepStrictEqual(known.handOver, handOver)) {
          throw new SandboxFault(409, 'key-taken', 'this key was used for another hand-over');
        }
        ledger.sentAgain(key);
        return { status: 200, json: { caseId: known.caseId } };
      },
    },
    {
      method: 'GET',
      path: '/cases',
      handle({ query }) {
        const known = ledger.withKey(demand(query.get('key'), keyShape));
        return { status: 200, json: { items: known ? [{ caseId: known.caseId }] : [] } };
      },
    },
    { method: 'GET', path: '/progress', handle: ({ query }) => pageOf(ledger.events, query) },
  ];
}
