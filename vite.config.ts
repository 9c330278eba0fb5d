import { vitePlugin as remix } from '@remix-run/dev';
import tailwindcss from '@tailwindcss/vite';
import { defineConfig } from 'vite';
import remixConfig from './remix.config.js';
import { compiledMessages } from './app/i18n/vite-plugin.ts';

export default defineConfig(({ isSsrBuild }) => ({
  plugins: [compiledMessages(), tailwindcss(), remix(remixConfig)],
  build: { target: isSsrBuild ? 'node22' : 'es2022', assetsInlineLimit: 0 },
}));
