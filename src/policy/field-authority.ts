import type { AuthorityRule } from '../domain/authority/authority-rule.js';
import type { StatedField } from '../domain/authority/stated-field.js';

/** What a record of the office says of a dispute: who met the people in person is believed first. */
const OF_THE_RECORD: AuthorityRule = { owners: ['grid', 'governance-app', 'hub'], conflicts: false };

/**
 * Whose field it is (字段归属表): a platform owns what it decides itself or saw itself, and the hub the steps of the loop.
 * Words of the others are kept and shown with their source, and change nothing. How a case came out and how many people it
 * moves decide what is done with it and at which level, so a contradiction of these is somebody's task.
 */
export const FIELD_AUTHORITY: Readonly<Record<StatedField, AuthorityRule>> = {
  title: OF_THE_RECORD,
  summary: OF_THE_RECORD,
  categoryCode: OF_THE_RECORD,
  scaleCode: { ...OF_THE_RECORD, conflicts: true },
  peopleInvolved: OF_THE_RECORD,
  happenedOn: OF_THE_RECORD,
  place: { owners: ['grid', 'governance-app', 'hub', 'public-account'], conflicts: false },
  ownWords: { owners: ['public-account'], conflicts: false },
  outcome: { owners: ['court', 'grid'], conflicts: true },
  courtStatus: { owners: ['court'], conflicts: false },
  caseNumber: { owners: ['court'], conflicts: false },
  step: { owners: ['hub'], conflicts: false },
};
