import { z } from 'zod';
import { demand } from '../kit/sandbox/demand.js';
import type { Route } from '../kit/sandbox/route.js';
import { SandboxFault } from '../kit/sandbox/sandbox-fault.js';
import type { PlannedSmsError } from './sandbox-contract.js';
import type { SmsLedger } from './sandbox-ledger.js';

const errorShape = z.object({
  code: z.string().min(1).max(100),
  message: z.string().max(200).default(''),
  times: z.int().min(1).max(1_000).default(1),
});
const receiptShape = z.object({
  phone: z.string(),
  arrived: z.boolean(),
  code: z.string().max(64).default('DELIVERED'),
});

/** Lets tests make the provider refuse, and the carrier say what became of the last message to a telephone. */
export const smsControl = (ledger: SmsLedger, planned: PlannedSmsError[]): Route[] => [
  {
    method: 'POST',
    path: '/control/errors',
    handle({ json }) {
      planned.push(demand(json, errorShape));
      return { status: 200, json: planned };
    },
  },
  {
    method: 'POST',
    path: '/control/receipts',
    handle({ json }) {
      const { phone, arrived, code } = demand(json, receiptShape);
      const last = ledger.taken.findLast((one) => one.phone === phone);
      if (!last) throw new SandboxFault(404, 'no-such-message', 'nothing was sent to this telephone');
      ledger.write({ type: 'receipt', bizId: last.bizId, arrived, code });
      return { status: 200, json: { bizId: last.bizId } };
    },
  },
  {
    method: 'GET',
    path: '/control/received',
    handle: () => ({ status: 200, json: { items: ledger.taken } }),
  },
  // It tells the hub nothing by itself: receipts are asked for.
  { method: 'GET', path: '/control/deliveries', handle: () => ({ status: 200, json: { items: [] } }) },
];
