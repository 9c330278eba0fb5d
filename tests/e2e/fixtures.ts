import { expect, test as base, type Page } from '@playwright/test';

interface Fixtures {
  /** Patterns of console errors that this test causes on purpose. */
  expectedErrors: RegExp[];
}

/** A page on which an error in the console, or one that nobody caught, fails the test. */
export const test = base.extend<Fixtures>({
  expectedErrors: async ({}, use) => {
    await use([]);
  },
  page: async ({ page, expectedErrors }, use) => {
    const errors = watchErrors(page);
    await use(page);
    expect(errors.filter((error) => !expectedErrors.some((pattern) => pattern.test(error)))).toEqual([]);
  },
});

export { expect };

/** Collects what a page prints as an error or throws. */
export function watchErrors(page: Page): string[] {
  const errors: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error') errors.push(message.text());
  });
  page.on('pageerror', (error) => errors.push(error.message));
  return errors;
}

/** Waits until the scripts run, where there are any: what is typed before is kept, but not what is clicked. */
export async function whenReady(page: Page, javaScriptEnabled: boolean | undefined) {
  if (javaScriptEnabled === false) return;
  await page.waitForLoadState('networkidle');
}

export const answers = {
  good: '去年三月，一位开早餐店的阿姨来柜台，说贷款利息多扣了，一进门就拍桌子。我先请她到洽谈室坐下，倒了杯水，让她把话说完，没有插嘴，又跟她说换成我也会着急。随后我调出她近三个月的流水，发现是系统把宽限期算错了，多扣了216元。我当天找主管签字，把钱退回她卡上。第二天我打电话问到账没有，一周后又回访了一次，她说满意。我把这个问题写成材料报给分行运营部，一个月后系统改了，这类投诉少了三成。',
  short: '我会先耐心听客户说完，再查清楚是哪里出了问题。',
};
