import type { z } from 'zod';
import type { PresenceMode } from '../../src/domain/court/court-session.js';
import { INVITED_GROUPS } from '../../src/domain/court/enrolment.js';
import type { CorrectionCommand, FilingCommand } from '../../src/domain/platforms/platform-command.js';
import { COURT_FIELDS } from './court-states.js';
import { reach } from './mapping.js';
import {
  confirmationShape,
  correctionShape,
  enrolmentShape,
  sessionShape,
  withdrawalShape,
} from './shapes.js';

/** What goes to a door of its own and gets a number there, under a key of the hub's. */
export type Filed = FilingCommand | CorrectionCommand;

/** Where each kind of filing goes, and what it looks like there. */
export const FILINGS = {
  'apply-confirmation': { path: '/confirmations', shape: confirmationShape },
  'book-session': { path: '/sessions', shape: sessionShape },
  enrol: { path: '/enrolments', shape: enrolmentShape },
  'withdraw-filing': { path: '/withdrawals', shape: withdrawalShape },
  correction: { path: '/corrections', shape: correctionShape },
} as const satisfies Readonly<Record<Filed['kind'], { readonly path: string; readonly shape: z.ZodType }>>;

const MODES: Readonly<Record<PresenceMode, string>> = {
  video: '音视频',
  'equipped-place': '设备点',
  'on-site': '现场',
};

/** A filing in the court platform's words, not yet found to be sendable. */
export function toFiling(command: Filed): unknown {
  switch (command.kind) {
    case 'apply-confirmation': {
      const { disputeId, agreementKind, effectiveOn, lastDay, clauses, applicants, obstacle } = command;
      return {
        sourceCaseId: disputeId,
        agreementType: agreementKind === 'written' ? '书面' : '口头',
        effectiveDate: effectiveOn,
        lastDate: lastDay,
        clauses,
        applicants: applicants.map(({ agent, ...party }) => ({
          partyName: party.name,
          partyRole: party.side === 'applicant' ? '1' : '2',
          ...reach(party),
          ...(agent ? { agentName: agent.name, agentAuthority: agent.authority } : {}),
        })),
        ...(obstacle ? { obstacle } : {}),
      };
    }
    case 'book-session':
      return {
        sourceCaseId: command.disputeId,
        startTime: command.beginsAt.toISOString(),
        minutes: command.minutes,
        separate: command.apart,
        participants: command.presences.map(({ name, mode, place }) => ({
          partyName: name,
          mode: MODES[mode],
          ...(place === undefined ? {} : { place }),
        })),
      };
    case 'enrol': {
      const { group, phone, from, until, ...entry } = command.entry;
      return { ...entry, group: INVITED_GROUPS[group], tel: phone, validFrom: from, validTo: until };
    }
    case 'withdraw-filing':
      return { filingKey: command.filingKey, reason: command.reason };
    case 'correction': {
      const { externalId, party, field, value, evidence, at } = command;
      return {
        recordKey: externalId,
        partyName: party.name,
        partyRole: party.side === 'applicant' ? '1' : '2',
        fieldName: COURT_FIELDS[field],
        newValue: value,
        evidence,
        applyTime: Number.isNaN(at.getTime()) ? undefined : at.toISOString(),
      };
    }
  }
}
