import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { builtPage } from '../../kit/built-page.js';
import { hasChromium, launchChromium } from '../../kit/chromium.js';
import { SIZES } from '../../kit/screen-sizes.js';
import { showInEverySize } from '../../kit/show-in-every-size.js';
import { codeOf, DESK_POST, hire, MEDIATOR_POST, PASSWORD } from '../../kit/staff.js';
import { type TestServer, testServer } from '../../kit/test-server.js';

describe.runIf(hasChromium)('the page for signing in', { timeout: 90_000 }, () => {
  let server: TestServer;
  let browser: Browser;

  beforeAll(async () => {
    server = await testServer('in-process', { signInFolder: builtPage('sign-in') });
    browser = await launchChromium();
  }, 120_000);
  afterAll(async () => {
    await browser?.close();
    await server?.close();
  });

  /** A browser of its own, and all that it complained about or asked strangers for. */
  async function open(size: { width: number; height: number }, query = '') {
    const context = await browser.newContext({ viewport: size });
    const page = await context.newPage();
    const complaints: string[] = [];
    page.on('request', (request) => {
      const url = request.url();
      if (!url.startsWith(server.url) && !url.startsWith('data:')) complaints.push(url);
    });
    page.on('console', (message) => {
      // The hub's own "no" is no fault of the page.
      if (message.type() === 'error' && !/status of 4\d\d/.test(message.text()))
        complaints.push(message.text());
    });
    page.on('pageerror', (error) => complaints.push(String(error)));
    await page.goto(`${server.url}/sign-in/${query}`);
    return { page, complaints };
  }

  const show = (page: Page, name: string) => showInEverySize(page, `sign-in-${name}`);
  const code = (secret: string) => codeOf(secret, server.hub.clock);

  it('leads from the one-time password to the page one wanted', async () => {
    const login = 'bi.wenhua';
    const oneTime = await hire(server.hub.services, login, [MEDIATOR_POST, DESK_POST]);
    const { page, complaints } = await open(SIZES[0], '?next=%2Freadyz');
    await page.getByRole('heading', { name: '登录', exact: true }).waitFor();
    expect(await page.evaluate('document.activeElement.textContent')).toBe('登录');
    await show(page, '1-sign-in');

    // With the keyboard alone.
    await page.keyboard.press('Tab');
    await page.keyboard.type(login);
    await page.keyboard.press('Tab');
    await page.keyboard.type('a wrong guess');
    await page.keyboard.press('Enter');
    await page.getByRole('alert').getByText('登录名、口令或验证码不正确').waitFor();
    await show(page, '2-refused');
    await page.getByLabel('口令').fill(oneTime);
    await page.keyboard.press('Enter');

    await page.getByRole('heading', { name: '第一步：设置自己的口令' }).waitFor();
    await page.getByLabel('管理员给的一次性口令').fill(oneTime);
    await page.getByLabel('新口令', { exact: true }).fill(PASSWORD);
    await page.getByLabel('再输入一次新口令').fill('something else');
    await page.keyboard.press('Enter');
    await page.getByRole('alert').getByText('两次输入的新口令不一致。').waitFor();
    await show(page, '3-password');
    await page.getByLabel('再输入一次新口令').fill(PASSWORD);
    await page.keyboard.press('Enter');

    await page.getByRole('heading', { name: '第二步：绑定动态验证码' }).waitFor();
    await page.getByAltText('绑定动态验证码的二维码').waitFor();
    const drawn = "document.querySelector('.qr').decode().then(() => true)";
    expect(await page.evaluate(drawn)).toBe(true);
    const secret = ((await page.locator('.secret').textContent()) ?? '').replaceAll(' ', '');
    await show(page, '4-authenticator');
    await page.getByLabel('验证器上显示的六位数字').fill(code(secret));
    await page.keyboard.press('Enter');

    await page.getByRole('heading', { name: '请保存恢复码' }).waitFor();
    const codes = await page.locator('.codes code').allTextContents();
    expect(new Set(codes).size).toBe(10);
    await show(page, '5-recovery-codes');
    await page.emulateMedia({ media: 'print' });
    expect(await page.getByText('打印', { exact: true }).isVisible()).toBe(false);
    expect(await page.getByText(codes[9] ?? '').isVisible()).toBe(true);
    await page.emulateMedia({ media: 'screen' });
    await page.getByRole('button', { name: '我已保存' }).click();

    await page.getByRole('heading', { name: '请选择办理身份' }).waitFor();
    await show(page, '6-posts');
    await page.getByRole('button', { name: '人民调解员' }).click();
    await page.waitForURL(`${server.url}/readyz`);
    expect(complaints).toEqual([]);

    // Signed in: without another page in mind one stays, and sees as whom one acts.
    await page.goto(`${server.url}/sign-in`);
    await page.getByRole('button', { name: '人民调解员', pressed: true }).waitFor();
    await show(page, '7-account');
    await page.getByRole('button', { name: '退出登录' }).click();
    await page.getByLabel('登录名').waitFor();

    await page.getByRole('button', { name: '改用恢复码' }).click();
    await page.getByLabel('登录名').fill(login);
    await page.getByLabel('口令').fill(PASSWORD);
    await page.getByLabel('恢复码').fill(codes[0] ?? '');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: '请选择办理身份' }).waitFor();
    await page.context().close();
  });

  it('goes nowhere else after signing in, though somebody is told to go there', async () => {
    const [login, next] = ['bi.next', '//evil.example'];
    const oneTime = await hire(server.hub.services, login);
    const { page } = await open(SIZES[0], `?next=${encodeURIComponent(next)}`);
    await page.getByLabel('登录名').fill(login);
    await page.getByLabel('口令').fill(oneTime);
    await page.keyboard.press('Enter');
    await page.getByLabel('管理员给的一次性口令').fill(oneTime);
    await page.getByLabel('新口令', { exact: true }).fill(PASSWORD);
    await page.getByLabel('再输入一次新口令').fill(PASSWORD);
    await page.keyboard.press('Enter');
    const secret = ((await page.locator('.secret').textContent()) ?? '').replaceAll(' ', '');
    await page.getByLabel('验证器上显示的六位数字').fill(code(secret));
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: '我已保存' }).click();
    await page.getByRole('heading', { name: '您好' }).waitFor();
    expect(new URL(page.url()).origin).toBe(server.url);
    await page.context().close();
  });

  it('keeps the session out of the reach of scripts, and may be shown in no frame', async () => {
    const { page } = await open(SIZES[1]);
    expect(await page.evaluate('document.cookie')).toBe('');
    const { headers } = await fetch(`${server.url}/sign-in/`);
    const policy = headers.get('content-security-policy') ?? '';
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("frame-ancestors 'none'");
    expect(policy).not.toContain('unsafe');
  });
});
