import { z } from 'zod';
import type { Clock } from '../../src/domain/time/clock.js';
import { formatChinaTime } from '../kit/china-time.js';
import { identifier, plainText } from '../kit/plain-text.js';
import type { CallbackSender } from '../kit/sandbox/callback-sender.js';
import { demand } from '../kit/sandbox/demand.js';
import type { Route, SandboxAnswer } from '../kit/sandbox/route.js';
import { SandboxFault } from '../kit/sandbox/sandbox-fault.js';
import { DECISION_WORDS } from './correction-words.js';
import { ACT_WORDS } from './order-codes.js';
import type { AppLedger } from './sandbox-ledger.js';
import { type AppEvent, correctionShape, draftShape, orderActShape } from './shapes.js';

const optionsShape = z.object({
  /** `false` keeps the callback back: the hub finds the event by its next pull only. */
  send: z.boolean().default(true),
  /** The same key files once, however often it is asked for. */
  requestKey: z.string().min(1).max(128).exactOptional(),
});
const photoControlShape = z.object({
  /** Base64. */
  content: z.base64(),
  /** Of the photo that this is the next part of. @defaultValue a new one */
  photoId: identifier.exactOptional(),
});
/** What the app's clerk decides on a correction. */
const decisionControlShape = z
  .object({ key: z.string(), accepted: z.boolean(), reason: plainText(200).exactOptional() })
  .refine(({ accepted, reason }) => accepted || reason !== undefined, 'no without a reason');
const deliverShape = z.object({ sequences: z.array(z.int().min(1)).min(1).max(1_000) });

/** Lets tests and the demo act as the app's users, and see what it received. */
export function governanceAppControl(ledger: AppLedger, sender: CallbackSender, clock: Clock): Route[] {
  const publish = (event: AppEvent, lane: string, send: boolean, requestKey?: string): SandboxAnswer => {
    ledger.tell(event, requestKey);
    if (send) sender.send(event.eventId, lane, event);
    return { status: 201, json: event };
  };
  const numbered = (prefix: string, count: number): string =>
    `${prefix}${formatChinaTime(clock.now()).slice(0, 10).replaceAll('-', '')}${String(count + 1).padStart(5, '0')}`;
  const fileReport = (reportNo: string, json: unknown): SandboxAnswer => {
    const { send, requestKey } = demand(json, optionsShape);
    const report = { ...demand(json, draftShape), reportNo, updatedAt: clock.now().toISOString() };
    const revision = ledger.ofReport(reportNo).length + 1;
    return publish(
      { eventId: `${reportNo}:${revision}`, event: 'report.filed', report },
      reportNo,
      send,
      requestKey,
    );
  };
  const act = (orderNo: string, json: unknown): SandboxAnswer => {
    const { send } = demand(json, optionsShape);
    const sequence = ledger.ofOrder(orderNo).length + 1;
    const order = demand(
      { actedAt: clock.now().toISOString(), ...demand(json, z.looseObject({})), orderNo, sequence },
      orderActShape,
    );
    const eventId = `${order.origin}-${orderNo}:${sequence}`;
    return publish({ eventId, event: 'order.acted', order }, orderNo, send);
  };
  return [
    {
      method: 'POST',
      path: '/control/photos',
      handle({ json }) {
        const { content, photoId } = demand(json, photoControlShape);
        const id = photoId ?? numbered('TP', ledger.photoCount);
        return { status: 201, json: ledger.addPhoto(id, content) };
      },
    },
    {
      method: 'POST',
      path: '/control/reports',
      handle({ json }) {
        const { requestKey } = demand(json, optionsShape);
        const earlier = requestKey === undefined ? undefined : ledger.toldBy(requestKey);
        if (earlier) return { status: 200, json: earlier };
        const reports = ledger.events.filter(({ eventId }) => eventId.endsWith(':1'));
        return fileReport(numbered('ZZ', reports.length), json);
      },
    },
    {
      method: 'POST',
      path: '/control/reports/{reportNo}',
      handle({ params, json }) {
        const reportNo = params.reportNo ?? '';
        const last = ledger.ofReport(reportNo).at(-1);
        if (last?.event !== 'report.filed') {
          throw new SandboxFault(404, 'no-such-report', 'no report has this number');
        }
        return fileReport(reportNo, { ...last.report, ...demand(json, z.looseObject({})) });
      },
    },
    {
      method: 'POST',
      path: '/control/corrections',
      handle({ json }) {
        const { send } = demand(json, optionsShape);
        const { key, accepted, reason } = demand(json, decisionControlShape);
        const asked = ledger.messages.get(key);
        if (!asked || !correctionShape.safeParse(asked.body).success) {
          throw new SandboxFault(404, 'no-such-correction', 'nobody asked for this');
        }
        const correction = {
          key,
          reportNo: asked.subject,
          decision: DECISION_WORDS[accepted ? 'accepted' : 'refused'],
          decidedAt: clock.now().toISOString(),
          ...(reason === undefined ? {} : { reason }),
        };
        const eventId = `${asked.subject}:decided:${ledger.events.length + 1}`;
        return publish({ eventId, event: 'correction.decided', correction }, asked.subject, send);
      },
    },
    {
      // An order given in the app.
      method: 'POST',
      path: '/control/orders',
      handle: ({ json }) =>
        act(numbered('DB', ledger.events.length), {
          ...demand(json, z.looseObject({})),
          origin: 'app',
          act: ACT_WORDS.issue,
        }),
    },
    {
      method: 'POST',
      path: '/control/orders/{orderNo}/acts',
      handle: ({ params, json }) => act(params.orderNo ?? '', json),
    },
    {
      method: 'POST',
      path: '/control/orders/{orderNo}/deliver',
      handle({ params, json }) {
        const acts = ledger.ofOrder(params.orderNo ?? '');
        for (const sequence of demand(json, deliverShape).sequences) {
          const event = acts[sequence - 1];
          if (!event)
            throw new SandboxFault(422, 'no-such-sequence', `nothing was done as number ${sequence}`);
          sender.send(event.eventId, event.order.orderNo, event);
        }
        return { status: 202, json: {} };
      },
    },
    {
      method: 'GET',
      path: '/control/received',
      handle: () => ({ status: 200, json: { items: [...ledger.messages.values()] } }),
    },
    {
      method: 'GET',
      path: '/control/deliveries',
      handle: () => ({ status: 200, json: { items: sender.list() } }),
    },
  ];
}
