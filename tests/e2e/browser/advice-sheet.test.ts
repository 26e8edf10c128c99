import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Actor } from '../../../src/domain/people/actor.js';
import { hasChromium, launchChromium } from '../../kit/chromium.js';
import { PEOPLE } from '../../kit/people.js';
import { type TestServer, testServer } from '../../kit/test-server.js';
import { sections } from '../../unit/advice/sample-sections.js';

const CODE = 'abcd-efgh-jkmn-pqrs';
const AT = new Date('2026-11-23T02:00:00Z');
const LONG = '先带相片和单据到社区调解室，说清楚哪天、在哪里、坏了什么，请调解员一起去看；'.repeat(3);

/** Answers by how much there is in them. */
const ANSWERS = {
  short: sections({ articles: 1, articleLength: 24, lines: 1, lineLength: 18 }),
  middling: sections({ articles: 3, articleLength: 110, lines: 3, lineLength: 34 }),
  narrow: sections({ articles: 6, articleLength: 33, lines: 8, lineLength: 31 }),
  longest: {
    ...sections({ articles: 8, articleLength: 2000, lines: 12, lineLength: 120 }),
    concern: '先保证安全：马上离开，拨打110报警；需要时拨打12338妇女维权热线。孩子在场的，带孩子一起走。',
    cards: [
      {
        id: 'card',
        title: '水沟',
        summary: LONG,
        law: '团结茶桌法',
        article: '第一条',
        outsideCorpus: false,
        checkedOn: '2026-11-01' as never,
        reviewedBy: null,
      },
    ],
  },
};

describe.runIf(hasChromium)('the sheet to hand over', () => {
  let server: TestServer;
  let browser: Browser;

  beforeAll(async () => {
    server = await testServer('in-process');
    browser = await launchChromium();
  }, 120_000);
  afterAll(async () => {
    await browser?.close();
    await server?.close();
  });

  async function open(path: string, who: Actor) {
    const authorization = `Bearer ${await server.token(who)}`;
    const context = await browser.newContext({
      viewport: { width: 794, height: 1123 },
      extraHTTPHeaders: { authorization },
    });
    const page = await context.newPage();
    await page.goto(`${server.url}${path}`);
    return page;
  }

  async function file(name: keyof typeof ANSWERS, accepted: boolean): Promise<string> {
    const { legalAnswers, adviceSheets } = server.hub.services.repositories;
    const { personId, areaCode, name: asker, role } = PEOPLE.mediator;
    const all = ANSWERS[name];
    const base = { version: 1, schemaVersion: 1, effects: [] };
    await legalAnswers.insert({
      ...base,
      id: `${name}:1`,
      askerId: personId,
      at: AT,
      understood: { said: '问', topic: '问', questions: ['问'] },
      answer: {
        question: all.inOneLine,
        date: '2026-11-23' as never,
        sections: all,
        answer: '全部解答在这里。<b>不是标记</b>',
        citations: [],
        abstained: false,
        corpusDate: null,
      },
      verdicts: [],
    });
    const by = { personId: 'P-adviser', name: '罗明德', role: 'village-legal-adviser' as const };
    await adviceSheets.insert({
      ...base,
      id: `${name}-1`,
      consultationId: name,
      turn: 1,
      asker: { personId, name: asker, role },
      areaCode,
      revisions: [
        {
          number: 1,
          requestedAt: AT,
          words: name === 'short' ? '' : '这是我的话，请先看这里，'.repeat(10),
          ...(accepted ? { check: { accepted, by, at: AT, holderCode: CODE } } : {}),
        },
      ],
    });
    return `/advice/${name}-1`;
  }

  it.each([
    ['short', true],
    ['middling', true],
    ['narrow', false],
    ['longest', false],
  ] as const)(
    'is one page of A4 in large print, of a %s answer',
    async (name, accepted) => {
      const page = await open(await file(name, accepted), PEOPLE.mediator);
      const target = process.env.SCREENSHOTS;
      const pdf = await page.pdf({
        preferCSSPageSize: true,
        printBackground: true,
        ...(target ? { path: join(target, `advice-${name}.pdf`) } : {}),
      });
      expect(pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)).toHaveLength(1);
      expect(pdf.toString('latin1')).toMatch(/\/MediaBox\s*\[0 0 59[45](\.\d+)? 84[12](\.\d+)?\]/);
      const smallest = await page.evaluate(
        'Math.min(...[...document.querySelectorAll("main *")].map((one) => parseFloat(getComputedStyle(one).fontSize)))',
      );
      expect(smallest).toBeGreaterThanOrEqual(18.6);
      expect(await page.getByText('人工智能生成').isVisible()).toBe(true);
      expect(await page.getByText('未经核对，不得发放').count()).toBe(accepted ? 0 : 1);
      expect(await page.getByText('村居法律顾问罗明德，2026年11月23日核对').count()).toBe(accepted ? 1 : 0);
      expect(await page.getByText(/^另有.*见二维码$/).count()).toBe(name === 'short' ? 0 : 1);
      const code = await page.evaluate('document.querySelector("img").naturalWidth > 0');
      expect(code).toBe(true);
      if (target) await page.emulateMedia({ media: 'print' });
      if (target) await page.screenshot({ path: join(target, `advice-${name}.png`), fullPage: true });
      await page.context().close();
    },
    90_000,
  );

  it('leads to the whole answer, in which nothing is taken for markup', async () => {
    const page = await open('/advice/short-1/answer', PEOPLE.mediator);
    await page.getByText('全部解答在这里。<b>不是标记</b>').waitFor();
    await page.context().close();
  }, 90_000);

  it('opens to whoever holds the paper, without a sign-in, and to no other code', async () => {
    const asked = (code: string) =>
      fetch(`${server.url}/advice/short-1/answer?code=${code}`, { redirect: 'manual' });
    const held = await asked(CODE);
    expect([held.status, held.headers.get('referrer-policy')]).toEqual([200, 'no-referrer']);
    expect(await held.text()).toContain('全部解答在这里。&lt;b&gt;');
    for (const wrong of ['abcd-efgh-jkmn-pqrt', '', `${CODE}&code=${CODE}`, 'x'.repeat(5_000)]) {
      const refused = await asked(wrong);
      expect(refused.status === 404 || refused.status === 303).toBe(true);
      expect(await refused.text()).not.toContain('全部解答');
    }
    expect((await fetch(`${server.url}/advice/narrow-1/answer?code=${CODE}`)).status).toBe(404);
    expect((await fetch(`${server.url}/advice/nobody-1/answer?code=${CODE}`)).status).toBe(404);
    const looks = new Set<string>();
    for await (const { action, by, detail } of server.hub.services.repositories.audit.entries(1, 10_000))
      if (detail === 'holder-code') looks.add(`${action} ${by.role}`);
    expect(looks).toEqual(new Set(['looked anonymous', 'access-refused anonymous']));
  }, 90_000);

  it('is not shown to whoever may not read it, nor without a sign-in', async () => {
    const page = await open('/advice/short-1', PEOPLE.otherMediator);
    await page.getByText('没有找到该建议单。').waitFor();
    await page.context().close();
    const { status, headers } = await fetch(`${server.url}/advice/short-1/answer`, { redirect: 'manual' });
    expect(status).toBe(303);
    expect(headers.get('location')).toBe('/sign-in/?next=%2Fadvice%2Fshort-1%2Fanswer');
  }, 90_000);
});
