import { toSimplified } from '../../../assistant/retrieval/to-simplified.js';
import type { DisputeFacts } from '../../../domain/disputes/dispute-facts.js';
import type { ReportedParty } from '../../../domain/disputes/party.js';
import type { MatchParty, MatchSubject } from '../../../domain/matching/match-subject.js';
import { isIdentityNumber } from '../../../domain/people/is-identity-number.js';
import { normaliseIdNumber } from '../../../sealing/normalise-id-number.js';
import { normaliseName } from '../../../sealing/normalise-name.js';
import { normalisePhone } from '../../../sealing/normalise-phone.js';

/** Names that say that there is no name. */
const NAMELESS = /^(不详|不明|未知|匿名|无名氏|无|暂无|邻居|群众|村民)$|某/u;
const SHORTEST_PHONE = 7;

/** What is compared of a dispute (比对要素): its words in simplified script, its parties' numbers in one form. */
export async function matchSubjectOf(
  facts: Pick<DisputeFacts, 'title' | 'summary' | 'categoryCode' | 'happenedOn' | 'place'> & {
    readonly areaCode: string;
  },
  parties: readonly ReportedParty[],
): Promise<MatchSubject> {
  const { areaCode, categoryCode, happenedOn, place } = facts;
  return {
    areaCode,
    categoryCode,
    happenedOn,
    place: { ...place, address: await toSimplified(place.address) },
    title: await toSimplified(facts.title),
    summary: await toSimplified(facts.summary),
    parties: await Promise.all(parties.map(matchPartyOf)),
  };
}

async function matchPartyOf({ name, side, idNumber, phone, address }: ReportedParty): Promise<MatchParty> {
  const simplified = normaliseName(await toSimplified(name));
  const number = phone === undefined ? undefined : normalisePhone(phone);
  return {
    side,
    ...(simplified === undefined || NAMELESS.test(simplified) ? {} : { name: simplified }),
    ...idParts(idNumber),
    ...(number !== undefined && number.length >= SHORTEST_PHONE ? { phoneKey: number } : {}),
    ...(address === undefined ? {} : { address: await toSimplified(address) }),
  };
}

/** A number with a wrong check digit was mistyped somewhere, so neither it nor its end says anything. */
function idParts(idNumber = ''): Pick<MatchParty, 'idKey' | 'idTail'> {
  const whole = normaliseIdNumber(idNumber) ?? '';
  if (isIdentityNumber(whole)) return { idKey: whole, idTail: whole.slice(-4) };
  const shown = /[*＊•]{2,}(\d{3}[\dXx])$/u.exec(idNumber.trim());
  return shown?.[1] ? { idTail: shown[1].toUpperCase() } : {};
}
