import { areaReaches } from '../../domain/areas/area-reaches.js';
import { findArea } from '../../domain/areas/find-area.js';
import { SCHEMA_VERSION } from '../../domain/effects/schema-version.js';
import { auditedInGrid } from '../../domain/grid/audited-in-grid.js';
import { type GridRefusal, refuseInGrid } from '../../domain/grid/grid-refusal.js';
import type { Hint } from '../../domain/grid/hint.js';
import { dayInShanghai } from '../../domain/law/day-in-shanghai.js';
import type { IsoDate } from '../../domain/law/iso-date.js';
import type { Actor } from '../../domain/people/actor.js';
import type { ServiceContext } from '../context.js';

/** What was noticed. */
export interface NoticedHint {
  readonly gridCode: string;
  readonly text: string;
  readonly noticedOn: IsoDate;
}

/**
 * Takes down an early sign of trouble (登记苗头): no dispute yet, and no parties.
 *
 * @param id the same id reports once
 */
export async function reportHint(
  id: string,
  { gridCode, text, noticedOn }: NoticedHint,
  by: Actor,
  { repositories, clock }: ServiceContext,
): Promise<Hint | GridRefusal> {
  const now = clock.now();
  if (findArea(gridCode)?.level !== 'grid') return refuseInGrid('invalid-input', '没有这个网格。');
  if (!areaReaches(by.areaCode, gridCode)) return refuseInGrid('outside-area', '该网格不在您负责的辖区内。');
  if (text.trim() === '' || [...text].length > 1_000 || noticedOn > dayInShanghai(now)) {
    return refuseInGrid('invalid-input', '苗头须写明情况，不超过 1000 字，发现日期不能晚于今天。');
  }
  const hint: Hint = {
    id,
    version: 1,
    schemaVersion: SCHEMA_VERSION,
    effects: [auditedInGrid('Hint', id, { detail: 'reported', key: 'reported' }, by, now)],
    gridCode,
    text,
    noticedOn,
    reporter: { personId: by.personId, name: by.name },
    reportedAt: now,
    state: 'open',
  };
  if (await repositories.hints.insert(hint)) return hint;
  return (await repositories.hints.find(id)) ?? refuseInGrid('not-found', '没有找到该苗头。');
}
