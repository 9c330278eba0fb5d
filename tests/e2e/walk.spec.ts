import { answers, expect, test, whenReady } from './fixtures.ts';

test('a newcomer goes from the start page to a score, tries again and compares', async ({
  page,
  javaScriptEnabled,
}, info) => {
  const shot = (name: string) => page.screenshot({ path: info.outputPath(`${name}.png`), fullPage: true });
  await page.goto('/');
  await shot('home');
  await page.getByRole('link', { name: '客户经理', exact: true }).click();

  await expect(page.getByRole('heading', { level: 1 })).toHaveText('客户经理');
  await shot('bank');
  await page.getByRole('link', { name: /妥善处理客户投诉/u }).click();

  await expect(page.getByRole('heading', { level: 1 })).toContainText('妥善处理客户投诉');
  await expect(page.getByText('参考答案')).toHaveCount(0);
  await whenReady(page, javaScriptEnabled);
  await page.getByLabel('您的回答').fill(answers.short);
  await shot('question');
  await page.getByRole('button', { name: '提交评分' }).click();

  await expect(page).toHaveURL(/\/attempts\//u);
  const first = page.url();
  await expect(page.getByText('/ 10 分')).toBeVisible();
  await whenReady(page, javaScriptEnabled);
  await page.getByRole('link', { name: '再答一次' }).click();
  await expect(page).toHaveURL(/\/questions\/rm-1$/u);
  await whenReady(page, javaScriptEnabled);
  await page.getByLabel('您的回答').fill(answers.good);
  await page.getByRole('button', { name: '提交评分' }).click();

  await expect(page).toHaveURL(/\/attempts\//u);
  expect(page.url()).not.toBe(first);
  await shot('score-sheet');
  await expect(page.getByText(/比上一次高/u)).toBeVisible();
  const marks = page.locator('mark');
  expect(await marks.count()).toBeGreaterThan(2);
  await expect(marks.filter({ hasText: '让她把话说完' })).toBeVisible();
  const points = page.getByRole('region', { name: '评分点' }).getByRole('listitem').filter({ hasText: '倾听' });
  await expect(points.first()).toContainText('答到');

  // The reference answer comes last, and only when asked for.
  const reference = page.getByText('参考答案');
  await expect(page.getByText('不是唯一的答法')).toBeHidden();
  await reference.click();
  await expect(page.getByText('不是唯一的答法')).toBeVisible();

  await page.getByRole('link', { name: '比较 2 次回答' }).click();
  await expect(page.getByRole('columnheader', { name: /第 1 次/u })).toBeVisible();
  await expect(page.getByRole('columnheader', { name: /第 2 次/u })).toBeVisible();
  await expect(page.getByRole('row', { name: /回访/u })).toContainText('答到');
  await expect(page.getByText(answers.short)).toBeVisible();
  await shot('comparison');

  // No page is wider than the screen.
  expect(await page.evaluate(() => document.documentElement.scrollWidth <= document.documentElement.clientWidth)).toBe(
    true,
  );
});
