import { z } from 'zod';
import type { Clock } from '../../src/domain/time/clock.js';
import { formatChinaTime } from '../kit/china-time.js';
import type { CallbackSender } from '../kit/sandbox/callback-sender.js';
import { demand } from '../kit/sandbox/demand.js';
import type { Route, SandboxAnswer } from '../kit/sandbox/route.js';
import { SandboxFault } from '../kit/sandbox/sandbox-fault.js';
import type { GridLedger } from './sandbox-ledger.js';
import {
  draftShape,
  type GridDecision,
  type GridDraft,
  type GridEvent,
  hintEventShape,
  stopEventShape,
} from './shapes.js';

/** What a grid worker does at the platform, with what a test wants of it. */
const optionsShape = z.object({
  /** `false` keeps the callback back: the hub finds the record by its next pull only. */
  send: z.boolean().default(true),
  /** The same key records once, however often it is asked for. */
  request_key: z.string().min(1).max(128).exactOptional(),
});

/** What the platform's clerk decides on a correction. */
const answerShape = z.object({
  key: z.string(),
  accepted: z.boolean(),
  reason: z.string().max(200).exactOptional(),
  send: z.boolean().default(true),
});
/** What a worker does on a round: a stop, or an early sign; the platform numbers it. */
const walkedShape = z.looseObject({ event: z.enum(['stop.recorded', 'hint.recorded']) });

/** Lets tests and the demo act as grid workers, and see what the platform received. */
export function gridControl(ledger: GridLedger, sender: CallbackSender, clock: Clock): Route[] {
  const publish = (event: GridEvent, send: boolean, requestKey: string | undefined): SandboxAnswer => {
    ledger.record(event, requestKey);
    if (send) sender.send(event.event_id, event.record.event_num, event);
    return { status: 201, json: event };
  };
  const draw = (eventNum: string, draft: GridDraft, addTime: string | undefined): GridEvent => {
    const now = formatChinaTime(clock.now());
    return {
      event_id: `${eventNum}:${ledger.revisions(eventNum) + 1}`,
      event: 'dispute.recorded',
      record: { ...draft, event_num: eventNum, add_time: addTime ?? now, update_time: now },
    };
  };
  return [
    {
      method: 'POST',
      path: '/control/records',
      handle({ json }) {
        const { send, request_key } = demand(json, optionsShape);
        const draft = demand(json, draftShape);
        const earlier = request_key === undefined ? undefined : ledger.recordedBy(request_key);
        if (earlier) return { status: 200, json: earlier };
        const day = formatChinaTime(clock.now()).slice(0, 10).replaceAll('-', '');
        const eventNum = `WG${day}${String(ledger.size + 1).padStart(5, '0')}`;
        return publish(draw(eventNum, draft, undefined), send, request_key);
      },
    },
    {
      method: 'POST',
      path: '/control/records/{event_num}',
      handle({ params, json }) {
        const { send } = demand(json, optionsShape);
        const { record } = known(ledger, params.event_num);
        const draft = demand({ ...record, ...demand(json, draftShape.partial()) }, draftShape);
        return publish(draw(record.event_num, draft, record.add_time), send, undefined);
      },
    },
    {
      method: 'POST',
      path: '/control/records/{event_num}/deliver',
      handle({ params }) {
        const event = known(ledger, params.event_num);
        const deliveryId = sender.send(event.event_id, event.record.event_num, event);
        return { status: 202, json: { deliveryId } };
      },
    },
    {
      method: 'POST',
      path: '/control/corrections',
      handle({ json }) {
        const { key, accepted, reason, send } = demand(json, answerShape);
        const correction = ledger.corrections.find((one) => one.key === key);
        if (!correction) throw new SandboxFault(404, 'no-such-correction', 'nobody asked for this');
        const { event_num } = correction;
        const decision: GridDecision = {
          event_id: `${event_num}:decided:${ledger.messages.length + 1}`,
          event: 'correction.decided',
          correction_key: key,
          event_num,
          accepted,
          ...(reason === undefined ? {} : { reason }),
          decide_time: formatChinaTime(clock.now()),
        };
        ledger.decide(decision);
        if (send) sender.send(decision.event_id, event_num, decision);
        return { status: 201, json: decision };
      },
    },
    {
      method: 'POST',
      path: '/control/walked',
      handle({ json }) {
        const { send } = demand(json, optionsShape);
        const number = `ZF${ledger.messages.length + 1}`;
        const now = formatChinaTime(clock.now());
        const drawn = { ...demand(json, walkedShape), event_id: `${number}:1`, update_time: now };
        const event = demand(
          { ...drawn, [drawn.event === 'stop.recorded' ? 'record_num' : 'hint_num']: number },
          z.union([stopEventShape, hintEventShape]),
        );
        ledger.walked(event);
        if (send) sender.send(event.event_id, number, event);
        return { status: 201, json: event };
      },
    },
    {
      method: 'GET',
      path: '/control/corrections',
      handle: () => ({ status: 200, json: { items: ledger.corrections } }),
    },
    {
      method: 'GET',
      path: '/control/tasks',
      handle: () => ({ status: 200, json: { items: ledger.tasks } }),
    },
    {
      method: 'GET',
      path: '/control/records',
      handle: () => ({ status: 200, json: { items: ledger.events } }),
    },
    { method: 'GET', path: '/control/received', handle: () => ({ status: 200, json: received(ledger) }) },
    {
      method: 'GET',
      path: '/control/deliveries',
      handle: () => ({ status: 200, json: { items: sender.list() } }),
    },
  ];
}

function known(ledger: GridLedger, eventNum: string | undefined): GridEvent {
  const event = ledger.latest(eventNum ?? '');
  if (!event) throw new SandboxFault(404, 'no-such-record', 'no record has this number');
  return event;
}

/** The progress in the order it came in, and how often each key came, of corrections too. */
function received({ progress, corrections }: GridLedger) {
  const counts = new Map<string, number>();
  for (const { key } of [...progress, ...corrections]) counts.set(key, (counts.get(key) ?? 0) + 1);
  return { items: progress, counts: Object.fromEntries(counts) };
}
