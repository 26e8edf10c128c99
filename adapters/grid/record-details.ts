import type { RecordDetails, UnknownCode } from '../../src/domain/grid/record-details.js';
import { type CodeTable, hasCode } from '../kit/code-table.js';
import { EVENT_SCALES } from './event-scales.js';
import { EVENT_TYPES } from './event-types.js';
import { ETHNICITIES, SEXES } from './person-codes.js';
import type { GridRecord } from './shapes.js';

const NO_TABLE = '代码表未公布';

/** Codes of fields whose table is at hand, or is known not to be. */
const TABLES: Readonly<Record<string, CodeTable | undefined>> = {
  event_size_code: EVENT_SCALES,
  dispute_event_type: EVENT_TYPES,
  resolve_way_code: undefined,
  sex: SEXES,
  nation: ETHNICITIES,
};

/** What a record says besides the dispute itself, with every code that no table has (记录要素). Nothing is dropped. */
export function recordDetails(record: GridRecord): RecordDetails {
  const person = record.resolve_person_name;
  const department = {
    ...(record.competent_dept_code === undefined ? {} : { code: record.competent_dept_code }),
    ...(record.competent_dept_name === undefined ? {} : { name: record.competent_dept_name }),
  };
  return {
    scaleCode: record.event_size_code,
    categoryCode: record.dispute_event_type,
    ...(record.involved_unit === undefined ? {} : { involvedUnit: record.involved_unit }),
    ...(record.resolve_limit_date === undefined ? {} : { resolveBy: record.resolve_limit_date }),
    ...(record.resolve_way_code === undefined ? {} : { resolveWayCode: record.resolve_way_code }),
    ...(record.resolve_org_name === undefined ? {} : { resolveOrg: record.resolve_org_name }),
    ...(person === undefined
      ? {}
      : {
          resolvePerson: {
            name: person,
            ...(record.resolve_person_contact === undefined
              ? {}
              : { contact: record.resolve_person_contact }),
          },
        }),
    ...(record.is_success === undefined ? {} : { succeeded: record.is_success === '1' }),
    ...(record.resolve_situation === undefined ? {} : { situation: record.resolve_situation }),
    ...(record.exam_date === undefined ? {} : { evaluatedOn: record.exam_date }),
    ...(record.exam_advise === undefined ? {} : { evaluation: record.exam_advise }),
    ...(Object.keys(department).length === 0 ? {} : { department }),
    litigants: record.litigants.map(({ cert_type, sex, nation, education, person_type }) => ({
      ...(cert_type === undefined ? {} : { certType: cert_type }),
      ...(sex === undefined ? {} : { sex }),
      ...(nation === undefined ? {} : { ethnicity: nation }),
      ...(education === undefined ? {} : { education }),
      ...(person_type === undefined ? {} : { personType: person_type }),
    })),
    unknownCodes: unknownCodes(record),
  };
}

function unknownCodes(record: GridRecord): UnknownCode[] {
  const coded = [record, ...record.litigants].flatMap((part) => Object.entries(part));
  const unknown = coded.flatMap(([field, code]) => {
    if (typeof code !== 'string' || !Object.hasOwn(TABLES, field)) return [];
    const table = TABLES[field];
    return table && hasCode(table, code) ? [] : [{ field, code, table: table?.source ?? NO_TABLE }];
  });
  return unknown.filter(
    (one, index) =>
      unknown.findIndex(({ field, code }) => field === one.field && code === one.code) === index,
  );
}

/** The scale that the hub works with: one that it does not know is taken for a group's until somebody has judged it. */
export const knownScale = (code: string): string => (hasCode(EVENT_SCALES, code) ? code : '02');
