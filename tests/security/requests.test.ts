import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openSite, Visitor, type TestSite } from '../site.ts';

let site: TestSite;
beforeAll(async () => {
  site = await openSite();
});
afterAll(() => site.close());

const visitor = () => new Visitor(site.url);
const good = '我先请客户坐下，听他把话说完，再调出流水核实，当天就把钱退给他，第二天又打电话回访。';

describe('answers of every shape', () => {
  test.each([
    ['nothing', '', 422],
    ['only spaces', ' \n\t　', 422],
    ['one character', '我', 303],
    ['20,000 characters', '我先听客户说完话。'.repeat(2500).slice(0, 20_000), 303],
    ['one more than that', '我'.repeat(20_001), 422],
    ['2,000,000 characters', '我'.repeat(2_000_000), 413],
    ['emoji', '我👨‍👩‍👧听他说完😀', 303],
    ['right-to-left text', '‮أنا أستمع إلى العميل‬ 我听他说完', 303],
    ['markup and scripts', '<script>alert(1)</script><img src=x onerror=alert(2)>"\'>{{7*7}}${7*7}', 303],
    ['NUL and other controls', '我\0听\u0007他\u001b[31m说完', 303],
    ['half a character', '我\ud83d听他说完', 303],
    ['a text that speaks SQL', "'; DROP TABLE attempts; --", 303],
  ])('%s gets a clear answer', async (_name, answer, status) => {
    const response = await visitor().answer('rm-1', answer);
    expect(response.status).toBe(status);
    if (status >= 400) expect(await response.text()).toContain('<h1');
  });

  test('what is refused is still in the form', async () => {
    const response = await visitor().answer('rm-1', `${good}${'长'.repeat(20_000)}`);
    const page = await response.text();
    expect(page).toContain(good);
    expect(page).toContain('最多 20000 字');
  });

  test('what was sent is shown as text, with nothing of it run or lost', async () => {
    const person = visitor();
    const answer = '<script>alert("x")</script> & <b>我听他说完</b>\n第二行';
    const { headers } = await person.answer('rm-1', answer);
    const page = await (await person.get(headers.get('Location')!)).text();
    expect(page).not.toContain('<script>alert(');
    expect(page).toContain('&lt;script&gt;alert(&quot;x&quot;)&lt;/script&gt; &amp; ');
    const shown = await site.services.database.query.select().from(site.services.database.schema.attempts);
    expect(shown.map((row) => row.answer)).toContain(answer);
  });
});

describe('forms that are not ours', () => {
  test.each([
    ['no fields', {}],
    ['an unknown intent', { intent: 'delete', answer: good, submissionId: crypto.randomUUID(), revision: '0' }],
    ['a submission that is no id', { intent: 'submit', answer: good, submissionId: '../../etc', revision: '0' }],
    [
      'a revision beyond the database',
      { intent: 'save', answer: good, submissionId: crypto.randomUUID(), revision: '3000000000' },
    ],
    ['a revision below nothing', { intent: 'save', answer: good, submissionId: crypto.randomUUID(), revision: '-1' }],
  ])('are refused: %s', async (_name, fields) => {
    const response = await visitor().post('/questions/rm-1', fields);
    expect(response.status).toBe(400);
    expect(await response.text()).toContain('这次提交的内容不完整');
  });

  test.each([
    ['JSON', 'application/json', '{"intent":"submit"}'],
    ['plain text', 'text/plain', 'intent=submit'],
    ['nothing said', '', 'intent=submit'],
    ['multipart without a boundary', 'multipart/form-data', 'x'],
  ])('are refused by content type: %s', async (_name, type, body) => {
    const response = await visitor().send('/questions/rm-1', {
      method: 'POST',
      headers: type ? { 'Content-Type': type } : {},
      body: Buffer.from(body),
    });
    expect(response.status).toBe(400);
  });

  test.each([
    ['of another site', { 'Sec-Fetch-Site': 'cross-site' }],
    ['of another origin', { Origin: 'https://evil.example' }],
  ])('are refused when they come from a page %s, and nothing is kept', async (_name, headers) => {
    const person = visitor();
    const response = await person.post(
      '/questions/rm-1',
      { intent: 'submit', answer: good, submissionId: crypto.randomUUID(), revision: '0' },
      headers,
    );
    expect(response.status).toBe(403);
    expect(await response.text()).toContain('像是从别的网站发过来的');
    expect(response.headers.getSetCookie()).toEqual([]);
  });

  test.each(['PUT', 'DELETE', 'PATCH'])('are refused by method: %s', async (method) => {
    const response = await visitor().send('/questions/rm-1', {
      method,
      body: new URLSearchParams({ intent: 'submit' }),
    });
    expect(response.status).toBeGreaterThanOrEqual(400);
    expect(response.status).toBeLessThan(500);
  });

  test.each([
    ['//evil.example', '/'],
    ['https://evil.example', '/'],
    ['/\\evil.example', '/'],
    ['/banks?kind=technical', '/banks?kind=technical'],
  ])('cannot lead away from the site: %s', async (returnTo, location) => {
    const response = await visitor().post('/preferences', { locale: 'en', returnTo });
    expect(response.headers.get('Location')).toBe(location);
  });
});

describe('what belongs to somebody', () => {
  test('is not found by anybody else, nor without a cookie', async () => {
    const owner = visitor();
    const path = (await owner.answer('rm-1', good)).headers.get('Location')!;
    expect((await owner.get(path)).status).toBe(200);
    const stranger = visitor();
    await stranger.answer('rm-1', good);
    expect((await stranger.get(path)).status).toBe(404);
    expect((await visitor().get(path)).status).toBe(404);
  });

  test('is not found with a cookie that was changed', async () => {
    const owner = visitor();
    const path = (await owner.answer('rm-1', good)).headers.get('Location')!;
    const forged = owner.cookie.replace(/(guest=.{10})./u, '$1A');
    expect((await visitor().get(path, { Cookie: forged })).status).toBe(404);
    const unsigned = `guest=${Buffer.from(JSON.stringify(crypto.randomUUID())).toString('base64')}`;
    expect((await visitor().get(path, { Cookie: unsigned })).status).toBe(404);
  });

  test('does not show in another visitor’s lists', async () => {
    const owner = visitor();
    await owner.answer('rm-1', good);
    const page = await (await visitor().get('/questions/rm-1/attempts')).text();
    expect(page).not.toContain('请客户坐下');
  });

  test('is kept by no cache', async () => {
    const owner = visitor();
    const path = (await owner.answer('rm-1', good)).headers.get('Location')!;
    for (const url of [path, '/questions/rm-1', '/questions/rm-1/attempts', '/banks', '/questions/rm-1/draft']) {
      const response = url.endsWith('draft')
        ? await owner.post(url, { answer: good, revision: '0' })
        : await owner.get(url);
      expect(response.headers.get('Cache-Control'), url).toContain('no-store');
    }
  });

  test('keeps its cookie from scripts and other sites', async () => {
    const response = await visitor().answer('rm-1', good);
    const [cookie] = response.headers.getSetCookie();
    expect(cookie).toMatch(/^guest=/u);
    expect(cookie).toContain('HttpOnly');
    expect(cookie).toContain('SameSite=Lax');
  });

  test('is sent twice and kept once', async () => {
    const person = visitor();
    const submission = crypto.randomUUID();
    const first = await person.answer('rm-2', good, submission);
    const [second, third] = await Promise.all([
      person.answer('rm-2', good, submission),
      person.answer('rm-2', good, submission),
    ]);
    expect(second.headers.get('Location')).toBe(first.headers.get('Location'));
    expect(third.headers.get('Location')).toBe(first.headers.get('Location'));
    const other = await person.answer('rm-2', `${good}另外`, submission);
    expect(other.headers.get('Location')).not.toBe(first.headers.get('Location'));
  });
});

describe('every page', () => {
  test.each(['/', '/banks', '/questions/rm-1', '/competencies', '/nothing'])(
    'carries its headers: %s',
    async (path) => {
      const { headers } = await visitor().get(path);
      const policy = headers.get('Content-Security-Policy')!;
      expect(policy).toContain("default-src 'self'");
      expect(policy).not.toContain('unsafe');
      expect(policy).toMatch(/script-src 'self' 'nonce-[A-Za-z0-9+/=]{22,}'/u);
      expect(headers.get('X-Content-Type-Options')).toBe('nosniff');
      expect(headers.get('Referrer-Policy')).toBe('same-origin');
    },
  );

  test('has a nonce of its own, on every script in it', async () => {
    const pages = await Promise.all([visitor().get('/'), visitor().get('/')]);
    const nonces = pages.map(({ headers }) => /'nonce-([^']+)'/u.exec(headers.get('Content-Security-Policy')!)![1]!);
    expect(nonces[0]).not.toBe(nonces[1]);
    for (const [index, page] of pages.entries()) {
      const scripts = (await page.text()).match(/<script[^>]*>/gu)!;
      expect(scripts.length).toBeGreaterThan(0);
      for (const script of scripts) expect(script).toContain(`nonce="${nonces[index]}"`);
    }
  });

  test('has no byte that no text has', async () => {
    for (const path of ['/', '/banks', '/competencies'])
      expect(await (await visitor().get(path)).text()).not.toContain('\0');
  });
});

describe('addresses that nobody was given', () => {
  test.each([
    '/questions/%00',
    '/questions/..%2f..%2fetc',
    '/attempts/' + 'a'.repeat(500),
    '/banks/%E4%BD%A0',
    '/questions/rm-1%27--',
    '/assets/../../package.json',
    '/assets/%2e%2e/%2e%2e/package.json',
    '/.env',
    '/data/app.db',
    '/build/server/index.js',
  ])('lead nowhere: %s', async (path) => {
    const response = await visitor().get(path);
    expect([400, 404]).toContain(response.status);
    expect(await response.text()).not.toContain('"dependencies"');
  });

  test.each([
    ['words of any kind', `/banks?words=${encodeURIComponent("%' OR 1=1 --<script>")}`],
    ['a kind that does not exist', '/banks?kind=nonsense&dimension=XX&post=' + 'x'.repeat(5000)],
  ])('filters take %s', async (_name, path) => {
    const response = await visitor().get(path);
    expect(response.status).toBe(200);
    expect(await response.text()).not.toContain('<script>"');
  });
});
