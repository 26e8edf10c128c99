import { isDeepStrictEqual } from 'node:util';
import type { z } from 'zod';
import { demand } from '../kit/sandbox/demand.js';
import { pageOf } from '../kit/sandbox/page-of.js';
import type { Route, SandboxAnswer, SandboxRequest } from '../kit/sandbox/route.js';
import { SandboxFault } from '../kit/sandbox/sandbox-fault.js';
import { ACT_WORDS } from './order-codes.js';
import type { AppLedger } from './sandbox-ledger.js';
import {
  type AppCorrection,
  type AppOrderAct,
  type AppProgress,
  correctionShape,
  keyShape,
  orderActShape,
  progressShape,
} from './shapes.js';

const PIECE_BYTES = 256 * 1_024;

/** What the app's contract names, served from the ledger. */
export function governanceAppContract(ledger: AppLedger): Route[] {
  /** Files a message once for each key. */
  const file = (
    { headers }: SandboxRequest,
    subject: string,
    body: AppProgress | AppOrderAct | AppCorrection,
  ): SandboxAnswer => {
    const key = demand(headers['idempotency-key'], keyShape);
    const known = ledger.messages.get(key);
    if (!known) ledger.file({ key, subject, body });
    else if (known.subject === subject && isDeepStrictEqual(known.body, body)) ledger.sentAgain(key);
    else throw new SandboxFault(409, 'key-taken', 'this key was used for another message');
    return { status: known ? 200 : 201, json: { key } };
  };
  /** Files what the hub says of a report. */
  const ofReport = (name: string, shape: z.ZodType<AppProgress | AppCorrection>): Route => ({
    method: 'POST',
    path: `/reports/{reportNo}/${name}`,
    handle(request) {
      const reportNo = request.params.reportNo ?? '';
      const body = demand(request.json, shape);
      if (ledger.ofReport(reportNo).length === 0) {
        throw new SandboxFault(404, 'no-such-report', 'no report has this number');
      }
      return file(request, reportNo, body);
    },
  });
  return [
    { method: 'GET', path: '/events', handle: ({ query }) => pageOf(ledger.events, query) },
    ofReport('progress', progressShape),
    ofReport('corrections', correctionShape),
    {
      method: 'POST',
      path: '/orders/{orderNo}/acts',
      handle(request) {
        const act = demand(request.json, orderActShape);
        if (act.orderNo !== request.params.orderNo) {
          throw new SandboxFault(422, 'other-order', 'the path and the body name different orders');
        }
        if (act.act !== ACT_WORDS.issue && !ledger.knowsOrder(act.orderNo)) {
          throw new SandboxFault(404, 'no-such-order', 'no order has this number');
        }
        return file(request, act.orderNo, act);
      },
    },
    {
      method: 'GET',
      path: '/messages',
      handle({ query }) {
        const known = ledger.messages.get(demand(query.get('key'), keyShape));
        return { status: 200, json: { items: known ? [{ key: known.key }] : [] } };
      },
    },
    {
      method: 'GET',
      path: '/photos/{photoId}',
      handle({ params, query }) {
        const photo = ledger.photo(params.photoId ?? '');
        if (!photo) throw new SandboxFault(404, 'no-such-photo', 'no photo has this id');
        const offset = Number(query.get('offset') ?? '0');
        if (!Number.isSafeInteger(offset) || offset < 0 || offset > photo.length) {
          throw new SandboxFault(400, 'bad-offset', 'an offset is a number within the photo');
        }
        const content = photo.subarray(offset, offset + PIECE_BYTES).toString('base64');
        return { status: 200, json: { offset, content } };
      },
    },
  ];
}
