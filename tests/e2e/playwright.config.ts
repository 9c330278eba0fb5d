import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { defineConfig, type Project } from '@playwright/test';
import { findChromium } from './chromium.ts';

/** The same pages on each database: SQLite always, PostgreSQL where `TEST_POSTGRES_URL` names an empty database. */
const postgres = process.env.TEST_POSTGRES_URL;
const data = mkdtempSync(join(tmpdir(), 'e2e-'));
const engines = [
  { name: 'SQLite', port: 4101, databaseUrl: join(data, 'app.db') },
  ...(postgres ? [{ name: 'PostgreSQL', port: 4102, databaseUrl: postgres }] : []),
];

const phone = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true };
const desktop = { viewport: { width: 1280, height: 900 } };

/** The walk through the whole site is taken in every way there is; the rest once on each engine. */
const projects = engines.flatMap(({ name, port }): Project[] => {
  const use = { baseURL: `http://127.0.0.1:${port}` };
  return [
    { name: `${name} phone`, use: { ...use, ...phone } },
    {
      name: `${name} desktop without scripts`,
      testMatch: 'walk.spec.ts',
      use: { ...use, ...desktop, javaScriptEnabled: false },
    },
    {
      name: `${name} phone without scripts`,
      testMatch: 'walk.spec.ts',
      use: { ...use, ...phone, javaScriptEnabled: false },
    },
    { name: `${name} desktop`, testMatch: 'walk.spec.ts', use: { ...use, ...desktop } },
  ];
});

export default defineConfig({
  testDir: '.',
  outputDir: '../../test-results',
  timeout: 30_000,
  fullyParallel: true,
  workers: 2,
  forbidOnly: true,
  reporter: [['list'], ['json', { outputFile: '../../test-results/e2e.json' }]],
  use: {
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
    launchOptions: {
      executablePath: findChromium(),
      args: [
        '--no-sandbox',
        '--disable-gpu',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
      ],
    },
  },
  projects,
  webServer: engines.map(({ name, port, databaseUrl }) => ({
    name,
    command: 'node ../../scripts/start.ts',
    url: `http://127.0.0.1:${port}/healthz`,
    timeout: 120_000,
    gracefulShutdown: { signal: 'SIGTERM' as const, timeout: 5_000 },
    env: {
      PORT: String(port),
      DATABASE_URL: databaseUrl,
      DATA_DIR: data,
    },
  })),
});
