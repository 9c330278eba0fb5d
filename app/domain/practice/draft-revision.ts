import { z } from 'zod';

/** What a page says of the draft that it started from; a database keeps it in four bytes. */
export const DraftRevision = z.coerce.number().int().min(0).max(2_000_000_000);
