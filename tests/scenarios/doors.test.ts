import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { signedHeaders } from '../../adapters/kit/signed-headers.js';
import { PEOPLE } from '../kit/people.js';
import { GRID_SECRET, type TestServer, testServer } from '../kit/test-server.js';

const RECORD = {
  event_id: 'WG-door:1',
  event: 'dispute.recorded',
  record: {
    event_num: 'WG-door',
    event_name: '水沟堵塞引发相邻纠纷',
    event_describe: '邻居垫高门前通道，堵住公共水沟。',
    happen_date: '2026-11-20 08:10:00',
    happen_place_name: '谷律村8号',
    event_size_code: '01',
    dispute_event_type: '0201',
    involved_amount: 2,
    grid_num: '530112010-001',
    recorder: { recorder_id: 'W-7', recorder_name: '普艳' },
    litigants: [],
    add_time: '2026-11-20 08:10:00',
    update_time: '2026-11-20 08:10:00',
  },
};

describe('the doors of the hub', () => {
  let server: TestServer;

  beforeAll(async () => {
    server = await testServer('in-process');
  });
  afterAll(() => server.close());

  const signed = (body: string, secret = GRID_SECRET): Record<string, string> => ({
    'content-type': 'application/json',
    ...signedHeaders('message-1', body, { secret, clock: server.hub.clock }),
  });

  const call = (path: string, body: string, headers: Record<string, string>) =>
    fetch(`${server.url}${path}`, { method: 'POST', body, headers });

  const onFile = () => server.hub.services.repositories.inbox.find('grid:WG-door:1');

  describe('turn away at /callbacks, and keep nothing of it,', () => {
    const body = JSON.stringify(RECORD);

    it.each<[string, number, () => Promise<Response>]>([
      ['a platform that does not exist', 404, () => call('/callbacks/nobody', body, signed(body))],
      [
        'what is signed for the grid, at the door of the app',
        401,
        () => call('/callbacks/governance-app', body, signed(body)),
      ],
      ['a forged signature', 401, () => call('/callbacks/grid', body, signed(body, 'somebody-elses-secret'))],
      ['no signature', 401, () => call('/callbacks/grid', body, { 'content-type': 'application/json' })],
      ['a body that was changed', 401, () => call('/callbacks/grid', `${body} `, signed(body))],
      ['what is signed for another platform', 401, () => call('/callbacks/court', body, signed(body))],
      ['broken JSON', 400, () => call('/callbacks/grid', '{"event', signed('{"event'))],
      ['JSON of another shape', 400, () => call('/callbacks/grid', '{"a":1}', signed('{"a":1}'))],
      [
        'a body of more than a megabyte',
        413,
        () => call('/callbacks/grid', 'x'.repeat(1_100_000), signed('x')),
      ],
      [
        'a wrong content type',
        415,
        () => call('/callbacks/grid', body, { ...signed(body), 'content-type': 'text/xml' }),
      ],
    ])('%s', async (_what, status, send) => {
      const response = await send();
      expect(response.status).toBe(status);
      expect(await response.text()).toBe('');
      expect(await onFile()).toBeUndefined();
    });

    it('a message that is older than five minutes', async () => {
      const headers = signed(body);
      server.hub.clock.advance(6 * 60_000);
      expect((await call('/callbacks/grid', body, headers)).status).toBe(401);
      expect(await onFile()).toBeUndefined();
    });
  });

  it('counts what was turned away, by cause', async () => {
    const figures = await (await fetch(`${server.url}/metrics`)).text();
    expect(figures).toMatch(/hub_callback_refused_total\{platform="grid",cause="bad-signature"\} 3/);
    expect(figures).toMatch(/hub_callback_refused_total\{platform="grid",cause="stale"\} 1/);
  });

  it('store a good message before they acknowledge it, and acknowledge a repetition alike', async () => {
    const body = JSON.stringify(RECORD);
    expect((await call('/callbacks/grid', body, signed(body))).status).toBe(200);
    expect(await onFile()).toMatchObject({ state: 'received' });
    expect((await call('/callbacks/grid', body, signed(body))).status).toBe(200);
    const figures = await (await fetch(`${server.url}/metrics`)).text();
    expect(figures).toMatch(/hub_callback_duplicates_total\{platform="grid"\} 1/);
  });

  it.each([
    ['GET', '/healthz'],
    ['GET', '/readyz'],
    ['GET', '/metrics'],
    ['GET', '/graphql?query={__typename}'],
    ['POST', '/graphql'],
    ['POST', '/graphql/stream'],
    ['POST', '/callbacks/grid'],
    ['GET', '/callbacks/public-account'],
    ['GET', '/session'],
    ['POST', '/session'],
    ['POST', '/oauth/token'],
    ['GET', '/.well-known/jwks.json'],
    ['GET', '/sign-in/wechat'],
    ['GET', '/nowhere'],
    ['GET', '/'],
  ])(
    'say of what they answer to %s %s that it is not to be guessed at, nor kept unawares',
    async (method, path) => {
      const { headers } = await fetch(`${server.url}${path}`, { method, redirect: 'manual' });
      expect(headers.get('x-content-type-options')).toBe('nosniff');
      expect(headers.get('referrer-policy')).toBe('no-referrer');
      expect(headers.get('cache-control')).toBe(path.includes('jwks') ? 'public, max-age=60' : 'no-store');
      expect(headers.get('access-control-allow-origin')).toBeNull();
      expect(headers.get('x-powered-by')).toBeNull();
    },
  );

  it('say at /readyz that they are ready, and what is a sandbox', async () => {
    const response = await fetch(`${server.url}/readyz`);
    expect(response.status).toBe(200);
    expect(await response.json()).toEqual({
      status: 'ready',
      store: 'up',
      audit: { anchors: 'ok', unanchored: 0 },
      platforms: {
        grid: 'sandbox',
        'governance-app': 'sandbox',
        court: 'sandbox',
        'public-account': 'sandbox',
      },
    });
    expect(await (await fetch(`${server.url}/healthz`)).json()).toEqual({ status: 'ok' });
  });

  it('answer a report that makes no sense with what is wrong, and store none of it', async () => {
    const { body } = await server.ask(
      PEOPLE.gridWorker,
      `mutation ($input: ReportInput!) { reportDispute(input: $input) {
        ... on Refusal { code message } } }`,
      {
        input: {
          requestKey: 'request-1',
          title: '',
          summary: '无',
          categoryCode: 'x',
          peopleInvolved: 1,
          happenedOn: '2026-11-20T00:00:00Z',
          place: { address: '谷律村' },
          areaCode: '530112010-001',
          parties: [],
        },
      },
    );
    expect(body.data?.reportDispute).toEqual({
      code: 'INVALID_INPUT',
      message: '以下内容缺失或不符合要求：title、categoryCode',
    });
    expect(await server.hub.services.repositories.sources.find('hub', 'P-grid:request-1')).toBeUndefined();
  });
});
