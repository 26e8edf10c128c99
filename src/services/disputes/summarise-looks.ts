import type { AuditAction } from '../../domain/audit/audit-action.js';
import type { AuditedBy } from '../../domain/audit/audited-by.js';
import type { AuditEntry } from '../../store/audit/audit-entry.js';
import type { ServiceContext } from '../context.js';

/** Who was shown what of a record, and how often (查看汇总): by office and not by name, for the log is the auditor's. */
export interface LookSummary {
  readonly role: AuditedBy['role'];
  readonly action: AuditAction;
  readonly purpose?: string;
  readonly fields: readonly string[];
  readonly times: number;
  readonly firstAt: Date;
  readonly lastAt: Date;
}

const LOOKS: readonly AuditAction[] = ['looked', 'unmasked', 'searched', 'exported'];
const PAGE = 500;

/** Everybody who was shown anything of these records (谁看过), the latest first. */
export async function summariseLooks(
  subjectIds: readonly string[],
  { repositories }: Pick<ServiceContext, 'repositories'>,
): Promise<LookSummary[]> {
  const entries = new Map<string, AuditEntry>();
  for (const subjectId of subjectIds) {
    for (let before: number | undefined; ; ) {
      const limit = { limit: PAGE, ...(before === undefined ? {} : { before }) };
      const page = await repositories.audit.page({ subjectId }, limit);
      for (const entry of page) entries.set(entry._id, entry);
      const last = page.at(-1);
      if (!last || page.length < PAGE) break;
      before = Number(last._id);
    }
  }
  const looks = [...entries.values()].filter(
    ({ action, outcome }) => LOOKS.includes(action) && outcome === 'done',
  );
  const alike = Map.groupBy(looks, ({ by, action, purpose }) => JSON.stringify([by.role, action, purpose]));
  return [...alike.values()]
    .flatMap((same) => summary(same) ?? [])
    .sort((one, other) => other.lastAt.getTime() - one.lastAt.getTime());
}

function summary(same: readonly AuditEntry[]): LookSummary | undefined {
  const [first] = same;
  if (!first) return undefined;
  const times = same.map(({ at }) => at.getTime());
  return {
    role: first.by.role,
    action: first.action,
    ...(first.purpose === undefined ? {} : { purpose: first.purpose }),
    fields: [...new Set(same.flatMap(({ fields }) => fields))].sort(),
    times: same.reduce((sum, { count }) => sum + (count ?? 1), 0),
    firstAt: new Date(Math.min(...times)),
    lastAt: new Date(Math.max(...times)),
  };
}
