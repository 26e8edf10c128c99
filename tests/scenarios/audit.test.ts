import { rename } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { defaultAnchorFile } from '../../src/audit/open-audit-log.js';
import { openSigningKeys, signingKeysFile } from '../../src/audit/signing-keys-file.js';
import { verifyAudit } from '../../src/audit/verify-audit.js';
import { isRefusal } from '../../src/domain/disputes/is-refusal.js';
import type { Actor } from '../../src/domain/people/actor.js';
import { moveDispute } from '../../src/services/disputes/move-dispute.js';
import { reportDispute } from '../../src/services/disputes/report-dispute.js';
import { PEOPLE } from '../kit/people.js';
import { DITCH } from '../kit/reports.js';
import { type TestServer, testServer } from '../kit/test-server.js';

const PARTIES = `query ($id: ID!) { dispute(id: $id) { summary parties { name phone } } }`;

const ENTRIES = `query ($first: Int, $after: String, $subject: ID, $person: ID, $action: AuditAction, $since: Instant, $until: Instant) {
  auditEntries(first: $first, after: $after, subjectId: $subject, personId: $person, action: $action, since: $since, until: $until) {
    edges { cursor node { sequence at personId name actedAs areaCode action subjectType subjectIds fields form outcome
      detail revision count requestId reason hash previous } }
    pageInfo { hasNextPage endCursor }
  }
}`;

interface Entry {
  readonly sequence: number;
  readonly personId: string | null;
  readonly actedAs: string;
  readonly action: string;
  readonly subjectType: string;
  readonly subjectIds: readonly string[];
  readonly fields: readonly string[];
  readonly form: string | null;
  readonly detail: string | null;
  readonly revision: number | null;
  readonly requestId: string | null;
  readonly reason: string | null;
}

interface Connection {
  readonly edges: readonly { readonly cursor: string; readonly node: Entry }[];
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string };
}

describe('the audit log of a hub whose subgraphs are served alone', () => {
  let server: TestServer;
  let id: string;
  beforeAll(async () => {
    server = await testServer('over-http');
    const reported = await reportDispute(DITCH, 'request-1', PEOPLE.gridWorker, server.hub.services);
    if (isRefusal(reported)) throw new Error(reported.message);
    id = reported.id;
  });
  afterAll(() => server.close());

  async function page(variables: object, who: Actor = PEOPLE.auditor): Promise<Connection> {
    const { body } = await server.ask(who, ENTRIES, variables);
    expect(body.errors).toBeUndefined();
    return body.data?.auditEntries as Connection;
  }
  const entries = async (variables: object): Promise<Entry[]> =>
    (await page(variables)).edges.map(({ node }) => node);

  it('tells a year later who looked at somebody’s telephone number, acting as what', async () => {
    const { body } = await server.ask(PEOPLE.mediator, PARTIES, { id });
    expect(body.data).toMatchObject({ dispute: { parties: [{ phone: expect.stringMatching(/\*/) }, {}] } });
    server.hub.clock.advance(365 * 86_400_000);
    const found = await entries({ subject: `${id}:1`, action: 'LOOKED' });
    expect(found).toMatchObject([
      {
        personId: PEOPLE.mediator.personId,
        name: PEOPLE.mediator.name,
        actedAs: 'peoples-mediator',
        areaCode: PEOPLE.mediator.areaCode,
        subjectType: 'Party',
        fields: ['name', 'phone'],
        form: 'masked',
        outcome: 'done',
      },
    ]);
    // The whole request is under one id, and no value is in any of it.
    const all = await entries({ person: PEOPLE.mediator.personId });
    expect(all.map(({ subjectType }) => subjectType).sort()).toEqual(['Dispute', 'Party', 'Party']);
    expect(new Set(all.map(({ requestId }) => requestId)).size).toBe(1);
    for (const value of ['李光明', '13800000001', DITCH.summary])
      expect(JSON.stringify(all)).not.toContain(value);
  });

  it('has each change of a dispute once, with its revision, also when its record was begun twice', async () => {
    const { services } = server.hub;
    await moveDispute(id, { move: 'advance', evidence: [] }, PEOPLE.desk, services);
    const before = await services.repositories.disputes.find(id);
    const events = before?.effects.filter(({ lane }) => lane === 'audit') ?? [];
    expect(events.length).toBeGreaterThan(0);
    // As a worker that died after it recorded them, and before it wrote that down.
    await services.audit.append(events.map(({ payload }) => payload.event as never));
    await server.hub.settle();
    const changes = await entries({ subject: id, action: 'CHANGED' });
    expect(changes.map(({ revision, detail }) => `${revision} ${detail}`).reverse()).toEqual(
      before?.history.map(({ number, action }) => `${number} ${action}`),
    );
    expect(changes[0]).toMatchObject({ personId: PEOPLE.desk.personId, actedAs: 'desk' });
  });

  it('is for the auditor alone, and has that others tried', async () => {
    for (const who of [PEOPLE.leader, PEOPLE.desk, PEOPLE.partner, PEOPLE.mediator, undefined]) {
      const { body } = await server.ask(who, ENTRIES, {});
      expect(body.data).toEqual({ auditEntries: null });
    }
    const tried = await entries({ action: 'ACCESS_REFUSED', subject: 'auditEntries' });
    expect(tried.map(({ actedAs, detail }) => `${actedAs} ${detail}`).reverse()).toEqual([
      'leader FORBIDDEN',
      'desk FORBIDDEN',
      'partner FORBIDDEN',
      'peoples-mediator FORBIDDEN',
      'anonymous UNAUTHENTICATED',
    ]);
  });

  it('has that it was read, by whom, and what was looked for', async () => {
    await entries({ person: 'P-nobody', action: 'LOOKED' });
    const [read] = await entries({ action: 'AUDIT_READ' });
    expect(read).toMatchObject({
      personId: PEOPLE.auditor.personId,
      subjectIds: ['personId:P-nobody', 'action:looked'],
    });
  });

  it('is read page by page, newest first, and by time', async () => {
    const { clock, services } = server.hub;
    const since = clock.now();
    for (let n = 0; n < 7; n += 1) {
      await services.audit.append([
        {
          at: clock.now(),
          by: PEOPLE.desk,
          action: 'exported',
          subject: { type: 'Dispute', ids: [id] },
          fields: [],
          outcome: 'done',
          reason: `第${n}次`,
        },
      ]);
      clock.advance(1_000);
    }
    const until = clock.now();
    const wanted = { action: 'EXPORTED', first: 3, since, until };
    const reasons: (string | null)[] = [];
    for (let after: string | undefined; ; ) {
      const { edges, pageInfo } = await page({ ...wanted, after });
      reasons.push(...edges.map(({ node }) => node.reason));
      if (!pageInfo.hasNextPage) break;
      after = pageInfo.endCursor;
    }
    expect(reasons).toEqual([6, 5, 4, 3, 2, 1, 0].map((n) => `第${n}次`));
    const middle = { since: new Date(since.getTime() + 2_000), until: new Date(since.getTime() + 4_000) };
    expect((await entries({ action: 'EXPORTED', ...middle })).map(({ reason }) => reason)).toEqual([
      '第3次',
      '第2次',
    ]);
    for (const bad of [{ first: 0 }, { first: 201 }, { after: 'x' }]) {
      const { body } = await server.ask(PEOPLE.auditor, ENTRIES, bad);
      expect(body.errors).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT' } }]);
    }
  });

  it('says how it is doing: to whoever watches the hub, and no more than that', async () => {
    const readyz = async () =>
      (await fetch(`${server.url}/readyz`)).json() as Promise<Record<string, unknown>>;
    const metrics = async () => (await fetch(`${server.url}/metrics`)).text();
    await server.hub.audit.look();
    expect(await readyz()).toMatchObject({ status: 'ready', audit: { anchors: 'ok', unanchored: 0 } });
    const figure = async (name: string) =>
      Number(new RegExp(`^${name} (.+)$`, 'm').exec(await metrics())?.[1]);
    const before = await figure('hub_audit_entries_total');
    await entries({ person: 'P-nobody' });
    expect(await figure('hub_audit_entries_total')).toBe(before + 1);
    expect(await figure('hub_audit_writes_total')).toBeGreaterThan(5);
    expect(await figure('hub_audit_write_seconds_total')).toBeGreaterThan(0);

    const anchors = defaultAnchorFile(server.hub.dataDir);
    await rename(anchors, `${anchors}.away`);
    await server.hub.audit.look();
    const body = await readyz();
    expect(body).toMatchObject({ status: 'ready', audit: { anchors: 'broken' } });
    expect(JSON.stringify(body)).not.toContain(server.hub.dataDir);
    expect(await figure('hub_audit_anchors_broken')).toBe(1);
    await rename(`${anchors}.away`, anchors);
  });

  it('holds, to the last entry', async () => {
    const { services, dataDir } = server.hub;
    const report = await verifyAudit({
      repository: services.repositories.audit,
      anchorFiles: [defaultAnchorFile(dataDir)],
      keys: openSigningKeys(signingKeysFile(dataDir)).publicKeys,
      wait: async () => false,
    });
    expect(report).toMatchObject({ ok: true, witnessed: [] });
    expect(report.entries).toBeGreaterThan(20);
  });

  it('tells whoever asks who they are', async () => {
    const query = '{ viewer { personId name role areaCode posts { id } } }';
    expect((await server.ask(PEOPLE.mediator, query)).body.data).toEqual({
      viewer: {
        personId: PEOPLE.mediator.personId,
        name: PEOPLE.mediator.name,
        role: 'PEOPLES_MEDIATOR',
        areaCode: PEOPLE.mediator.areaCode,
        posts: null,
      },
    });
    expect((await server.ask(undefined, query)).body.errors).toMatchObject([
      { extensions: { code: 'UNAUTHENTICATED' } },
    ]);
  });
});
