import { hidePersonalData } from '../../../assistant/privacy/hide-personal-data.js';
import { loadDictionary } from '../../../assistant/retrieval/dictionary.js';
import type { Dispute } from '../../../domain/disputes/dispute.js';
import { isMinorOn } from '../../../domain/disputes/is-minor-on.js';
import type { Party } from '../../../domain/disputes/party.js';
import { protectionsOfParty } from '../../../domain/disputes/protections-of-party.js';
import { dayInShanghai } from '../../../domain/law/day-in-shanghai.js';
import type { SourceRecord } from '../../../domain/papers/source-record.js';
import { asPunctuated } from './as-punctuated.js';

const SIDES: Readonly<Record<Party['side'], string>> = { applicant: '申请人', respondent: '被申请人' };

const LEFT_OUT = '（已隐去）';

/**
 * Records without who the people in them are (当事人信息隐去): a party is called by its side, a child 孩子, everybody else
 * 某人; numbers, telephones and addresses are left out.
 */
export async function hideParties(
  records: readonly SourceRecord[],
  dispute: Dispute,
  parties: readonly Party[],
  now: Date,
): Promise<SourceRecord[]> {
  const day = dayInShanghai(now);
  const isChild = (party: Party) =>
    protectionsOfParty(dispute, party.id).includes('minor') ||
    (party.bornOn !== undefined && isMinorOn(party.bornOn, day));
  const adults = parties.filter((party) => !isChild(party));
  const called = adults
    .flatMap((party, index) => {
      const same = adults.filter(({ side }) => side === party.side);
      const which =
        same.length > 1 ? '甲乙丙丁戊己庚辛壬癸'.charAt(same.indexOf(party)) || String(index) : '';
      return [[party.name, `${SIDES[party.side]}${which}`] as const];
    })
    .sort(([one], [other]) => other.length - one.length);
  const secrets = parties.flatMap(({ idNumber, phone, address }) =>
    [idNumber, phone, address].flatMap((secret) => (secret ? [[secret, LEFT_OUT] as const] : [])),
  );
  const sided = records.map(({ text }) =>
    [...secrets, ...called].reduce(
      (rest, [said, instead]) => rest.replaceAll(said, instead),
      text.normalize('NFKC'),
    ),
  );
  const hidden = hidePersonalData(
    sided,
    {
      values: [],
      childNames: parties.filter(isChild).map(({ name }) => name),
    },
    await loadDictionary(),
  );
  return records.map((record, index) => ({
    ...record,
    text: asPunctuated(
      (hidden.texts[index] ?? '')
        .replace(/【人\d+】/gu, '某人')
        .replace(/【\p{Script=Han}+\d+】/gu, LEFT_OUT),
      record.text,
    ),
  }));
}
