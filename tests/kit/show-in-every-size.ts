import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { SIZES } from './screen-sizes.js';

/** Looks in every size whether the page fits its width, and takes pictures into `SCREENSHOTS` where that is set. */
export async function showInEverySize(page: Page, name: string): Promise<void> {
  const target = process.env.SCREENSHOTS;
  for (const { name: size, ...viewport } of [...SIZES].reverse()) {
    await page.setViewportSize(viewport);
    expect(await page.evaluate('document.documentElement.scrollWidth - innerWidth')).toBeLessThanOrEqual(0);
    if (target) await page.screenshot({ path: join(target, `${name}-${size}.png`), fullPage: true });
  }
}
