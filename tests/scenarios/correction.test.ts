import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { PlatformName } from '../../src/domain/platforms/platform-name.js';
import { residentActor } from '../../src/domain/residents/resident-actor.js';
import { openDispute } from '../../src/services/disputes/open-dispute.js';
import { acceptReports } from '../../src/services/inbox/accept-reports.js';
import { ask } from '../kit/ask.js';
import { eventually } from '../kit/eventually.js';
import { idNumber } from '../kit/id-number.js';
import { PEOPLE } from '../kit/people.js';
import { correctionDecided, DITCH } from '../kit/reports.js';
import { type TestServer, testServer } from '../kit/test-server.js';

const FILED = `{ __typename ... on Refusal { code }
  ... on CorrectionFiled { correction { id field was value state authority reason decidedAt carriedOutAt
    atCourt { state reason decidedAt } } } }`;
const ASK = `mutation ($party: ID!, $field: CorrectableField!, $value: String!) {
  requestCorrection(partyId: $party, field: $field, value: $value, evidence: "本人出示身份证。") ${FILED} }`;
const DECIDE = `mutation ($id: ID!, $accepted: Boolean!) {
  decideCorrection(correctionId: $id, accepted: $accepted, reason: "与户口簿核对一致。") ${FILED} }`;
const LIST = `query ($state: CorrectionState) {
  corrections(state: $state) { id state reason atCourt { state reason } } }`;
const CASE = `query ($id: ID!) { dispute(id: $id) { protections
  parties { id name } history { action partyId field } } }`;
const SEARCH = `query ($phone: String!) { disputesOfPerson(phone: $phone, purpose: OWN_REQUEST,
  reason: "本人申请查询。") { ... on DisputesOfPerson { totalCount } } }`;

interface Filed {
  readonly code?: string;
  readonly correction?: { readonly id: string; readonly state: string };
}

const RECORD = {
  event_name: '谷律村8号排水纠纷',
  event_describe: '水沟被堵，水淹了邻居家的地。',
  happen_date: '2026-11-20',
  happen_place_name: '谷律村8号',
  event_size_code: '01',
  dispute_event_type: '0201',
  involved_amount: 2,
  grid_num: '530112010-001',
  recorder: { recorder_id: 'puyan', recorder_name: '普艳' },
  litigants: [
    { litigant_name: '李光明', litigant_role: '1', tel: '13800000001' },
    { litigant_name: '张桂兰', litigant_role: '2' },
  ],
};

describe('a correction', () => {
  let server: TestServer;
  let record: string;
  let dispute: string;

  const at = async (platform: PlatformName, path: string, json?: object) => {
    const response = await fetch(`${server.sandboxes[platform]}/control${path}`, {
      method: json ? 'POST' : 'GET',
      ...(json ? { headers: { 'content-type': 'application/json' }, body: JSON.stringify(json) } : {}),
    });
    return (await response.json()) as { record: { event_num: string }; items: readonly object[] };
  };
  const grid = (path: string, json?: object) => at('grid', path, json);
  const request = (party: string, field: string, value: string, who = PEOPLE.desk) =>
    ask<Filed>(server, who, ASK, { party, field, value });
  const found = async (phone: string) =>
    (await ask<{ totalCount: number }>(server, PEOPLE.desk, SEARCH, { phone })).totalCount;
  const onFile = async (id: string) => {
    await server.hub.settle();
    return server.hub.services.repositories.corrections.find(id);
  };
  const settledAs = (id: string, state: string) =>
    eventually(`${id} ${state}`, async () => ((await onFile(id))?.state === state ? true : undefined));

  beforeAll(async () => {
    server = await testServer('in-process');
    record = (await grid('/records', RECORD)).record.event_num;
    dispute = await eventually('the dispute', async () => {
      await server.hub.settle();
      return server.hub.services.repositories.sources.find('grid', record);
    });
    await server.hub.settle();
  });
  afterAll(() => server.close());

  it('of what the grid platform recorded goes there, and changes nothing here before it has decided', async () => {
    await grid('/mode', { mode: 'down' });
    const { correction } = await request(`${dispute}:1`, 'PHONE', '13800000002');
    expect(correction).toMatchObject({ state: 'SENDING', authority: 'GRID', was: '13800000001' });
    const id = correction?.id ?? '';
    expect((await onFile(id))?.state).toBe('sending');
    await grid('/mode', { mode: 'up' });
    server.hub.clock.advance(3_600_000);
    expect((await onFile(id))?.state).toBe('with-platform');
    expect((await grid('/corrections')).items).toMatchObject([
      { key: id, event_num: record, litigant_name: '李光明', field_name: 'tel', new_value: '13800000002' },
    ]);
    expect([await found('13800000001'), await found('13800000002')]).toEqual([1, 0]);
    expect(await request(`${dispute}:1`, 'PHONE', '13800000003')).toMatchObject({ code: 'WORK_PENDING' });
    expect(await ask<Filed>(server, PEOPLE.desk, DECIDE, { id, accepted: true })).toMatchObject({
      code: 'NOT_OWNER',
    });

    await acceptReports([correctionDecided('grid', 'WG-other', id)], server.hub.services);
    expect((await onFile(id))?.state).toBe('with-platform');

    await grid('/corrections', { key: id, accepted: true });
    await settledAs(id, 'carried-out');
    expect([await found('13800000001'), await found('13800000002')]).toEqual([0, 1]);
    const seen = await ask<{ history: readonly object[] }>(server, PEOPLE.desk, CASE, { id: dispute });
    expect(seen.history).toContainEqual({ action: 'CORRECTED', partyId: `${dispute}:1`, field: 'PHONE' });
    const stored = JSON.stringify(
      await server.hub.services.repositories.connection.collection('corrections').find().toArray(),
    );
    expect(stored).not.toContain('1380000000');
    expect(stored).not.toContain('身份证');
  });

  it('that the platform refuses stays as it was, with the platform’s reason', async () => {
    const { correction } = await request(`${dispute}:2`, 'NAME', '张桂英');
    const id = correction?.id ?? '';
    expect((await onFile(id))?.state).toBe('with-platform');
    await grid('/corrections', { key: id, accepted: false, reason: '与户籍登记不符' });
    await settledAs(id, 'refused');
    const refused = await ask<readonly object[]>(server, PEOPLE.desk, LIST, { state: 'REFUSED' });
    expect(refused).toEqual([{ id, state: 'REFUSED', reason: '与户籍登记不符', atCourt: null }]);
    const { parties } = await ask<{ parties: readonly object[] }>(server, PEOPLE.desk, CASE, { id: dispute });
    expect(parties).toContainEqual({ id: `${dispute}:2`, name: '张桂兰' });
  });

  it('of what the hub itself holds the desk decides, and a child is protected from then on', async () => {
    await openDispute(
      'D1',
      { ...DITCH, parties: [{ name: '周小满', side: 'applicant', idNumber: idNumber('19870312') }] },
      { platform: 'hub', externalId: 'D1', reportedAt: new Date('2026-11-20T00:00:00Z') },
      residentActor('resident:mother'),
      server.hub.services,
    );
    await server.hub.settle();
    await server.hub.services.repositories.disputes.change('D1', (current) => ({
      next: {
        ...current,
        handOver: { key: 'D1:1', state: 'delivered', requestedAt: new Date(0), externalId: 'C1' },
      },
      result: undefined,
    }));
    const { correction } = await request(
      'D1:1',
      'ID_NUMBER',
      idNumber('20170312'),
      residentActor('resident:mother'),
    );
    expect(correction).toMatchObject({ state: 'WITH_DESK', authority: 'HUB' });
    const id = correction?.id ?? '';
    for (const who of [PEOPLE.mediator, PEOPLE.leader, PEOPLE.partner]) {
      const { body } = await server.ask(who, DECIDE, { id, accepted: true });
      expect(body.errors?.[0]?.extensions?.code).toBe('FORBIDDEN');
    }
    const decide = () => ask<Filed>(server, PEOPLE.desk, DECIDE, { id, accepted: true });
    expect(await decide()).toMatchObject({ correction: { state: 'ACCEPTED', reason: '与户口簿核对一致。' } });
    expect(await decide()).toMatchObject({ code: 'ALREADY_DECIDED' });
    await server.hub.settle();
    expect(await ask(server, PEOPLE.desk, CASE, { id: 'D1' })).toMatchObject({ protections: ['MINOR'] });
  });

  it('of a child does not go to the court while no guardian consents to it', async () => {
    const { correction } = await request('D1:1', 'NAME', '周小曼');
    const id = correction?.id ?? '';
    await ask(server, PEOPLE.desk, DECIDE, { id, accepted: true });
    await settledAs(id, 'carried-out');
    await server.hub.settle();
    expect((await onFile(id))?.atCourt).toMatchObject({
      state: 'refused',
      decided: { reason: expect.stringContaining('监护人') },
    });
    expect((await at('court', '/filings')).items).toEqual([]);
  });

  it.each([
    ['D1:1', 'NAME', '周小曼', 'INVALID_INPUT'],
    ['D1:1', 'NAME', ' ', 'INVALID_INPUT'],
    ['D1:1', 'PHONE', '12', 'INVALID_INPUT'],
    ['D1:1', 'ID_NUMBER', '530112201703120010', 'INVALID_INPUT'],
    ['D1:1', 'ADDRESS', '谷'.repeat(201), 'INVALID_INPUT'],
    ['D9:1', 'NAME', '周小曼', 'NOT_FOUND'],
  ])('of %s, %s to %s is refused as %s', async (party, field, value, code) => {
    expect(await request(party, field, value)).toMatchObject({ code });
  });

  it('is asked for by nobody for somebody else', async () => {
    expect(await request(`${dispute}:1`, 'NAME', '李明', PEOPLE.otherMediator)).toMatchObject({
      code: 'NOT_OWNER',
    });
    expect(await request(`${dispute}:1`, 'NAME', '李明', residentActor('resident:mother'))).toMatchObject({
      code: 'NOT_FOUND',
    });
  });

  it('is in the audit log with who asked and who decided, and without what', async () => {
    const { audit } = server.hub.services.repositories;
    const details: unknown[] = [];
    for await (const { detail, by, fields } of audit.entries()) {
      if (String(detail).startsWith('correction-')) details.push([detail, by.role, fields.join()]);
    }
    expect(details).toContainEqual(['correction-asked', 'desk', 'phone']);
    expect(details).toContainEqual(['correction-accepted', 'hub', 'phone']);
    expect(details).toContainEqual(['correction-refused', 'hub', 'name']);
    expect(details).toContainEqual(['correction-asked', 'resident', 'idNumber']);
  });
});
