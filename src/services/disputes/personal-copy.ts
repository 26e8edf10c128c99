import type { Consent } from '../../domain/disputes/consent.js';
import type { Correction } from '../../domain/disputes/correction.js';
import type { Dispute } from '../../domain/disputes/dispute.js';
import type { Party } from '../../domain/disputes/party.js';
import { protectionsOfParty } from '../../domain/disputes/protections-of-party.js';
import type { AttachedFile } from '../../domain/files/attached-file.js';
import { hidePersons } from '../../policy/hide-persons.js';
import { whatWasSaid } from '../account/what-was-said.js';
import type { ServiceContext } from '../context.js';
import { type CopiedItem, copiedItems } from './copied-items.js';
import { type LookSummary, summariseLooks } from './summarise-looks.js';

/** What the hub holds of a person in one dispute. */
export interface CopiedRecord {
  readonly dispute: Dispute;
  readonly party: Party;
  /** What is told of the dispute, with everybody else masked; absent where somebody else in it is protected. */
  readonly words?: { readonly title: string; readonly summary: string; readonly place: string };
  readonly consents: readonly Consent[];
  readonly corrections: readonly Correction[];
  /** Photos and papers of the dispute (附件), and what else is held; none where somebody else in it is protected. */
  readonly files: readonly AttachedFile[];
  readonly items: readonly CopiedItem[];
  readonly looks: readonly LookSummary[];
}

/** Something that a resident said at the public account, or was told there. */
export interface CopiedMessage {
  readonly at: Date;
  readonly said?: string;
  readonly told?: string;
}

/** A copy of what is held about one person (个人信息副本), with what is told of others left out. */
export interface PersonalCopy {
  readonly madeAt: Date;
  readonly records: readonly CopiedRecord[];
  /** Set where the person is known at the public account. */
  readonly talk?: {
    readonly residentId: string;
    readonly messages: readonly CopiedMessage[];
    /** What she asked the assistant, and what it answered. */
    readonly answers: readonly CopiedMessage[];
    readonly looks: readonly LookSummary[];
  };
}

/** Puts a copy together of a person's parties in disputes, and of the account where the person is known by one. */
export async function personalCopy(
  held: readonly { readonly dispute: Dispute; readonly party: Party }[],
  residentId: string | undefined,
  context: ServiceContext,
): Promise<PersonalCopy> {
  const records = await Promise.all(held.map((one) => copiedRecord(one, context)));
  return {
    madeAt: context.clock.now(),
    records,
    ...(residentId === undefined ? {} : { talk: await copiedTalk(residentId, context) }),
  };
}

async function copiedRecord(
  { dispute, party }: { readonly dispute: Dispute; readonly party: Party },
  context: ServiceContext,
): Promise<CopiedRecord> {
  const { parties, consents, corrections, attachedFiles } = context.repositories;
  const [all, given, asked, files, items, looks] = await Promise.all([
    parties.findMany(dispute.partyIds),
    consents.ofParties([party.id]),
    corrections.ofParties([party.id]),
    attachedFiles.ofDisputes([dispute.id]),
    copiedItems({ dispute, party }, context),
    summariseLooks([party.id, dispute.id], context),
  ]);
  const others = all.filter(({ id }) => id !== party.id);
  const hidden = (text: string): string => hidePersons(text, party, others);
  const words = {
    title: hidden(dispute.title),
    summary: hidden(dispute.summary),
    place: hidden(dispute.place.address),
  };
  // A party that became part of this case, or came later, may be protected by the dispute alone.
  const isOthers = (dispute.protections?.length ?? 0) > protectionsOfParty(dispute, party.id).length;
  const tellsOfProtected = isOthers || others.some(({ id }) => protectionsOfParty(dispute, id).length > 0);
  // Nor is whoever somebody is protected from told who is looking into it.
  const own = { dispute, party, consents: given, corrections: asked };
  if (tellsOfProtected) return { ...own, looks: [], files: [], items: [] };
  return {
    ...own,
    looks,
    words,
    files: files.map((file) => ({ ...file, name: hidden(file.name) })),
    items: items.map(({ text, ...item }) => ({
      ...item,
      ...(text === undefined ? {} : { text: hidden(text) }),
    })),
  };
}

async function copiedTalk(
  residentId: string,
  context: ServiceContext,
): Promise<NonNullable<PersonalCopy['talk']>> {
  const { conversations, legalAnswers, notices } = context.repositories;
  const turns = (await conversations.find(residentId))?.turns ?? [];
  const [said, told, answered, looks] = await Promise.all([
    whatWasSaid(turns, context),
    notices.ofResident(residentId),
    legalAnswers.ofAsker(residentId),
    summariseLooks([residentId], context),
  ]);
  const messages: CopiedMessage[] = [
    ...turns.map(({ at, reply }, index) => ({
      at,
      ...(said[index] === undefined ? {} : { said: said[index] }),
      ...(reply === undefined ? {} : { told: reply }),
    })),
    ...told.map(({ createdAt, text }) => ({ at: createdAt, told: text })),
  ];
  return {
    residentId,
    messages: messages.sort((one, other) => one.at.getTime() - other.at.getTime()),
    // Of one that was erased neither question nor answer is left.
    answers: answered.flatMap(({ at, understood, answer }) =>
      understood ? [{ at, said: understood.said, told: answer.answer }] : [],
    ),
    looks,
  };
}
