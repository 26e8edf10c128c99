import { isDeepStrictEqual } from 'node:util';
import type { z } from 'zod';
import type { Clock } from '../../src/domain/time/clock.js';
import { formatChinaTime } from '../kit/china-time.js';
import { demand } from '../kit/sandbox/demand.js';
import { pageOf } from '../kit/sandbox/page-of.js';
import type { Route } from '../kit/sandbox/route.js';
import { SandboxFault } from '../kit/sandbox/sandbox-fault.js';
import { COURT_STATES } from './court-states.js';
import { FILINGS } from './filings.js';
import type { CourtLedger } from './sandbox-ledger.js';
import { caseWithdrawalShape, correctionShape, handOverShape, keyShape } from './shapes.js';

/** What the court platform's contract names, served from the ledger. */
export function courtContract(ledger: CourtLedger, clock: Clock): Route[] {
  const numberFor = (prefix: string, count: number): string => {
    const day = formatChinaTime(clock.now()).slice(0, 10).replaceAll('-', '');
    return `${prefix}${day}${String(count + 1).padStart(5, '0')}`;
  };
  const mustEqual = (known: unknown, sent: unknown): void => {
    if (!isDeepStrictEqual(known, sent)) {
      throw new SandboxFault(409, 'key-taken', 'this key was used for something else');
    }
  };
  const mustKnow = (key: string): void => {
    if (!ledger.withKey(key) && !ledger.filings.has(key)) {
      throw new SandboxFault(404, 'no-such-record', 'nothing was filed under this key');
    }
  };
  return [
    {
      method: 'POST',
      path: '/cases',
      handle({ headers, json }) {
        const key = demand(headers['idempotency-key'], keyShape);
        const handOver = demand(json, handOverShape);
        const known = ledger.withKey(key);
        if (!known) {
          const caseId = numberFor('TJ', ledger.cases.length);
          ledger.open({ key, caseId, handOver, receivedAt: clock.now().toISOString() });
          return { status: 201, json: { caseId } };
        }
        mustEqual(known.handOver, handOver);
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
    {
      method: 'POST',
      path: '/case-withdrawals',
      handle({ headers, json }) {
        const key = demand(headers['idempotency-key'], keyShape);
        const withdrawal = demand(json, caseWithdrawalShape);
        const known = ledger.withdrawals.get(key);
        if (known) mustEqual(known, withdrawal);
        const taken = ledger.withKey(withdrawal.handOverKey);
        if (!taken) throw new SandboxFault(404, 'no-such-case', 'this key has handed nothing over');
        const { caseId, events } = taken;
        if (known) return { status: 200, json: { caseId } };
        if (events.some(({ state }) => state === COURT_STATES.accepted)) {
          throw new SandboxFault(409, 'case-accepted', '法院已受理，请当事人向法院申请撤回。');
        }
        const sequence = events.length + 1;
        ledger.takeBack(key, withdrawal);
        ledger.say({
          eventId: `${caseId}:${sequence}`,
          caseId,
          handOverKey: withdrawal.handOverKey,
          sequence,
          state: COURT_STATES.withdrawn,
          occurredAt: clock.now().toISOString(),
          remark: withdrawal.reason,
        });
        return { status: 201, json: { caseId } };
      },
    },
    {
      method: 'GET',
      path: '/case-withdrawals',
      handle({ query }) {
        const known = ledger.withdrawals.get(demand(query.get('key'), keyShape));
        const taken = known && ledger.withKey(known.handOverKey);
        return { status: 200, json: { items: taken ? [{ caseId: taken.caseId }] : [] } };
      },
    },
    ...Object.values(FILINGS).flatMap(({ path, shape }) => filingRoutes(path, shape)),
    { method: 'GET', path: '/progress', handle: ({ query }) => pageOf(ledger.events, query) },
  ];

  /** Whatever is filed besides cases is kept alike: one thing for one key. */
  function filingRoutes(path: string, shape: z.ZodType): Route[] {
    return [
      {
        method: 'POST',
        path,
        handle({ headers, json }) {
          const key = demand(headers['idempotency-key'], keyShape);
          const body = demand(json, shape as z.ZodType<unknown>);
          if (path === FILINGS.correction.path) mustKnow(demand(json, correctionShape).recordKey);
          const known = ledger.filings.get(key);
          if (!known) {
            const filingNo = numberFor('SQ', ledger.filings.size);
            ledger.file({ path, key, filingNo, body, receivedAt: clock.now().toISOString() });
            return { status: 201, json: { filingNo } };
          }
          mustEqual({ path: known.path, body: known.body }, { path, body });
          return { status: 200, json: { filingNo: known.filingNo } };
        },
      },
      {
        method: 'GET',
        path,
        handle({ query }) {
          const known = ledger.filings.get(demand(query.get('key'), keyShape));
          const isHere = known?.path === path;
          return { status: 200, json: { items: isHere ? [{ filingNo: known.filingNo }] : [] } };
        },
      },
    ];
  }
}
