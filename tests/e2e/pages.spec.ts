import { stat } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { answers, expect, test, whenReady } from './fixtures.ts';

async function submit(page: Page, answer: string) {
  await page.goto('/questions/rm-1');
  await whenReady(page, true);
  await page.getByLabel('您的回答').fill(answer);
  await page.getByRole('button', { name: '提交评分' }).click();
  await expect(page).toHaveURL(/\/attempts\//u);
  await whenReady(page, true);
}

for (const colorScheme of ['light', 'dark'] as const) {
  test.describe(`in ${colorScheme}`, () => {
    test.use({ colorScheme });

    test('every page is free of accessibility faults that a machine can find', async ({ page }) => {
      test.slow();
      await submit(page, answers.good);
      const sheet = page.url();
      for (const path of [
        '/',
        '/banks',
        '/banks?words=没有这样的题',
        '/banks/customer-service-manager',
        '/questions/rm-1',
        sheet,
        '/questions/rm-1/attempts',
        '/questions/rm-2/attempts',
        '/competencies',
        '/about/scoring',
      ]) {
        await page.goto(path);
        const { violations } = await new AxeBuilder({ page })
          .withTags(['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa'])
          .analyze();
        expect(
          violations.map(({ id, nodes }) => `${path} ${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`),
        ).toEqual([]);
      }
    });
  });
}

test('the score sheet ties points to passages by keyboard', async ({ page }) => {
  await submit(page, answers.good);
  const quote = page.getByRole('region', { name: '评分点' }).getByRole('link').first();
  await quote.focus();
  await expect(page.locator('mark.underline').first()).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/#evidence-\d+$/u);
  const number = page.locator('mark a').first();
  await number.focus();
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/#point-\w+$/u);
});

test('a passage that is tapped shows what it earned', async ({ page }) => {
  await submit(page, answers.good);
  await page.locator('mark', { hasText: '把话说完' }).tap();
  await expect(page.locator('li.bg-accent-soft')).toContainText('倾听');
});

test('the first tab stop leads past the header', async ({ page }) => {
  await page.goto('/banks');
  await page.keyboard.press('Tab');
  await expect(page.getByRole('link', { name: '跳到正文' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.locator('main')).toBeFocused();
});

test('the language that was chosen is remembered, and the page stays', async ({ page }) => {
  await page.goto('/banks?kind=technical');
  await page.getByRole('button', { name: 'English' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Questions');
  await expect(page).toHaveURL(/\/banks\?kind=technical$/u);
  await expect(page.locator('html')).toHaveAttribute('lang', 'en');
  await page.goto('/');
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Answer a bank interview question');
  await page.getByRole('button', { name: '中文' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText('看清每一分从哪里来');
});

test.describe('a browser that asks for English', () => {
  test.use({ locale: 'en-GB' });
  test('gets English', async ({ page }) => {
    await page.goto('/');
    await expect(page.locator('html')).toHaveAttribute('lang', 'en');
  });
});

test('dark can be chosen against the device', async ({ page }) => {
  await page.goto('/');
  const background = () => page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
  const light = await background();
  await page.getByRole('button', { name: '跟随系统' }).click();
  await page.getByRole('button', { name: '浅色' }).click();
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
  expect(await background()).not.toBe(light);
});

test('questions are narrowed by kind, dimension, post and words', async ({ page }) => {
  await page.goto('/banks');
  await whenReady(page, true);
  await expect(page.getByText('共 30 题')).toBeVisible();
  await page.getByLabel('题型').selectOption('technical');
  await expect(page.getByText('共 13 题')).toBeVisible();
  await page.getByLabel('岗位').selectOption('客户经理');
  await expect(page.getByText('共 10 题')).toBeVisible();
  await page.getByLabel('搜索').fill('证券化');
  await page.getByRole('button', { name: '查找' }).click();
  await expect(page.getByText('共 1 题')).toBeVisible();
  await page.getByRole('link', { name: '清除条件' }).click();
  await expect(page.getByText('共 30 题')).toBeVisible();
  await expect(page.getByLabel('搜索')).toHaveValue('');
});

test('the clock counts down, and can be switched off for good', async ({ page }) => {
  await page.clock.install();
  await page.goto('/questions/rm-1');
  await whenReady(page, true);
  await page.getByRole('button', { name: '开始计时' }).click();
  await expect(page.getByRole('timer')).toHaveText('准备 1:00');
  await page.clock.runFor(15_000);
  await expect(page.getByRole('timer')).toHaveText('准备 0:45');
  await page.getByRole('button', { name: '开始作答' }).click();
  await page.clock.runFor(190_000);
  await expect(page.getByRole('timer')).toHaveText('作答 超时 0:10');
  await page.getByRole('button', { name: '停止' }).click();
  await page.getByRole('button', { name: '不再显示计时' }).click();
  await page.reload();
  await expect(page.getByRole('button', { name: '显示计时' })).toBeVisible();
  await expect(page.getByRole('button', { name: '开始计时' })).toBeHidden();
});

test.describe('on a wrong address', () => {
  test.use({ expectedErrors: [/404/u] });
  for (const path of [
    '/nothing',
    '/questions/nothing',
    '/banks/nothing',
    '/attempts/nothing',
    '/questions/nothing/attempts',
  ]) {
    test(`${path} says so and leads back`, async ({ page }) => {
      const response = await page.goto(path);
      expect(response?.status()).toBe(404);
      await expect(page.getByRole('heading', { level: 1 })).toHaveText('没有找到这个页面');
      await page.getByRole('link', { name: '去题库' }).click();
      await expect(page.getByRole('heading', { level: 1 })).toHaveText('题库');
    });
  }
});

test('an empty answer and one that is too long are refused with everything still there', async ({
  page,
  expectedErrors,
}) => {
  expectedErrors.push(/422/u);
  await page.goto('/questions/rm-1');
  await whenReady(page, true);
  await page.getByRole('button', { name: '提交评分' }).click();
  await expect(page.getByRole('alert')).toContainText('还没有写回答');
  const long = '我先听客户说。'.repeat(3000);
  await page.getByLabel('您的回答').fill(long);
  await page.getByRole('button', { name: '提交评分' }).click();
  await expect(page.getByRole('alert')).toContainText('最多 20000 字');
  await expect(page.getByLabel('您的回答')).toHaveValue(long);
});

test('the question page needs at most 105 KB of JavaScript', async ({ page, baseURL }) => {
  const scripts = new Set<string>();
  page.on('response', (response) => {
    if (response.request().resourceType() === 'script') scripts.add(response.url());
  });
  await page.goto('/questions/rm-1');
  await whenReady(page, true);
  const sizes = await Promise.all(
    [...scripts].map(async (url) => {
      const path = new URL(url, baseURL).pathname;
      return (await stat(fileURLToPath(new URL(`../../build/client${path}.gz`, import.meta.url)))).size;
    }),
  );
  expect(sizes.length).toBeGreaterThan(2);
  expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThanOrEqual(105 * 1024);
});
