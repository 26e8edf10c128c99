import { areaReaches } from '../areas/area-reaches.js';
import type { Actor } from '../people/actor.js';
import type { AdviceSheet } from './advice-sheet.js';

/**
 * Who may read a sheet and its answer (建议单可阅人): whoever asked for it, whoever checked a version, and while it waits
 * the reader, if one of those who check in its area.
 */
export function sheetReaders(
  { asker, areaCode, revisions, waitsSince }: AdviceSheet,
  reader: Actor,
  checks: boolean,
): string[] {
  const isChecker = checks && waitsSince !== undefined && areaReaches(reader.areaCode, areaCode);
  return [
    asker.personId,
    ...revisions.flatMap(({ check }) => (check ? [check.by.personId] : [])),
    ...(isChecker ? [reader.personId] : []),
  ];
}
