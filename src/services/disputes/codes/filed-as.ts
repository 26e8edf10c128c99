import { filedUnder } from '../../../domain/codes/filed-under.js';
import type { DisputeFacts } from '../../../domain/disputes/dispute-facts.js';
import type { ServiceContext } from '../../context.js';

/**
 * A record with its category in the version of the list that its dispute was filed by (按登记时的代码表归类): a case keeps the
 * codes of its time, whatever its platform calls it later.
 */
export async function filedAs<Record extends DisputeFacts>(
  disputeId: string,
  record: Record,
  { repositories }: Pick<ServiceContext, 'repositories'>,
): Promise<Record> {
  const [lists, dispute] = await Promise.all([
    repositories.codeLists.all(),
    repositories.disputes.find(disputeId),
  ]);
  const list = lists.find(({ version }) => version === (dispute?.categoryList ?? 1));
  if (!list) return record;
  return { ...record, categoryCode: filedUnder(list, record.categoryCode, lists).categoryCode };
}
