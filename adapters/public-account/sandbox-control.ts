import { z } from 'zod';
import type { Clock } from '../../src/domain/time/clock.js';
import { demand } from '../kit/sandbox/demand.js';
import type { Route } from '../kit/sandbox/route.js';
import { SandboxFault } from '../kit/sandbox/sandbox-fault.js';
import { writeXml } from '../kit/write-xml.js';
import { toReport } from './mapping.js';
import type { PlannedError } from './sandbox-contract.js';
import type { AccountLedger, Said } from './sandbox-ledger.js';
import type { AccountSender } from './sandbox-sender.js';
import { accountMessageShape, userId } from './shapes.js';

/** The account's original id (原始ID). */
const ACCOUNT = 'gh_sandbox';
/** Beyond what a JavaScript number can hold, as WeChat's are. */
const FIRST_MSG_ID = 24_876_543_210_987_654_000n;

const options = {
  openid: userId,
  send: z.boolean().default(true),
};
const messageShape = z.discriminatedUnion('type', [
  z.object({ ...options, type: z.literal('text'), content: z.string().min(1).max(4_000) }),
  z.object({ ...options, type: z.literal('voice'), recognition: z.string().exactOptional() }),
  z.object({ ...options, type: z.enum(['image', 'video', 'shortvideo', 'link']) }),
  z.object({
    ...options,
    type: z.literal('location'),
    latitude: z.number(),
    longitude: z.number(),
    label: z.string().default(''),
  }),
]);
const eventShape = z.object({
  ...options,
  event: z.string().regex(/^\w{1,64}$/),
  eventKey: z.string().default(''),
});
const againShape = z.object({ eventId: z.string(), times: z.int().min(1).max(20).default(1) });
const errorShape = z.object({
  on: z.enum(['token', 'message']).default('message'),
  errcode: z.int(),
  times: z.int().min(1).max(1_000).default(1),
});
const personShape = z.object({ openid: userId, following: z.boolean(), agrees: z.boolean().default(false) });

export interface ControlParts {
  readonly ledger: AccountLedger;
  readonly sender: AccountSender;
  readonly clock: Clock;
  readonly planned: { readonly token: PlannedError[]; readonly message: PlannedError[] };
}

/** Lets tests and the demo act as residents in WeChat, see what they see, and make WeChat answer with any error. */
export function accountControl({ ledger, sender, clock, planned }: ControlParts): Route[] {
  const say = (
    openid: string,
    opens: Said['opens'],
    fields: Record<string, string | number>,
    send: boolean,
  ) => {
    const at = clock.now();
    const CreateTime = Math.floor(at.getTime() / 1_000);
    const xml = writeXml({ ToUserName: ACCOUNT, FromUserName: openid, CreateTime, ...fields });
    const texts = Object.entries(fields).map(([name, value]) => [name, String(value)]);
    const written = {
      xml: {
        ...Object.fromEntries(texts),
        ToUserName: ACCOUNT,
        FromUserName: openid,
        CreateTime: String(CreateTime),
      },
    };
    const { eventId } = toReport(demand(written, accountMessageShape).xml);
    ledger.write({ type: 'said', openid, at: at.getTime(), opens });
    if (send) sender.send(eventId, openid, xml);
    return { status: 201, json: { eventId } };
  };
  const meet = (openid: string, following = true): void => {
    const known = ledger.users.get(openid);
    if (known?.following === following) return;
    ledger.write({ type: 'user', openid, following, agrees: known?.agrees ?? false });
  };
  return [
    {
      method: 'POST',
      path: '/control/messages',
      handle({ json }) {
        const message = demand(json, messageShape);
        meet(message.openid);
        const MsgId = String(FIRST_MSG_ID + BigInt(ledger.said.length + 1));
        const fields = { MsgType: message.type, ...contentOf(message), MsgId };
        return say(message.openid, 'message', fields, message.send);
      },
    },
    {
      method: 'POST',
      path: '/control/events',
      handle({ json }) {
        const { openid, event, eventKey, send } = demand(json, eventShape);
        meet(openid, event !== 'unsubscribe');
        const opens = ['subscribe', 'SCAN', 'CLICK'].includes(event) ? 'action' : 'nothing';
        return say(openid, opens, { MsgType: 'event', Event: event, EventKey: eventKey }, send);
      },
    },
    {
      method: 'POST',
      path: '/control/deliver',
      handle({ json }) {
        const { eventId, times } = demand(json, againShape);
        const sent = sender.find(eventId);
        if (!sent) throw new SandboxFault(404, 'no-such-message', 'nothing was sent under this id');
        for (let turn = 0; turn < times; turn += 1) sender.send(eventId, sent.openid, sent.xml);
        return { status: 202, json: { eventId, times } };
      },
    },
    {
      method: 'POST',
      path: '/control/users',
      handle({ json }) {
        const person = demand(json, personShape);
        ledger.write({ type: 'user', ...person });
        return { status: 200, json: person };
      },
    },
    {
      method: 'POST',
      path: '/control/errors',
      handle({ json }) {
        const { on, errcode, times } = demand(json, errorShape);
        planned[on].push({ errcode, times });
        return { status: 200, json: planned };
      },
    },
    {
      method: 'GET',
      path: '/control/users/{openid}',
      handle: ({ params }) => ({
        status: 200,
        json: { items: ledger.shown.filter(({ openid }) => openid === params.openid) },
      }),
    },
    {
      method: 'GET',
      path: '/control/received',
      handle: () => ({ status: 200, json: { items: ledger.shown } }),
    },
    {
      method: 'GET',
      path: '/control/tokens',
      handle: () => ({
        status: 200,
        json: { items: ledger.tokens.map(({ issuedAt, forced }) => ({ issuedAt, forced })) },
      }),
    },
    {
      method: 'GET',
      path: '/control/deliveries',
      handle: () => ({ status: 200, json: { items: sender.list() } }),
    },
  ];
}

function contentOf(message: z.infer<typeof messageShape>): Record<string, string | number> {
  switch (message.type) {
    case 'text':
      return { Content: message.content };
    case 'voice':
      return {
        MediaId: 'sandbox',
        Format: 'amr',
        ...(message.recognition === undefined ? {} : { Recognition: message.recognition }),
      };
    case 'location':
      return {
        Location_X: message.latitude,
        Location_Y: message.longitude,
        Scale: 16,
        Label: message.label,
      };
    default:
      return { MediaId: 'sandbox' };
  }
}
