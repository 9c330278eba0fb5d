import { z } from 'zod';

/** Everything that the environment may say. It is read here, once, and nowhere else. */
const Environment = z.object({
  HOST: z.string().min(1).default('127.0.0.1'),
  PORT: z.coerce.number().int().min(0).max(65535).default(3000),
  /** `postgres://...`, or the path of an SQLite file. */
  DATABASE_URL: z.string().min(1).default('./data/app.db'),
  /** Signs cookies; made and kept in the data folder when it is not given. */
  SESSION_SECRET: z.string().min(32, 'must be at least 32 characters').optional(),
  /** Where the made secret is kept. */
  DATA_DIR: z.string().min(1).default('./data'),
  /** Set when a proxy stands before the server and overwrites the X-Forwarded-* headers. */
  TRUST_PROXY: z.stringbool().default(false),
  /** Without a key no language model is asked. */
  OPENAI_API_KEY: z.string().min(1).optional(),
  /** Any server that speaks the protocol; OpenAI's own when it is not given. */
  OPENAI_BASE_URL: z.url().optional(),
  OPENAI_MODEL: z.string().min(1).default('gpt-5-mini'),
  /** Rubric points that may be asked about in a day. */
  OPENAI_DAILY_BUDGET: z.coerce.number().int().min(0).default(2000),
});

export type Env = z.infer<typeof Environment>;

/** @throws Error that names every variable that is wrong */
export function readEnv(source: Record<string, string | undefined>): Env {
  const result = Environment.safeParse(source);
  if (result.success) return result.data;
  const faults = result.error.issues.map((issue) => `  ${issue.path.join('.')}: ${issue.message}`);
  throw new Error(`The environment is not right:\n${faults.join('\n')}`);
}
