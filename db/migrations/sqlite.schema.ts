// drizzle-kit reads tables from a module's exports.
import { kits } from '../dialect/kit.ts';
import { createSchema } from '../schema.ts';

export const { people, questionVersions, attempts, scoreSheets, drafts } = createSchema(kits.sqlite);
