import { setTimeout } from 'node:timers/promises';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { CardContent } from '../../../src/domain/cards/card-content.js';
import { SCHEMA_VERSION } from '../../../src/domain/effects/schema-version.js';
import type { Actor } from '../../../src/domain/people/actor.js';
import type { Owner } from '../../../src/domain/people/owner.js';
import { type Occasion, occasionKey } from '../../../src/domain/staff-notices/occasion.js';
import { sayOccasion } from '../../../src/domain/staff-notices/say-occasion.js';
import { staffNoticeId } from '../../../src/domain/staff-notices/staff-notice.js';
import { judgeCard } from '../../../src/services/assistant/cards/judge-card.js';
import { proposeCard } from '../../../src/services/assistant/cards/propose-card.js';
import { recordAgreement } from '../../../src/services/disputes/agreements/record-agreement.js';
import { assignDispute } from '../../../src/services/disputes/assign-dispute.js';
import { reportDispute } from '../../../src/services/disputes/report-dispute.js';
import type { PostOrder } from '../../../src/services/identity/new-post.js';
import { openSession } from '../../../src/services/identity/open-session.js';
import { builtPage } from '../../kit/built-page.js';
import { hasChromium, launchChromium } from '../../kit/chromium.js';
import { PEOPLE } from '../../kit/people.js';
import { DITCH } from '../../kit/reports.js';
import { SIZES } from '../../kit/screen-sizes.js';
import { showInEverySize } from '../../kit/show-in-every-size.js';
import { hire, MEDIATOR_POST } from '../../kit/staff.js';
import { type TestServer, testServer } from '../../kit/test-server.js';
import { articles, folderOf, statute } from '../../unit/assistant/invented-statutes.js';

const ADVISER_POST: PostOrder = { role: 'village-legal-adviser', areaCode: '530112010-C01' };
const VOLUNTEER_POST: PostOrder = { role: 'legal-volunteer', areaCode: PEOPLE.volunteer.areaCode };
const CARD: CardContent = {
  title: '茶桌晃得厉害',
  questions: ['茶桌晃怎么办', '茶桌不稳谁来修', '晃的茶桌能退吗', '茶桌摇晃打翻茶', '茶桌腿不平'],
  summary: '茶桌不得摇晃。',
  steps: ['先把茶桌垫平'],
  askWhom: ['村（居）人民调解委员会'],
  deadline: null,
  custom: null,
  law: '团结茶桌法',
  article: '第二条',
};
const TIMES = { idleMs: 30 * 60_000, longestMs: 12 * 3_600_000 };

describe.runIf(hasChromium)('the page of the legal assistant', () => {
  let server: TestServer;
  let browser: Browser;
  let isOver = false;
  let working: Promise<void>;

  /** Does what a worker does, whenever one would be woken, until the test is over. */
  async function work(): Promise<void> {
    for (let woken = 0; !isOver; await setTimeout(20)) {
      if (server.hub.wakeUps.length === woken) continue;
      woken = server.hub.wakeUps.length;
      await server.hub.settle();
    }
  }

  beforeAll(async () => {
    server = await testServer('in-process', { assistantFolder: builtPage('assistant') });
    const law = await folderOf({
      '茶桌法.md': statute({
        title: '团结茶桌法',
        body: articles('借用他人茶桌，损坏的，应当赔偿。', '茶桌不得摇晃。', '茶桌应当放平。'),
      }),
    });
    await server.hub.services.assistant.importCorpus(law.folder);
    await law.remove();
    working = work();
    browser = await launchChromium();
  }, 120_000);
  afterAll(async () => {
    isOver = true;
    await working;
    await browser?.close();
    await server?.close();
  });

  /** The page as somebody of the office has it, who has signed in. */
  async function open(login: string, post: PostOrder, size: { width: number; height: number }) {
    const { services } = server.hub;
    await hire(services, login, [post]);
    const { users } = services.repositories;
    await users.change(`staff:${login}`, (user) => ({
      next: {
        ...user,
        password: { hash: user.password.hash },
        authenticator: { secret: 'a secret', lastStep: 0 },
      },
      result: undefined,
    }));
    const user = await users.find(`staff:${login}`);
    if (!user) throw new Error('nobody was hired');
    const { token } = await openSession(user, { ...services, sessionTimes: TIMES });
    const context = await browser.newContext({ viewport: size, locale: 'en-US' });
    await context.addCookies([{ name: 'hub-session', value: token, url: server.url, sameSite: 'Strict' }]);
    const page = await context.newPage();
    const complaints: string[] = [];
    page.on('request', (request) => {
      if (!request.url().startsWith(server.url)) complaints.push(request.url());
    });
    page.on('console', (message) => {
      if (message.type() === 'error') complaints.push(message.text());
    });
    page.on('pageerror', (error) => complaints.push(String(error)));
    await page.goto(`${server.url}/assistant`);
    await page.getByRole('heading', { name: '法律助手' }).waitFor();
    return { page, complaints };
  }

  /** That a step of this dispute is late, in the inbox of one who has not seen it. */
  async function tellOf(disputeId: string, recipient: Owner): Promise<void> {
    const at = server.hub.clock.now();
    const occasion: Occasion = {
      kind: 'red-card',
      mark: '1',
      subject: { type: 'dispute', id: disputeId },
      disputeId,
      areaCode: recipient.areaCode,
      at,
      dueOn: '2026-11-20',
    };
    await server.hub.services.repositories.staffNotices.insert({
      id: staffNoticeId(occasion, recipient.personId),
      version: 1,
      schemaVersion: SCHEMA_VERSION,
      effects: [],
      key: occasionKey(occasion),
      occasion,
      recipient,
      rung: 0,
      text: sayOccasion(occasion),
      state: 'unseen',
      filedAt: at,
      inboxAt: at,
      reminders: 0,
    });
  }

  const show = (page: Page, name: string) => showInEverySize(page, `assistant-${name}`);

  it('sends to the sign-in whoever is not signed in', async () => {
    const page = await browser.newPage();
    await page.goto(`${server.url}/assistant`);
    await page.waitForURL((url) => url.pathname === '/sign-in/' && url.search === '?next=%2Fassistant%2F');
    await page.close();
  });

  it('answers, is asked back, and is answered by a person', async () => {
    const { page, complaints } = await open('ask.story', MEDIATOR_POST, SIZES[0]);
    await show(page, '1-empty');

    // With the keyboard alone.
    await page.getByLabel('您的问题').focus();
    await page.keyboard.type('借用茶桌损坏了要不要赔偿');
    await page.keyboard.press('Enter');
    const quotation = page.getByRole('button', { name: '《团结茶桌法》第一条', exact: true });
    await quotation.waitFor();
    await page.getByText('AI生成').waitFor();
    await page.getByText('借用他人茶桌，损坏的，应当赔偿。', { exact: true }).waitFor();
    await show(page, '2-answer');

    await page.getByRole('button', { name: '不对题' }).first().click();
    await page.getByRole('button', { name: '不对题', pressed: true }).waitFor();

    await quotation.click();
    const panel = page.getByRole('complementary');
    await panel.getByText('核对至').waitFor();
    await show(page, '3-article');
    await panel.getByRole('button', { name: '第二条' }).click();
    await panel.getByText('茶桌不得摇晃。').waitFor();
    await page.keyboard.press('Escape');
    await panel.waitFor({ state: 'detached' });

    await page.getByLabel('接着问').fill('那下一条呢');
    const day = page.getByLabel('事情发生的日期（可不填）');
    await day.fill('2021年2月30日');
    await day.blur();
    await page.getByText('没有这一天').waitFor();
    expect(await page.getByRole('button', { name: '发送' }).isDisabled()).toBe(true);
    await day.fill('2021年3月1日');
    await page.getByRole('button', { name: '发送' }).click();
    await page.getByText('按2021年3月1日有效的法律').waitFor();
    await page.getByRole('button', { name: '《团结茶桌法》第二条', exact: true }).waitFor();
    await page.getByLabel('接着问').fill('邻居把水沟堵了，水淹了我家地，怎么办？');
    await page.getByRole('button', { name: '发送' }).click();
    await page.getByText('情理（不是法律）').waitFor();
    await show(page, '4-talk');

    await page.getByRole('button', { name: '更正卡片：水沟被堵、排水受阻' }).click();
    const card = page.getByRole('complementary');
    await card.getByLabel('步骤').fill('先一起去看沟\n量好水淹到哪里');
    await card.getByLabel('问法').fill('水沟堵了');
    await card.getByLabel('哪里不对、为什么改').fill('要先看现场');
    await card.getByRole('button', { name: '送复核' }).click();
    await card.getByText('“问法”要有5到20条。').waitFor();
    await show(page, '4a-card');
    await card.getByLabel('问法').fill('水沟堵了\n沟不通\n水淹地\n沟被填了\n邻居堵水');
    await card.getByRole('button', { name: '送复核' }).click();
    await card.getByText('已送出，等第二人复核').waitFor();
    await page.keyboard.press('Escape');

    // A card that is lacking, begun from the answer that lacked it.
    await page.getByRole('button', { name: '引用对' }).nth(1).click();
    await page.getByRole('button', { name: '引用对', pressed: true }).waitFor();
    const begin = page.getByRole('button', { name: '新增知识卡片' }).nth(1);
    await begin.click();
    const fresh = page.getByRole('complementary', { name: '新增知识卡片' });
    expect(await fresh.getByLabel('依据法律').inputValue()).toBe('团结茶桌法');
    await fresh.getByLabel('标题').fill('茶桌放不平');
    await fresh.getByLabel('问法').fill('茶桌晃得很\n桌子不平\n桌子老是晃\n茶桌放不稳\n桌腿高低不一');
    await fresh.getByLabel('说明').fill('茶桌要放平，摇晃的先修好再用。');
    await fresh.getByLabel('步骤').fill('先看哪条腿短\n垫平了再坐');
    await fresh.getByLabel('找谁').fill('村（居）人民调解委员会');
    await fresh.getByLabel('依据条文').fill('第九条');
    await fresh.getByLabel('为什么要加这张卡片').fill('常有人问');
    await fresh.getByRole('button', { name: '对照条文原文' }).click();
    await fresh.getByText('没有收录《团结茶桌法》第九条').waitFor();
    const send = fresh.getByRole('button', { name: '送复核' });
    await send.click();
    await fresh.getByText('没有今天有效的这一条，请核对条号。').waitFor();
    await show(page, '4c-new-card');
    await fresh.getByLabel('依据条文').fill('第3条');
    await page.route('**/graphql', (route) => route.abort());
    await send.click();
    await fresh.getByText('无法连接到平台').waitFor();
    await page.unroute('**/graphql');
    await page.keyboard.press('Escape');
    await fresh.waitFor({ state: 'detached' });
    // Back at what opened it, and nothing that was typed is lost.
    await page.keyboard.press('Enter');
    await send.click();
    await fresh.getByText('已送出，等第二人复核').waitFor();
    await page.keyboard.press('Escape');
    expect(complaints.splice(0)).toEqual([expect.stringContaining('net::ERR_FAILED')]);

    await page.getByText('开建议单').click();
    await page.getByLabel('要补充的话（可不填）').fill('先去看沟');
    await page.getByRole('button', { name: '开具' }).click();
    await page.getByRole('link', { name: '打开建议单' }).waitFor();
    await show(page, '4b-sheet');

    await page.getByRole('button', { name: '请人解答' }).click();
    await page.getByText('已转给村居法律顾问').waitFor();
    const adviser = await open('adviser.story', ADVISER_POST, SIZES[0]);
    await adviser.page.getByRole('button', { name: '待我解答' }).click();
    await show(adviser.page, '5-queue');
    await adviser.page.getByText('答复期限：').waitFor();
    const review = adviser.page.getByRole('region', { name: '待我复核的卡片' });
    await review.getByText('量好水淹到哪里').waitFor();
    expect(await review.getByRole('button', { name: '不采纳' }).first().isDisabled()).toBe(true);
    await review.getByRole('button', { name: '采纳', exact: true }).first().click();
    await review.getByText('量好水淹到哪里').waitFor({ state: 'detached' });
    await review.getByText('新卡片', { exact: true }).waitFor();
    await review.getByRole('button', { name: '对照条文原文' }).click();
    await review.getByText('茶桌应当放平。', { exact: true }).waitFor();
    await review.getByRole('button', { name: '采纳', exact: true }).click();
    await review.getByText('现在没有卡片待复核。').waitFor();
    await adviser.page.getByRole('button', { name: '核对无误' }).click();
    await adviser.page.getByText('现在没有建议单待核对。').waitFor();
    await adviser.page.getByRole('button', { name: '承接' }).click();
    await adviser.page.getByLabel('您的答复').fill('先一起去看沟，再谈赔多少。');
    await show(adviser.page, '6-adviser');
    await adviser.page.getByRole('button', { name: '答复', exact: true }).click();
    await page.getByText('先一起去看沟，再谈赔多少。').waitFor();
    await page.getByText('毕文华（村居法律顾问）答复').waitFor();
    await show(page, '7-person');

    // Loaded anew the talk is there, and so is what became of the sheet and of the card.
    await page.reload();
    await page.getByText('先一起去看沟，再谈赔多少。').waitFor();
    await page.getByText('开建议单').click();
    await page.getByText('毕文华已核对，可以打印发放').waitFor();
    await page.getByRole('button', { name: '知识卡片', exact: true }).click();
    const cards = page.getByRole('region', { name: '知识卡片' });
    await cards.getByLabel('找卡片').fill('茶桌');
    await cards.getByRole('button', { name: '茶桌放不平 《团结茶桌法》第三条，毕文华复核' }).waitFor();
    await cards.getByText('找到1张').waitFor();
    expect(await cards.getByText('毕文华已采纳。').count()).toBe(2);
    await show(page, '7a-cards');
    await cards.getByRole('button', { name: '新增知识卡片' }).click();
    expect(await fresh.getByLabel('标题').inputValue()).toBe('');
    await page.keyboard.press('Escape');

    await page.getByRole('button', { name: '新咨询' }).click();
    await page.getByRole('heading', { name: '您想问什么？' }).waitFor();
    await page.getByRole('button', { name: '以往咨询' }).click();
    await page.getByRole('button', { name: /借用茶桌/ }).click();
    await page.getByText('先一起去看沟，再谈赔多少。').waitFor();
    await page.emulateMedia({ media: 'print' });
    expect(await page.getByLabel('接着问').isVisible()).toBe(false);
    expect(await page.getByText('AI生成').first().isVisible()).toBe(true);
    expect([...complaints, ...adviser.complaints]).toEqual([]);
    await page.context().close();
    await adviser.page.context().close();
  }, 180_000);

  it('shows what somebody is told of, takes that it was seen, and asks about the case', async () => {
    const { services } = server.hub;
    const opened = await reportDispute(DITCH, 'request-0001', PEOPLE.gridWorker, services);
    if (!('id' in opened)) throw new Error(opened.message);
    const recipient: Owner = {
      ...PEOPLE.mediator,
      personId: 'staff:ask.told',
      role: 'peoples-mediator',
    };
    await assignDispute(opened.id, { owner: recipient }, PEOPLE.desk, services);
    await tellOf(opened.id, recipient);
    const agreed = {
      form: 'oral',
      madeOn: '2026-11-23',
      facts: '水沟被堵。',
      clauses: [{ text: '十日内恢复水沟。' }],
      partyIds: [`${opened.id}:1`, `${opened.id}:2`],
      duties: [],
      readings: [],
    } as const;
    await recordAgreement(opened.id, agreed, 'agreement-0001', PEOPLE.desk, services);
    const { page, complaints } = await open('ask.told', MEDIATOR_POST, SIZES[0]);
    await page.getByRole('button', { name: '我的提醒（1）' }).click();
    const notices = page.getByRole('region', { name: '我的提醒' });
    await notices.getByText('紧急').waitFor();
    await show(page, '9-notices');
    await notices.getByRole('button', { name: '看案件' }).click();
    const about = page.getByRole('complementary', { name: DITCH.title });
    await about.getByText('承办：毕文华').waitFor();
    await show(page, '9a-case');
    const download = page.waitForEvent('download');
    await about.getByRole('button', { name: '下载协议书' }).click();
    expect((await download).suggestedFilename()).toBe('调解协议书1.docx');
    const summary = about.getByRole('region', { name: '案件摘要' });
    await summary.getByText('还没有摘要。').waitFor();
    await summary.getByRole('button', { name: '起草摘要' }).click();
    await summary.getByText('尚未签署，仅供参考').waitFor();
    await summary.getByText('十日内恢复水沟。').first().waitFor();
    await summary.getByRole('button', { name: '看过无误，签署' }).click();
    await summary.getByText(/毕文华.*签署/).waitFor();
    await show(page, '9b-summary');
    const paper = page.waitForEvent('download');
    await summary.getByRole('button', { name: '下载摘要' }).click();
    expect((await paper).suggestedFilename()).toBe('案件摘要1.docx');
    await about.getByRole('button', { name: '就这件事提问' }).click();
    expect(await page.getByLabel('关于本案（可不选）').inputValue()).toBe(opened.id);
    await page.getByRole('button', { name: '我的提醒（1）' }).click();
    await notices.getByRole('button', { name: '已阅知' }).click();
    await page.getByRole('button', { name: '我的提醒', exact: true }).waitFor();
    await notices.getByText('，已阅知').waitFor();
    expect(complaints).toEqual([]);
    await page.context().close();
  });

  it('says at once what matters when somebody is in danger, and why it takes no question', async () => {
    const { page } = await open('ask.danger', MEDIATOR_POST, SIZES[0]);
    await page.getByLabel('您的问题').fill('老公打我怎么办');
    await page.getByRole('button', { name: '发送' }).click();
    await page.getByText('先保证安全').waitFor();
    await page.getByRole('link', { name: '110', exact: true }).first().waitFor();
    await show(page, '8-danger');
    await page.context().close();
  });

  it('says to a volunteer how it read a slip, asks just what was written, and why a card was refused', async () => {
    const { page, complaints } = await open('ask.slip', VOLUNTEER_POST, SIZES[0]);
    await page.getByLabel('您的问题').fill('借用茶桌损坏了要不要陪偿');
    await page.getByRole('button', { name: '发送' }).click();
    await page.getByText('按“赔偿”查找；原文“陪偿”。').waitFor();
    await show(page, '9-slip');
    await page.getByRole('button', { name: '只按原文再查' }).click();
    await page.getByText('借用茶桌损坏了要不要陪偿', { exact: true }).nth(1).waitFor();
    await page.getByText('AI生成').nth(1).waitFor();
    expect(await page.getByText('按“赔偿”查找').count()).toBe(1);

    const { services } = server.hub;
    const writer: Actor = { ...PEOPLE.volunteer, personId: 'staff:ask.slip' };
    const requestKey = 'slip-card';
    const proposed = await proposeCard({ content: CARD, why: '常有人问', requestKey }, writer, services);
    if ('refused' in proposed) throw new Error(proposed.message);
    await judgeCard(
      proposed.id,
      { requestKey, accepted: false, reason: '和别的卡片重复' },
      PEOPLE.desk,
      services,
    );
    await page.getByRole('button', { name: '我的提醒（1）' }).click();
    const notices = page.getByRole('region', { name: '我的提醒' });
    await notices.getByText('知识卡片建议未采纳：“茶桌晃得厉害”').waitFor();
    await notices.getByRole('button', { name: '看理由' }).click();
    await page.getByRole('complementary').getByText('未采纳：和别的卡片重复').waitFor();
    await show(page, '9c-verdict');
    expect(complaints).toEqual([]);
    await page.context().close();
  });

  it('may be shown in no frame, and loads from nowhere else', async () => {
    const { headers } = await fetch(`${server.url}/assistant/`);
    const policy = headers.get('content-security-policy') ?? '';
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("frame-ancestors 'none'");
    expect(policy).not.toContain('unsafe');
  });
});
