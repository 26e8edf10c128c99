import type { FiledCategory } from '../codes/filed-category.js';
import type { FactContent, NewFact } from '../figures/case-fact.js';
import { newFact } from '../figures/new-fact.js';
import type { Actor } from '../people/actor.js';
import type { Dispute } from './dispute.js';
import type { HistoricCase } from './historic-case.js';

/** What the books say of a case that was taken over from a ledger (历史台账统计事实). */
export function historicFacts(
  dispute: Pick<Dispute, 'id' | 'areaCode'>,
  filed: FiledCategory,
  row: HistoricCase,
  by: Actor,
  knownAt: Date,
): NewFact[] {
  const { reportedOn, reportedAt, closedAt, accepted, mediations, ended, followUps } = row;
  const said: [FactContent, Date][] = [
    [{ kind: 'entered', ...filed, platform: reportedOn }, reportedAt],
    ...(accepted
      ? [[{ kind: 'accepted', languages: accepted.languages }, accepted.at] as [FactContent, Date]]
      : []),
    ...mediations.map(({ at, mode, languages }): [FactContent, Date] => [
      { kind: 'mediated', mode, languages },
      at,
    ]),
    ...(ended
      ? [
          [{ kind: 'ended', result: ended.result, amountFen: ended.amountFen }, ended.at] as [
            FactContent,
            Date,
          ],
        ]
      : []),
    ...followUps.map((at): [FactContent, Date] => [{ kind: 'followed-up' }, at]),
    [{ kind: 'closed' }, closedAt],
  ];
  return said.map(([content, at], index) =>
    newFact(dispute, content, `ledger-${index}`, { at, knownAt, by }),
  );
}
