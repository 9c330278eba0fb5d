import { answers, expect, test, whenReady } from './fixtures.ts';

const QUESTION = '/questions/cs-4';
const text = '我先请客户坐下，听他把话说完。';

test.beforeEach(async ({ page }) => {
  await page.goto(QUESTION);
  await whenReady(page, true);
});

test('a draft survives a reload', async ({ page }) => {
  await page.getByLabel('您的回答').fill(text);
  await expect(page.getByText('已保存')).toBeVisible();
  await page.reload();
  await expect(page.getByLabel('您的回答')).toHaveValue(text);
  await expect(page.getByText('15 字')).toBeVisible();
});

test.describe('without a network', () => {
  test.use({ expectedErrors: [/ERR_INTERNET_DISCONNECTED|ERR_FAILED/u] });

  test('a draft survives a crash that comes before it could be sent', async ({ page, context }) => {
    await context.setOffline(true);
    await page.getByLabel('您的回答').fill(text);
    await expect(page.getByText('已存在本机')).toBeVisible();
    await page.close();
    await context.setOffline(false);
    const next = await context.newPage();
    await next.goto(QUESTION);
    await expect(next.getByLabel('您的回答')).toHaveValue(text);
    await expect(next.getByText('已保存')).toBeVisible();
  });

  test('an answer that cannot be submitted stays where it is, and goes when the network is back', async ({
    page,
    context,
  }) => {
    await page.getByLabel('您的回答').fill(answers.good);
    await context.setOffline(true);
    await page.getByRole('button', { name: '提交评分' }).click();
    await expect(page.getByRole('alert')).toContainText('还没有提交');
    await expect(page.getByLabel('您的回答')).toHaveValue(answers.good);
    await context.setOffline(false);
    await page.getByRole('button', { name: '提交评分' }).click();
    await expect(page).toHaveURL(/\/attempts\//u);
  });
});

test('what was submitted is no draft any more', async ({ page }) => {
  await page.getByLabel('您的回答').fill(text);
  await page.getByRole('button', { name: '提交评分' }).click();
  await expect(page).toHaveURL(/\/attempts\//u);
  await whenReady(page, true);
  await page.goto(QUESTION);
  await expect(page.getByLabel('您的回答')).toHaveValue('');
});

test('a double click makes one attempt', async ({ page }) => {
  await page.getByLabel('您的回答').fill(text);
  await page.getByRole('button', { name: '提交评分' }).dblclick();
  await expect(page).toHaveURL(/\/attempts\//u);
  await expect(page.getByText('第 1 次，共 1 次')).toBeVisible();
});

test('the back button leads to a page that still works, and sending the same again makes no second attempt', async ({
  page,
}) => {
  await page.getByLabel('您的回答').fill(text);
  await page.getByRole('button', { name: '提交评分' }).click();
  await expect(page).toHaveURL(/\/attempts\//u);
  await page.goBack();
  await expect(page).toHaveURL(new RegExp(QUESTION));
  await whenReady(page, true);
  await page.getByLabel('您的回答').fill(`${text}然后加开窗口，让他先办。`);
  await page.getByRole('button', { name: '提交评分' }).click();
  await expect(page.getByText('第 2 次，共 2 次')).toBeVisible();
});

test('two tabs show one draft, and both can submit', async ({ page, context }) => {
  const other = await context.newPage();
  await other.goto(QUESTION);
  await whenReady(other, true);
  await page.bringToFront();
  await page.getByLabel('您的回答').fill(text);
  await expect(page.getByText('已保存')).toBeVisible();
  await other.bringToFront();
  await expect(other.getByLabel('您的回答')).toHaveValue(text);
  await other.getByRole('button', { name: '提交评分' }).click();
  await expect(other).toHaveURL(/\/attempts\//u);
  await page.bringToFront();
  await page.getByRole('button', { name: '提交评分' }).click();
  await expect(page).toHaveURL(/\/attempts\//u);
});

test.describe('on two devices', () => {
  test.use({ expectedErrors: [/409/u] });

  test('the draft of one is offered to the other, never overwritten', async ({ page, context, browser, baseURL }) => {
    await page.getByLabel('您的回答').fill('第一台设备写的开头。');
    await expect(page.getByText('已保存')).toBeVisible();
    const second = await browser.newContext({
      baseURL,
      storageState: { cookies: await context.cookies(), origins: [] },
    });
    const laptop = await second.newPage();
    await laptop.goto(QUESTION);
    await whenReady(laptop, true);
    await expect(laptop.getByLabel('您的回答')).toHaveValue('第一台设备写的开头。');
    await laptop.getByLabel('您的回答').fill('第一台设备写的开头。第二台接着写。');
    await expect(laptop.getByText('已保存')).toBeVisible();

    await page.getByLabel('您的回答').fill('第一台设备改了主意。');
    await expect(page.getByText('这道题在另一处也写了草稿')).toBeVisible();
    await expect(page.getByLabel('您的回答')).toHaveValue('第一台设备改了主意。');
    await page.getByRole('button', { name: '改用另一份' }).click();
    await expect(page.getByLabel('您的回答')).toHaveValue('第一台设备写的开头。第二台接着写。');
    await expect(page.getByText('已保存')).toBeVisible();
    await second.close();
  });
});

test.describe('a browser that keeps nothing', () => {
  test('still saves to the server', async ({ page }) => {
    await page.addInitScript(() => {
      Object.defineProperty(window, 'localStorage', {
        get: () => {
          throw new Error('denied');
        },
      });
    });
    await page.reload();
    await whenReady(page, true);
    await page.getByLabel('您的回答').fill(text);
    await expect(page.getByText('已保存')).toBeVisible();
  });
});
