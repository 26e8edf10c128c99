import { areaReaches } from '../../domain/areas/area-reaches.js';
import { findArea } from '../../domain/areas/find-area.js';
import { SCHEMA_VERSION } from '../../domain/effects/schema-version.js';
import { auditedInGrid } from '../../domain/grid/audited-in-grid.js';
import { checkHousehold } from '../../domain/grid/check-household.js';
import { type GridRefusal, refuseInGrid } from '../../domain/grid/grid-refusal.js';
import {
  HOUSEHOLD_FIELDS,
  type Household,
  type HouseholdFacts,
  type HouseholdWord,
  hearOfHousehold,
} from '../../domain/grid/household.js';
import type { Word } from '../../domain/offline/latest-word.js';
import type { Actor } from '../../domain/people/actor.js';
import { newId, type ServiceContext } from '../context.js';

/** What somebody says of a household. */
export interface HouseholdNews {
  readonly gridCode: string;
  /** As on the route: letters, digits, `_` and `-`. */
  readonly code: string;
  readonly facts: HouseholdFacts;
}

/**
 * Takes down what is known of a household (登记户情). Each field goes for itself: what was said last stands, whenever it
 * arrives; what does not stand is kept beside it.
 *
 * @param word what tells it from others, and when it was said on a phone; without it, the office says so now
 */
export async function keepHousehold(
  { gridCode, code, facts }: HouseholdNews,
  by: Actor,
  { repositories, clock }: ServiceContext,
  word?: Word,
): Promise<Household | GridRefusal> {
  const now = clock.now();
  if (findArea(gridCode)?.level !== 'grid') return refuseInGrid('invalid-input', '没有这个网格。');
  if (!areaReaches(by.areaCode, gridCode)) return refuseInGrid('outside-area', '该网格不在您负责的辖区内。');
  if (!/^[\w-]{1,40}$/.test(code)) return refuseInGrid('invalid-input', '户编号须为 1 至 40 个字母或数字。');
  const checked = checkHousehold(facts);
  if ('faults' in checked) {
    return refuseInGrid('invalid-input', `户情未填写或不符合要求：${checked.faults.join('、')}`);
  }
  const { id: wordId, at } = word ?? { id: `hub:${newId(clock)}`, at: now };
  const { personId, name } = by;
  const words = HOUSEHOLD_FIELDS.flatMap((field): HouseholdWord[] => {
    const value = checked.facts[field];
    const from = word ? 'device' : 'office';
    return value === undefined ? [] : [{ id: wordId, at, field, value, by: { personId, name }, from }];
  });
  const id = `${gridCode}:${code}`;
  const audited = auditedInGrid('Household', id, { detail: 'told-of', key: wordId }, by, now);
  const first: Household = {
    id,
    version: 1,
    schemaVersion: SCHEMA_VERSION,
    effects: [audited],
    gridCode,
    code,
    words: hearOfHousehold([], words),
  };
  if (await repositories.households.insert(first)) return first;
  const changed = await repositories.households.change<Household>(id, (current) => {
    if (current.words.some((known) => known.id === wordId)) return { result: current };
    const heard = hearOfHousehold(current.words, words);
    const next = { ...current, words: heard, effects: [...current.effects, audited] };
    return { next, result: next };
  });
  return changed ?? refuseInGrid('not-found', '没有找到该户。');
}
