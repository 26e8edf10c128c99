import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { PlatformName } from '../../src/domain/platforms/platform-name.js';
import { openDispute } from '../../src/services/disputes/open-dispute.js';
import { acceptReports } from '../../src/services/inbox/accept-reports.js';
import { appOf } from '../kit/app.js';
import { ask } from '../kit/ask.js';
import { eventually } from '../kit/eventually.js';
import { PEOPLE } from '../kit/people.js';
import { correctionDecided, DITCH, otherNeighbours } from '../kit/reports.js';
import { type TestServer, testServer } from '../kit/test-server.js';

const FILED = `{ __typename ... on Refusal { code }
  ... on CorrectionFiled { correction { id state authority was } } }`;
const ASK = `mutation ($party: ID!, $field: CorrectableField!, $value: String!) {
  requestCorrection(partyId: $party, field: $field, value: $value, evidence: "本人出示身份证。") ${FILED} }`;
const DECIDE = `mutation ($id: ID!) {
  decideCorrection(correctionId: $id, accepted: true, reason: "与户口簿核对一致。") ${FILED} }`;
const LIST = `query ($state: CorrectionState) { corrections(state: $state) { id state atCourt { state reason } } }`;
const HAND_OVER = 'mutation ($id: ID!) { handOverToCourt(id: $id) { __typename } }';

interface Filed {
  readonly code?: string;
  readonly correction?: { readonly id: string; readonly state: string };
}

describe('a correction of what the governance app recorded, in a case that the court has,', () => {
  let server: TestServer;
  let own: string;

  const at = async (platform: PlatformName, path: string, json?: object) => {
    const response = await fetch(`${server.sandboxes[platform]}/control${path}`, {
      method: json ? 'POST' : 'GET',
      ...(json ? { headers: { 'content-type': 'application/json' }, body: JSON.stringify(json) } : {}),
    });
    return (await response.json()) as { items: readonly object[] };
  };
  const request = (party: string, field: string, value: string) =>
    ask<Filed>(server, PEOPLE.desk, ASK, { party, field, value });
  const found = async (phone: string) =>
    (await server.hub.services.repositories.parties.findByIndex('phone', phone)).length;
  const onFile = async (id: string) => {
    await server.hub.settle();
    return server.hub.services.repositories.corrections.find(id);
  };
  const settledAs = (id: string, state: string) =>
    eventually(`${id} ${state}`, async () => ((await onFile(id))?.state === state ? true : undefined));
  const atApp = (path: string, json?: object) => at('governance-app', path, json);
  const atCourt = async (path: string) =>
    (await at('court', path)).items as readonly { path: string; key: string; body: object }[];
  const stored = (id: string) => server.hub.services.repositories.disputes.find(id);

  beforeAll(async () => {
    server = await testServer('in-process');
    const report = await appOf(server).report();
    own = await eventually('the dispute', async () => {
      await server.hub.settle();
      return server.hub.services.repositories.sources.find('governance-app', report);
    });
    await server.hub.services.repositories.disputes.change(own, (current) => ({
      next: { ...current, step: 'handle', owner: PEOPLE.mediator },
      result: undefined,
    }));
    await at('court', '/mode', { mode: 'down' });
    expect(await ask(server, PEOPLE.mediator, HAND_OVER, { id: own })).toMatchObject({
      __typename: 'DisputeChanged',
    });
    await server.hub.settle();
    expect((await stored(own))?.handOver?.state).toBe('pending');
  });
  afterAll(() => server.close());

  it('goes to the app once, through an outage, and to the court behind the hand-over when the app has agreed', async () => {
    await atApp('/mode', { mode: 'down' });
    const { correction } = await request(`${own}:1`, 'PHONE', '13800000077');
    expect(correction).toMatchObject({ state: 'SENDING', authority: 'GOVERNANCE_APP' });
    const id = correction?.id ?? '';
    expect((await onFile(id))?.state).toBe('sending');
    expect(await ask(server, PEOPLE.desk, LIST)).toContainEqual(expect.objectContaining({ id }));
    await atApp('/mode', { mode: 'up' });
    server.hub.clock.advance(3_600_000);
    expect((await onFile(id))?.state).toBe('with-platform');
    expect((await atApp('/received')).items.filter((one) => 'key' in one && one.key === id)).toMatchObject([
      { timesSent: 1, body: { field: '联系电话', newValue: '13800000077' } },
    ]);
    expect(await ask(server, PEOPLE.desk, DECIDE, { id })).toMatchObject({
      code: 'NOT_OWNER',
    });
    // The court does not own the field: what it says of this key changes nothing.
    await acceptReports([correctionDecided('court', `${own}:1`, id)], server.hub.services);
    expect((await onFile(id))?.state).toBe('with-platform');
    expect(await found('13800000077')).toBe(0);

    await atApp('/corrections', { key: id, accepted: true });
    await settledAs(id, 'carried-out');
    await server.hub.settle();
    expect(await found('13800000077')).toBe(1);
    // The court has not got the case itself yet.
    expect((await onFile(id))?.atCourt?.state).toBe('sending');
    await at('court', '/mode', { mode: 'up' });
    for (let hour = 0; hour < 2; hour += 1) {
      server.hub.clock.advance(3_600_000);
      await server.hub.settle();
    }
    expect((await stored(own))?.handOver?.state).toBe('delivered');
    expect((await onFile(id))?.atCourt?.state).toBe('with-platform');
    expect((await atCourt('/filings')).filter(({ key }) => key === id)).toMatchObject([
      {
        path: '/corrections',
        body: { recordKey: `${own}:1`, fieldName: '联系电话', newValue: '13800000077' },
      },
    ]);
    await at('court', '/corrections', { key: id, accepted: false, reason: '须本人到庭核对' });
    await eventually('the court’s no', async () => {
      const { atCourt: copy } = (await onFile(id)) ?? {};
      return copy?.state === 'refused' && copy.decided?.reason === '须本人到庭核对' ? true : undefined;
    });
    // A second answer is no answer, and the hub's record is the app's to decide.
    const other = { ...correctionDecided('court', `${own}:1`, id), eventId: 'a-second-answer' };
    await acceptReports([other], server.hub.services);
    expect((await onFile(id))?.atCourt?.state).toBe('refused');
    expect(await found('13800000077')).toBe(1);
    expect(await ask(server, PEOPLE.desk, LIST, { state: 'REFUSED' })).toContainEqual(
      expect.objectContaining({
        id,
        state: 'CARRIED_OUT',
        atCourt: { state: 'REFUSED', reason: '须本人到庭核对' },
      }),
    );
  });

  it('that the app refuses stays as it was, with its reason', async () => {
    const { correction } = await request(`${own}:1`, 'NAME', '李光亮');
    const id = correction?.id ?? '';
    await onFile(id);
    await atApp('/corrections', { key: id, accepted: false, reason: '与户籍登记不符' });
    await settledAs(id, 'refused');
    expect((await onFile(id))?.decided?.reason).toBe('与户籍登记不符');
    expect((await onFile(id))?.atCourt).toBeUndefined();
  });

  it('is the court’s to decide where it is about the address that the court serves papers at', async () => {
    await openDispute(
      'D1',
      { ...DITCH, parties: otherNeighbours(5) },
      { platform: 'hub', externalId: 'D1', reportedAt: new Date('2026-11-20T00:00:00Z') },
      PEOPLE.gridWorker,
      server.hub.services,
    );
    expect(await request('D1:1', 'DELIVERY_ADDRESS', '谷律村9号')).toMatchObject({
      code: 'INVALID_INPUT',
    });
    const { correction } = await request(`${own}:1`, 'DELIVERY_ADDRESS', '谷律村9号');
    expect(correction).toMatchObject({ state: 'SENDING', authority: 'COURT', was: null });
    const id = correction?.id ?? '';
    expect((await onFile(id))?.state).toBe('with-platform');
    expect((await stored(own))?.handOver?.package).toBeUndefined();
    await at('court', '/corrections', { key: id, accepted: true });
    await settledAs(id, 'carried-out');
    expect((await stored(own))?.handOver?.package?.deliveryAddresses).toEqual([
      { partyId: `${own}:1`, address: '谷律村9号' },
    ]);
    expect((await atCourt('/filings')).filter(({ key }) => key === id)).toHaveLength(1);
  });
});
