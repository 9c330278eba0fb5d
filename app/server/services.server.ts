import { randomUUID } from 'node:crypto';
import { questionsOf, type Bank } from '#app/domain/questions/bank.ts';
import type { CompetencyModel } from '#app/domain/competencies/model.ts';
import type { QuestionVersion } from '#app/domain/questions/question.ts';
import { createPractice, type Practice } from '#app/domain/practice/practice.ts';
import { createEmbeddedScorer } from '#app/domain/scoring/embedded/scorer.ts';
import type { PublishedFigures } from '#app/domain/scoring/published-figures.ts';
import { openDatabase, type Database } from '#db/dialect/index.ts';
import { createPracticeStore } from '#db/repositories/practice-store.ts';
import { openEdition } from './content/edition.server.ts';

/** What the pages can call. Made once at the start and passed to every loader and action. */
export interface Services {
  banks: Bank[];
  models: CompetencyModel[];
  /** Names of the library's behaviours by id. */
  behaviourNames: Record<string, string>;
  figures: PublishedFigures;
  practice: Practice;
  database: Database;
}

export interface ServiceParts {
  databaseUrl: string;
  contentFolder: string;
  /** Where prepared content is kept from start to start. */
  cacheFolder: string;
  now(): Date;
}

/**
 * Reads the content, opens and migrates the database, and wires both to the domain.
 * @throws ContentError when the content is wrong; Error when the database cannot be opened
 */
export async function createServices({
  databaseUrl,
  contentFolder,
  cacheFolder,
  now,
}: ServiceParts): Promise<Services> {
  const edition = openEdition(contentFolder, cacheFolder);

  const versions = new Map<string, QuestionVersion>();
  for (const version of edition.banks.flatMap(questionsOf)) versions.set(version.question.id, version);
  const questions = [...versions.values()].map(({ question }) => question);

  const database = await openDatabase(databaseUrl);
  const store = createPracticeStore(database);
  await store.keepVersions([...versions.values()], now());
  const scorer = createEmbeddedScorer(edition.scoring, questions);

  return {
    banks: edition.banks,
    models: edition.models,
    behaviourNames: edition.behaviourNames,
    figures: edition.figures,
    database,
    practice: createPractice({ store, questions: { find: (id) => versions.get(id) }, scorer, now, newId: randomUUID }),
  };
}
