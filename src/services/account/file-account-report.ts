import { toSimplified } from '../../assistant/retrieval/to-simplified.js';
import { areaOfPlace } from '../../domain/account/area-of-place.js';
import type { Draft } from '../../domain/account/draft.js';
import { residentActor } from '../../domain/residents/resident-actor.js';
import type { ServiceContext } from '../context.js';
import { openDispute } from '../disputes/open-dispute.js';

/** Which kind of dispute it is, the desk finds out: 其他 of GB/T 31000. */
const NOT_YET_CLASSED = '99';
const ONE_TO_FOUR_PEOPLE = '01';
const LONGEST_TITLE = 30;

/** Makes a dispute of what a resident reported (公众号反映转为纠纷); doing it again changes nothing. */
export async function fileAccountReport(
  residentId: string,
  report: {
    readonly disputeId: string;
    readonly number: string;
    readonly draft: Draft;
    readonly reportedAt: Date;
  },
  context: ServiceContext,
): Promise<void> {
  const { disputeId, number, draft, reportedAt } = report;
  const { what = '', where = { address: '' }, self = '', other = '', phone } = draft;
  const areaCode = areaOfPlace(await toSimplified(`${where.address}`));
  // First the binding, so that nothing that happens to the dispute goes untold.
  await context.repositories.bindings.bind({ disputeId, residentId, number, boundAt: reportedAt });
  await openDispute(
    disputeId,
    {
      title: titleOf(what),
      summary: what,
      categoryCode: NOT_YET_CLASSED,
      scaleCode: ONE_TO_FOUR_PEOPLE,
      peopleInvolved: 2,
      happenedOn: reportedAt,
      place: where,
      areaCode,
      parties: [
        { name: self, side: 'applicant', ...(phone === undefined ? {} : { phone }) },
        { name: other, side: 'respondent' },
      ],
    },
    { platform: 'public-account', externalId: number, reportedAt },
    // Who it is stands among the parties; a history keeps no resident's name.
    residentActor(residentId),
    context,
  );
}

function titleOf(what: string): string {
  const signs = [...what.replaceAll(/\s+/gu, ' ')];
  return signs.length > LONGEST_TITLE ? `${signs.slice(0, LONGEST_TITLE - 1).join('')}…` : signs.join('');
}
