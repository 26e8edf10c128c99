import type { Dispute } from '../../domain/disputes/dispute.js';
import type { Party } from '../../domain/disputes/party.js';
import type { SourceKind } from '../../domain/papers/source-record.js';
import type { ServiceContext } from '../context.js';
import { gatherRecords } from './summaries/gather-records.js';

/** What kind of thing is held (事项种类). */
export type CopiedKind =
  | Exclude<SourceKind, 'report'>
  | 'grid-record'
  | 'app-report'
  | 'court-session'
  | 'confirmation'
  | 'supervision-order'
  | 'consultation'
  | 'mediators'
  | 'summary'
  | 'figure';

/** One thing that is held of a person in a dispute besides its facts (副本事项). */
export interface CopiedItem {
  readonly kind: CopiedKind;
  readonly at: Date;
  /** How it stands, as its record says. */
  readonly state?: string;
  /** What it says, with others not masked yet; absent of a talk that belongs to somebody else. */
  readonly text?: string;
}

type Held = { readonly dispute: Dispute; readonly party: Party };
type ItemReader = (held: Held, context: Pick<ServiceContext, 'repositories'>) => Promise<CopiedItem[]>;

const joined = (...parts: readonly (string | undefined)[]): { readonly text: string } | undefined => {
  const text = parts.filter((part) => part).join('；');
  return text === '' ? undefined : { text };
};

/** What people wrote down on the way; nothing that was said in confidence, for it may be the other side's. */
const fromRecords: ItemReader = async ({ dispute }, context) =>
  (await gatherRecords(dispute, context)).flatMap(({ kind, at, text, confidential }) =>
    kind === 'report' || kind === 'court' || confidential ? [] : [{ kind, at, text }],
  );

const fromGrid: ItemReader = async ({ dispute, party }, { repositories }) =>
  (await repositories.gridRecords.ofDisputes([dispute.id])).map(({ asOf, title, details }) => {
    const own = details?.litigants[dispute.partyIds.indexOf(party.id)];
    const codes = own && Object.entries(own).map(([field, code]) => `${field}=${code}`);
    return { kind: 'grid-record', at: asOf, ...joined(title, codes?.join(' '), details?.situation) };
  });

const fromApp: ItemReader = async ({ dispute }, { repositories }) =>
  (await repositories.appReports.ofDisputes([dispute.id])).map(({ asOf, title }) => ({
    kind: 'app-report',
    at: asOf,
    text: title,
  }));

const fromCourt: ItemReader = async ({ dispute }, { repositories }) =>
  (await repositories.courtMediations.ofDisputes([dispute.id])).flatMap(({ events }) =>
    events.map(({ at, status, caseNumber, note }) => ({
      kind: 'court',
      at,
      state: status,
      ...joined(caseNumber, note),
    })),
  );

const fromSessions: ItemReader = async ({ dispute, party }, { repositories }) =>
  (await repositories.courtSessions.ofDisputes([dispute.id])).flatMap(({ beginsAt, state, presences }) =>
    presences
      .filter(({ partyId }) => partyId === party.id)
      .map(({ mode, place }) => ({ kind: 'court-session', at: beginsAt, state, ...joined(mode, place) })),
  );

const fromConfirmations: ItemReader = async ({ dispute, party }, { repositories }) =>
  (await repositories.confirmations.ofDisputes([dispute.id]))
    .filter(({ agreement }) => agreement.partyIds.includes(party.id))
    .map(({ effectiveOn, state, caseNumber, agreement, obstacle }) => ({
      kind: 'confirmation',
      at: new Date(`${effectiveOn}T00:00:00+08:00`),
      state,
      ...joined(caseNumber, ...agreement.clauses.map(({ text }) => text), obstacle?.what),
    }));

const fromOrders: ItemReader = async ({ dispute }, { repositories }) =>
  (await repositories.supervisionOrders.ofDisputes([dispute.id])).map(
    ({ issuedAt, state, demand, proof }) => ({
      kind: 'supervision-order',
      at: issuedAt,
      state,
      ...joined(demand, proof?.text),
    }),
  );

/** That one was held: its words are between whoever asked and whoever answered. */
const fromConsultations: ItemReader = async ({ dispute }, { repositories }) =>
  (await repositories.consultations.aboutDispute(dispute.id)).map(({ startedAt }) => ({
    kind: 'consultation',
    at: startedAt,
  }));

const fromSummaries: ItemReader = async ({ dispute }, { repositories }) =>
  ((await repositories.caseSummaries.find(dispute.id))?.versions ?? []).map(({ at, lines, signed }) => ({
    kind: 'summary',
    at,
    state: signed ? 'signed' : 'draft',
    ...joined(...lines.map(({ text }) => text)),
  }));

const fromFigures: ItemReader = async ({ dispute }, { repositories }) =>
  (await repositories.caseFacts.ofDisputes([dispute.id])).map(({ at, content, note }) => ({
    kind: 'figure',
    at,
    state: content.kind,
    ...joined(note),
  }));

/** What the party speaks, and which mediators it would not have; what others said of mediators is not the party's. */
const fromTeam: ItemReader = async ({ dispute, party }, { repositories }) => {
  const team = await repositories.caseTeams.find(dispute.id);
  const spoken = (team?.languages ?? []).filter(({ partyId }) => partyId === party.id);
  const refused = (team?.refusals ?? []).filter(({ partyId }) => partyId === party.id);
  return [
    ...spoken.map(({ at, languages }) => ({
      kind: 'mediators' as const,
      at,
      ...joined(
        ...languages.map(({ code, variety, level }) => [code, variety, level].filter(Boolean).join(' ')),
      ),
    })),
    ...refused.map(({ at, reason }) => ({ kind: 'mediators' as const, at, state: 'refused', text: reason })),
  ];
};

/** Where it is read; whoever keeps something of people in disputes adds a reader. */
const READERS: readonly ItemReader[] = [
  fromRecords,
  fromGrid,
  fromApp,
  fromCourt,
  fromSessions,
  fromConfirmations,
  fromOrders,
  fromConsultations,
  fromTeam,
  fromSummaries,
  fromFigures,
];

/** All that is held of a person in a dispute besides its facts (副本事项), oldest first. */
export async function copiedItems(
  held: Held,
  context: Pick<ServiceContext, 'repositories'>,
): Promise<CopiedItem[]> {
  const items = (await Promise.all(READERS.map((read) => read(held, context)))).flat();
  return items.sort((one, other) => one.at.getTime() - other.at.getTime());
}
