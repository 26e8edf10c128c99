import Fastify, { type FastifyInstance } from 'fastify';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Gateway, startGateway } from '../../../src/gateway/start-gateway.js';
import { graphiqlPlugin } from '../../../src/http/graphql/graphiql-plugin.js';
import { graphqlPlugin } from '../../../src/http/graphql/graphql-plugin.js';
import { healthPlugin } from '../../../src/http/health/health-plugin.js';
import { issueDevelopmentToken } from '../../../src/identity/issue-development-token.js';
import { verifyToken } from '../../../src/identity/verify-token.js';
import { buildCases } from '../../conformance/graph/example/cases.js';
import { buildCourt } from '../../conformance/graph/example/court.js';
import { buildPeople } from '../../conformance/graph/example/people.js';
import { clock, DESK, tokenKey } from '../../conformance/graph/harness.js';
import { builtPage } from '../../kit/built-page.js';
import { hasChromium, launchChromium } from '../../kit/chromium.js';
import { MemoryAuditLog } from '../../kit/memory-audit-log.js';

describe.runIf(hasChromium)('the page for trying the graph', () => {
  let gateway: Gateway;
  let app: FastifyInstance;
  let browser: Browser;
  let page: Page;
  let origin: string;
  const requested: string[] = [];
  const complaints: string[] = [];

  beforeAll(async () => {
    const log = { error: () => {}, warn: () => {} };
    const subgraphs = [buildCases(), buildPeople(), buildCourt()];
    gateway = await startGateway({ subgraphs, audit: new MemoryAuditLog(), clock, log, production: false });
    app = Fastify();
    const identify = (token: string) => verifyToken(token, { key: tokenKey, clock, production: false });
    await app.register(graphqlPlugin, { gateway, log, identify, refused: async () => {} });
    await app.register(healthPlugin, {
      pingStore: async () => {},
      auditHealth: () => ({ entries: 0, writes: 0, seconds: 0, unanchored: 0, trouble: undefined }),
      platforms: { grid: 'sandbox', court: 'connected' },
    });
    await app.register(graphiqlPlugin, { folder: builtPage('graphiql') });
    origin = await app.listen({ host: '127.0.0.1', port: 0 });

    browser = await launchChromium();
    page = await browser.newPage({ viewport: { width: 1400, height: 850 } });
    page.on('request', (request) => requested.push(request.url()));
    page.on('console', (message) => {
      if (message.type() === 'error') complaints.push(message.text().slice(0, 300));
    });
    page.on('pageerror', (error) => complaints.push(String(error)));
  }, 120_000);

  afterAll(async () => {
    await browser?.close();
    await app?.close();
    await gateway?.stop();
  });

  it('says which platforms are sandboxes', async () => {
    await page.goto(`${origin}/graphiql/`);
    await page.getByText('试用环境：网格平台为沙箱，不是真实平台。').waitFor();
  });

  it('opens in Chinese, runs a query in the name of whoever the token is for, and shows the answer', async () => {
    const query = '{ whoAmI case(id: "c1") { title } }';
    await page.goto(`${origin}/graphiql/?query=${encodeURIComponent(query)}`);
    expect(await page.title()).toContain('团结矛盾纠纷化解平台');
    await page.getByLabel('令牌').fill(await issueDevelopmentToken(tokenKey, DESK, clock));

    // The button does nothing before the editor has drawn itself.
    await page.locator('.graphiql-query-editor .view-lines').getByText('whoAmI').waitFor();
    await page.locator('.graphiql-execute-button').click();

    const answer = page.locator('.graphiql-response .view-lines').first();
    await answer.getByText('宅基地边界').waitFor({ timeout: 20_000 });
    await answer.getByText('desk 530112010').waitFor({ timeout: 20_000 });
    if (process.env.SCREENSHOT) await page.screenshot({ path: process.env.SCREENSHOT });
  });

  it('asks nobody but the hub for anything, and the content policy forbids nothing that it needs', () => {
    const strangers = requested.filter((url) => !url.startsWith(origin) && !url.startsWith('data:'));
    expect(strangers).toEqual([]);
    expect(complaints).toEqual([]);
    expect(requested.some((url) => /worker/i.test(url))).toBe(true);
  });

  it('gives out the files of the page and no others', async () => {
    for (const path of ['..%2f..%2fpackage.json', 'assets/', 'nothing.js']) {
      expect((await fetch(`${origin}/graphiql/${path}`)).status).toBe(404);
    }
    const home = await fetch(`${origin}/graphiql`);
    expect(home.url).toBe(`${origin}/graphiql/`);
    expect(home.headers.get('content-security-policy')).toContain("default-src 'none'");
  });
});
