import { Arg, Ctx, ID, Int, Query, Resolver } from 'type-graphql';
import type { AuditAction } from '../../src/domain/audit/audit-action.js';
import { readAudit } from '../../src/services/people/read-audit.js';
import type { AuditEntry as Stored } from '../../src/store/audit/audit-entry.js';
import { actorOf, BadInput, Permitted } from '../kit/index.js';
import { AuditActionEnum, type AuditEntry, AuditEntryConnection } from './audit-entry.js';
import type { PeopleContext } from './context.js';

const MOST_PER_PAGE = 200;

/** Reading the audit log. */
@Resolver()
export class AuditResolver {
  @Query(() => AuditEntryConnection, {
    nullable: true,
    description: 'The audit log, newest first; reading it is recorded (审计记录).',
  })
  @Permitted('read-audit')
  async auditEntries(
    @Arg('first', () => Int, { defaultValue: 50, description: 'How many, at most 200 (条数).' })
    first: number,
    @Arg('after', () => String, { nullable: true, description: 'The cursor to go on from (游标).' })
    after: string | null,
    @Arg('personId', () => ID, { nullable: true, description: 'Who did it (人员编号).' })
    personId: string | null,
    @Arg('subjectId', () => ID, { nullable: true, description: 'A record that it was done to (对象编号).' })
    subjectId: string | null,
    @Arg('action', () => AuditActionEnum, { nullable: true, description: 'What was done (动作).' })
    action: AuditAction | null,
    @Arg('since', () => Date, { nullable: true, description: 'From this instant on (起始时间).' })
    since: Date | null,
    @Arg('until', () => Date, { nullable: true, description: 'Before this instant (截止时间).' })
    until: Date | null,
    @Ctx() context: PeopleContext,
  ) {
    if (first < 1 || first > MOST_PER_PAGE) throw new BadInput(`first is from 1 to ${MOST_PER_PAGE}.`);
    if (after && !/^\d{1,12}$/.test(after)) throw new BadInput('after is no cursor of this list.');
    const filter = {
      ...(personId ? { personId } : {}),
      ...(subjectId ? { subjectId } : {}),
      ...(action ? { action } : {}),
      ...(since ? { since } : {}),
      ...(until ? { until } : {}),
    };
    const page = { limit: first + 1, ...(after ? { before: Number(after) } : {}) };
    const found = await readAudit(filter, page, actorOf(context), context.services);
    const edges = found.slice(0, first).map((entry) => ({ cursor: entry._id, node: shown(entry) }));
    return {
      edges,
      pageInfo: { hasNextPage: found.length > first, endCursor: edges.at(-1)?.cursor ?? null },
    };
  }
}

function shown({ _id, by, subject, fields, ...entry }: Stored): AuditEntry {
  return {
    ...entry,
    sequence: Number(_id),
    actedAs: by.role,
    ...('personId' in by ? { personId: by.personId } : {}),
    ...('name' in by && by.name !== undefined ? { name: by.name } : {}),
    ...('areaCode' in by ? { areaCode: by.areaCode } : {}),
    ...('address' in by && by.address !== undefined ? { address: by.address } : {}),
    subjectType: subject.type,
    subjectIds: [...subject.ids],
    fields: [...fields],
  };
}
