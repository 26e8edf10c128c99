import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { personalCopy } from '../../../src/services/disputes/personal-copy.js';
import type { Repositories } from '../../../src/store/repositories.js';
import { type TestHub, testHub } from '../../kit/test-hub.js';
import { disputeAt } from '../domain/disputes/dispute-at.js';

type Tool = 'connection' | 'sealer' | 'blindIndexes' | 'keyRotation';

const COPIED = 'is in the copy';

/** Of every repository: that a person's copy is made of it, or why nothing of it belongs in one. */
const HELD: Readonly<Record<Exclude<keyof Repositories, Tool>, string>> = {
  disputes: COPIED,
  parties: COPIED,
  consents: COPIED,
  corrections: COPIED,
  agreements: COPIED,
  mediationSessions: COPIED,
  gridRecords: COPIED,
  appReports: COPIED,
  attachedFiles: COPIED,
  supervisionOrders: COPIED,
  courtMediations: COPIED,
  confirmations: COPIED,
  courtSessions: COPIED,
  inbox: COPIED,
  conversations: COPIED,
  notices: COPIED,
  consultations: COPIED,
  legalAnswers: COPIED,
  caseSummaries: COPIED,
  caseFacts: COPIED,
  caseTeams: COPIED,
  audit: COPIED,
  codeLists: 'holds names of kinds of disputes, and nothing about a person',
  ledgerMappings: 'holds headings of spreadsheets, and what their words mean',
  sources: 'holds numbers of records, which the dispute itself names',
  statedFields: 'repeats what the records of the platforms say, each of which is in the copy',
  fieldConflicts: 'holds which two of these records contradict each other',
  linkages: 'holds what offices agreed on, and whom of their people to ask',
  mergeProposals: 'compares two disputes by facts that are in the copy of each',
  hints: 'holds what was noticed before there was a party',
  rounds: 'holds stops under a bare name: nobody can tell whose they are',
  routes: 'holds stops under a bare name: nobody can tell whose they are',
  safetyCases:
    'holds what is done for whoever is in danger: a copy for one party would tell the other side of it',
  households: 'holds who is at home behind a bare name: nobody can tell which party it is',
  devices: "holds which of the office's own people a phone belongs to",
  offlineRecords: 'holds what is not taken yet; what is taken lies where it belongs, and is copied there',
  enrolments:
    'holds what people of the invited groups told of themselves as office-holders; shown to them there',
  familyWatches:
    'holds how a whole family was found: a copy for one would tell on another, who may need protecting from just that one',
  statutoryClocks: 'holds days, and nothing about a person',
  staffNotices: 'holds what the office’s own people were told of records, and names no party',
  staffInboxes: 'holds when the office’s own people are left in peace',
  dues: 'holds days, and nothing about a person',
  leases: 'holds which worker is at what',
  platformStates: 'holds cursors and tokens of platforms',
  platformHealth: 'holds whether platforms answer',
  users: "holds the office's own people, who see and change theirs at their account",
  personProfiles: "holds the office's own people and whoever helps them, as office-holders",
  sites: 'holds places, and which of the office’s own people work there',
  sessions: 'holds hashes of tokens and until when they are good',
  signInAttempts: 'holds counts under login names',
  partners: 'holds systems, and no people',
  residents:
    "holds WeChat's own name of an account, which tells her nothing; that she is known shows in the talk",
  bindings: 'holds which account hears of which dispute, which the copy shows by having both',
  modelRuns: 'holds what a model was given, from which people were taken out before',
  cardFiles: 'holds what people of the office and volunteers write about the law, as office-holders',
  modelUsage: 'holds counts of tokens',
  adviceSheets: 'holds pages of law that the office’s own people asked for, about no party by name',
  figureCorrections: 'holds figures of an area, and who corrected them',
};

describe('a copy of what is held about somebody', () => {
  let hub: TestHub;
  beforeAll(async () => {
    hub = await testHub();
  });
  afterAll(() => hub.close());

  it('is made of every repository, but for those that are named here with a reason', async () => {
    const { repositories } = hub.services;
    const dispute = disputeAt('handle');
    const [partyId = ''] = await repositories.parties.file(dispute.id, [
      { name: '李光明', side: 'applicant' },
    ]);
    await repositories.disputes.insert({ ...dispute, partyIds: [partyId] });
    const [party] = await repositories.parties.findMany([partyId]);
    if (!party) throw new Error('not filed');

    const read = new Set<string>();
    const watched = new Proxy(repositories, {
      get(all, name, receiver) {
        read.add(String(name));
        return Reflect.get(all, name, receiver);
      },
    });
    await personalCopy([{ dispute: { ...dispute, partyIds: [partyId] }, party }], 'resident:1', {
      ...hub.services,
      repositories: watched,
    });
    const tools = ['connection', 'sealer', 'blindIndexes', 'keyRotation'];
    const all = Object.keys(repositories).filter((name) => !tools.includes(name));
    expect(Object.keys(HELD).sort()).toEqual(all.sort());
    const named = Object.entries(HELD).flatMap(([name, why]) => (why === COPIED ? [name] : []));
    expect([...read].sort()).toEqual(named.sort());
  });
});
