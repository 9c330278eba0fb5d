import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, renameSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { CompetencyModel } from '#app/domain/competencies/model.ts';
import type { Bank } from '#app/domain/questions/bank.ts';
import { compileLibrary, type CompiledLibrary } from '#app/domain/scoring/embedded/compiled-library.ts';
import type { PublishedFigures } from '#app/domain/scoring/published-figures.ts';
import { contentHash, type ContentFault } from './files.server.ts';
import { loadLibrary } from './library.server.ts';

/** The content as it is served: checked, and made ready for scoring. */
export interface Edition {
  banks: Bank[];
  models: CompetencyModel[];
  /** Names of the library's behaviours by id. */
  behaviourNames: Record<string, string>;
  scoring: CompiledLibrary;
  figures: PublishedFigures;
}

/** The content files have faults; the message names each with its file and field. */
export class ContentError extends Error {
  constructor(faults: ContentFault[]) {
    super(faults.map(({ file, field, message }) => `${file}${field && `：${field}`}：${message}`).join('\n'));
  }
}

/** Code that decides what an edition looks like: a change of it makes kept editions stale, like one of the content. */
const CODE = ['../../domain', '.'].map((path) => fileURLToPath(new URL(path, import.meta.url)));

/**
 * Reads the content folder. Checking and compiling it takes seconds, so the result is kept below `cacheFolder` until
 * a file changes; a cache that cannot be read or written costs only the time.
 * @throws ContentError when the content has faults
 */
export function openEdition(contentFolder: string, cacheFolder: string): Edition {
  const key = fingerprint([contentFolder, ...CODE]);
  const path = join(cacheFolder, 'edition.json');
  const kept = readKept(path);
  if (kept?.key === key) return kept.edition;

  const { library, faults } = loadLibrary(contentFolder);
  if (faults.length > 0 || !library.figures) throw new ContentError(faults);
  const edition: Edition = {
    banks: library.banks,
    models: library.models,
    figures: library.figures,
    behaviourNames: Object.fromEntries(library.behaviours.behaviours.map(({ id, name }) => [id, name])),
    scoring: compileLibrary(
      contentHash([library.behaviours, library.integrity, library.verdicts]),
      library.behaviours,
      library.integrity,
      library.verdicts,
    ),
  };
  keep(cacheFolder, path, { key, edition });
  return edition;
}

interface Kept {
  key: string;
  edition: Edition;
}

/** Our own file, written by `keep` below: the key says that it fits. */
function readKept(path: string): Kept | undefined {
  try {
    return JSON.parse(readFileSync(path, 'utf8')) as Kept;
  } catch {
    return undefined;
  }
}

function keep(folder: string, path: string, kept: Kept) {
  try {
    mkdirSync(folder, { recursive: true });
    const draft = `${path}.${process.pid}`;
    writeFileSync(draft, JSON.stringify(kept));
    renameSync(draft, path);
  } catch (error) {
    console.warn(`The prepared content could not be kept (${(error as Error).message}); the next start takes longer.`);
  }
}

/** SHA-256 over the names and bytes of all files below some folders. */
function fingerprint(folders: string[]): string {
  const hash = createHash('sha256');
  for (const folder of folders) {
    for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort()) {
      const path = join(folder, name);
      if (!statSync(path).isFile()) continue;
      hash.update(name).update('\0').update(readFileSync(path)).update('\0');
    }
  }
  return hash.digest('hex');
}
