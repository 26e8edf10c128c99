import { areasBelow } from '../../domain/areas/areas-below.js';
import type { Refusal } from '../../domain/disputes/refusal.js';
import { refuse } from '../../domain/disputes/refuse.js';
import type { IsoDate } from '../../domain/law/iso-date.js';
import type { Actor } from '../../domain/people/actor.js';
import { type DeidentifiedCase, deidentify } from '../../policy/deidentify.js';
import type { ServiceContext } from '../context.js';
import { recordAsked } from './record-asked.js';

const MOST_CASES = 20_000;

/** The cases of a time in a form that tells of nobody (去标识化导出). No sealed value is opened for it; it is recorded. */
export async function exportDeidentified(
  { from, to }: { readonly from: IsoDate; readonly to: IsoDate },
  by: Actor,
  context: ServiceContext,
): Promise<{ readonly cases: readonly DeidentifiedCase[]; readonly leftOut: number } | Refusal> {
  if (to < from) return refuse('invalid-input', '截止日期不能早于起始日期。');
  const { repositories, clock } = context;
  const between = { from: new Date(`${from}T00:00:00+08:00`), to: new Date(`${to}T23:59:59.999+08:00`) };
  const counted = await repositories.disputes.countedCases(between, areasBelow(by.areaCode), MOST_CASES + 1);
  if (counted.length > MOST_CASES)
    return refuse('invalid-input', `一次最多导出 ${MOST_CASES} 件，请缩短期间。`);
  const exported = deidentify(counted);
  await recordAsked(
    {
      at: clock.now(),
      by,
      action: 'exported',
      subject: { type: 'Dispute', ids: [] },
      fields: [],
      outcome: 'done',
      detail: 'deidentified',
      ...(counted.length > 0 ? { count: counted.length } : {}),
    },
    context,
  );
  return exported;
}
