import type { Dispute } from '../../domain/disputes/dispute.js';
import { appActor, hearOrder } from '../../domain/governance/hear-order.js';
import type { OrderNews } from '../../domain/governance/order-news.js';
import type { SupervisionOrder } from '../../domain/governance/supervision-order.js';
import type { OrderTold } from '../../domain/platforms/platform-report.js';
import type { ServiceContext } from '../context.js';
import type { Application } from '../inbox/application.js';
import { announceFiles, fetchEffects } from './announce-files.js';
import { newOrder } from './new-order.js';
import { keepTime } from './order-effects.js';
import { orderRules } from './order-rules.js';

/** What comes before its order, or an order before its report, is tried again for so long after it was told. */
const WAITS_MS = 24 * 3_600_000;

/** Files what was done in the app with a supervision order, ours or one of the app's (督办往来入卷). */
export async function fileOrderNews(
  { news, occurredAt }: OrderTold,
  context: ServiceContext,
): Promise<Application> {
  const { repositories, clock } = context;
  const id = news.origin === 'hub' ? news.orderNumber : `governance-app:${news.orderNumber}`;
  const now = clock.now();
  const known = await repositories.supervisionOrders.change<SupervisionOrder>(id, (order) => {
    const heard = hearOrder(order, news, orderRules(order), now);
    if (heard === order) return { result: order };
    const fetches = fetchEffects(order.disputeId, news.files ?? [], now);
    const next = keepTime({ ...heard, effects: [...heard.effects, ...fetches] }, now);
    return { next, result: next };
  });
  if (known) {
    await announceFiles(known.disputeId, news.files ?? [], context);
    return { applied: true };
  }
  if (news.origin === 'hub') return { applied: false, reason: `no such order: ${news.orderNumber}` };
  const order = news.act === 'issue' ? await orderOfApp(id, news, now, context) : undefined;
  if (order) {
    await repositories.supervisionOrders.insert(order);
    return { applied: true };
  }
  const reason = `not known yet: ${news.act === 'issue' ? 'the dispute of ' : ''}order ${news.orderNumber}`;
  const isEarly = now.getTime() - occurredAt.getTime() < WAITS_MS;
  return { applied: false, reason, ...(isEarly ? { waits: true } : {}) };
}

async function orderOfApp(
  id: string,
  news: OrderNews,
  now: Date,
  context: ServiceContext,
): Promise<SupervisionOrder | undefined> {
  const { level, demand, deadline, orderNumber, origin } = news;
  const dispute = await disputeOf(news, context);
  if (!dispute || level === undefined || demand === undefined || deadline === undefined) return undefined;
  const by = appActor(news, dispute.areaCode);
  const order = newOrder({ id, origin, orderNumber, level, demand, deadline }, dispute, by, now);
  return { ...order, heard: news.sequence, heardAt: now };
}

/** The dispute that an order of the app's is about; where it became part of another, that one. */
async function disputeOf(
  { disputeId, reportId }: OrderNews,
  { repositories }: ServiceContext,
): Promise<Dispute | undefined> {
  const { sources, disputes } = repositories;
  const id = disputeId ?? (reportId && (await sources.find('governance-app', reportId)));
  const named = id ? await disputes.find(id) : undefined;
  return named?.mergedInto ? disputes.find(named.mergedInto.disputeId) : named;
}
