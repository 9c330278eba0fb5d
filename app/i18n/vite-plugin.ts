import { readdirSync, readFileSync } from 'node:fs';
import { compileMessage } from '@lingui/message-utils/compileMessage';
import type { Plugin } from 'vite';

const PREFIX = 'virtual:messages/';
const folder = new URL('../messages/', import.meta.url);

/**
 * Gives `virtual:messages/<locale>`: all catalogues of a language as one module, compiled, so that the browser
 * gets neither the parser of ICU messages nor the other language. An area's file name is the prefix of its ids.
 */
export function compiledMessages(): Plugin {
  return {
    name: 'compiled-messages',
    resolveId: (id) => (id.startsWith(PREFIX) ? `\0${id}` : undefined),
    load(id) {
      if (!id.startsWith(`\0${PREFIX}`)) return undefined;
      const locale = id.slice(PREFIX.length + 1);
      const messages: Record<string, unknown> = {};
      for (const file of readdirSync(new URL(`${locale}/`, folder))) {
        const url = new URL(`${locale}/${file}`, folder);
        this.addWatchFile(url.pathname);
        const area = file.replace(/\.json$/u, '');
        const texts = JSON.parse(readFileSync(url, 'utf8')) as Record<string, string>;
        for (const [key, text] of Object.entries(texts)) messages[`${area}.${key}`] = compileMessage(text);
      }
      return `export default ${JSON.stringify(messages)}`;
    },
  };
}
