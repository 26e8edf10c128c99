import type { Dispute } from '../../../domain/disputes/dispute.js';
import type { EvidenceKind } from '../../../domain/disputes/evidence.js';
import type { SourceKind, SourceRecord } from '../../../domain/papers/source-record.js';
import type { ServiceContext } from '../../context.js';

/** Reads what one kind of record says of a case. */
export type RecordReader = (
  dispute: Dispute,
  context: Pick<ServiceContext, 'repositories'>,
) => Promise<readonly SourceRecord[]>;

const KINDS: Readonly<Record<EvidenceKind, SourceKind>> = {
  assessment: 'assessment',
  'routing-decision': 'assessment',
  'handling-record': 'handling',
  'feedback-record': 'handling',
  'verification-record': 'aftermath',
  'follow-up-record': 'aftermath',
};

const fromHistory: RecordReader = async (dispute, { repositories }) => {
  const entries = await repositories.disputes.wholeHistory(dispute);
  return entries.flatMap((entry): SourceRecord[] => {
    const { number, at } = entry;
    if (entry.action === 'collected')
      return [{ id: `history:${number}`, at, kind: 'report', text: dispute.summary }];
    if (entry.action !== 'moved') return [];
    return entry.evidence.map(({ kind, text }, index) => ({
      id: `history:${number}.${index + 1}`,
      at,
      kind: KINDS[kind],
      text,
    }));
  });
};

const fromCourt: RecordReader = async ({ id }, { repositories }) =>
  (await repositories.courtMediations.ofDisputes([id])).flatMap(({ events }) =>
    events.flatMap(({ sequence, at, note }) =>
      note ? [{ id: `court:${sequence}`, at, kind: 'court' as const, text: note }] : [],
    ),
  );

const fromAgreements: RecordReader = async ({ id }, { repositories }) =>
  (await repositories.agreements.ofDisputes([id])).flatMap(
    ({ id: agreementId, recordedAt: at, clauses, ended }) =>
      ended
        ? []
        : clauses.map(({ text }, index) => ({
            id: `agreement:${agreementId.slice(id.length + 1)}.${index + 1}`,
            at,
            kind: 'agreement' as const,
            text,
          })),
  );

/** What was said in confidence is handed over as such: no paper takes it. */
const fromSessions: RecordReader = async ({ id }, { repositories }) =>
  (await repositories.mediationSessions.ofDisputes([id])).flatMap(({ id: sessionId, statements, held }) => {
    const named = `session:${sessionId.slice(id.length + 1)}`;
    return [
      ...statements.map(({ at, text, confidential }, index) => ({
        id: `${named}.${index + 1}`,
        at,
        kind: 'session' as const,
        text,
        confidential,
      })),
      ...(held ? [{ id: named, at: held.endedAt, kind: 'handling' as const, text: held.outcome }] : []),
    ];
  });

/** Where the records of a case are read; whoever keeps records of another kind adds a reader. */
const READERS: readonly RecordReader[] = [fromHistory, fromSessions, fromAgreements, fromCourt];

/** All that is recorded of a case (来源记录), oldest first. */
export async function gatherRecords(
  dispute: Dispute,
  context: Pick<ServiceContext, 'repositories'>,
): Promise<SourceRecord[]> {
  const records = await Promise.all(READERS.map((read) => read(dispute, context)));
  return records.flat().sort((one, other) => one.at.getTime() - other.at.getTime());
}
