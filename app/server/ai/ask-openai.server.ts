import {
  bulkhead,
  circuitBreaker,
  CircuitState,
  ConsecutiveBreaker,
  handleType,
  isBrokenCircuitError,
  retry,
  timeout,
  TaskCancelledError,
  TimeoutStrategy,
  wrap,
} from 'cockatiel';
import OpenAI, {
  APIConnectionError,
  APIConnectionTimeoutError,
  APIError,
  APIUserAbortError,
  RateLimitError,
} from 'openai';
import { zodResponseFormat } from 'openai/helpers/zod';
import { z } from 'zod';
import { ModelFailure } from '#app/domain/scoring/model/model-failure.ts';
import type { AskModel } from '#app/domain/scoring/model/model-scorer.ts';
import { PointJudgement } from '#app/domain/scoring/model/point-judgement.ts';

export interface AskOpenAiParts {
  apiKey: string;
  /** Any server that speaks the protocol; undefined for OpenAI's own. */
  baseURL: string | undefined;
  model: string;
  /** For one point, with all its attempts. */
  seconds: number;
  /** Points that may be asked about in a day of UTC. */
  dailyBudget: number;
  now(): Date;
}

const AT_ONCE = 6;
const IN_LINE = 60;
const FAILURES_TO_PAUSE = 5;
const PAUSE_SECONDS = 60;
/** Of one request, by the client itself: with jitter, and as long as the server's Retry-After says. */
const REPEATS = 2;

const Reply = z.object({
  choices: z
    .array(
      z.object({
        finish_reason: z.string().nullish(),
        message: z.object({ content: z.string().nullish(), refusal: z.string().nullish() }),
      }),
    )
    .min(1),
});

/**
 * Asks about single points through the openai package, and keeps what goes wrong small: a time limit over all attempts,
 * a second try for a reply that is no judgement, a pause after several failures in a row, a daily budget.
 */
export function createAskOpenAi({ apiKey, baseURL, model, seconds, dailyBudget, now }: AskOpenAiParts): AskModel {
  const client = new OpenAI({ apiKey, baseURL, maxRetries: REPEATS, timeout: seconds * 1000, logLevel: 'off' });
  const breaker = circuitBreaker(
    handleType(ModelFailure, ({ kind }) => kind !== 'refused' && kind !== 'bad_reply'),
    { halfOpenAfter: PAUSE_SECONDS * 1000, breaker: new ConsecutiveBreaker(FAILURES_TO_PAUSE) },
  );
  const policy = wrap(
    bulkhead(AT_ONCE, IN_LINE),
    breaker,
    timeout(seconds * 1000, TimeoutStrategy.Aggressive),
    retry(
      handleType(ModelFailure, ({ kind }) => kind === 'bad_reply'),
      { maxAttempts: 1 },
    ),
  );
  const spent = { day: '', requests: 0 };

  function spend() {
    const day = now().toISOString().slice(0, 10);
    if (spent.day !== day) Object.assign(spent, { day, requests: 0 });
    if (spent.requests >= dailyBudget)
      throw new ModelFailure('budget', `All ${dailyBudget} requests of ${day} are used.`);
    spent.requests++;
  }

  return async ({ instructions, data }) => {
    if (breaker.state !== CircuitState.Open) spend();
    try {
      return await policy.execute(async ({ signal }) => {
        try {
          const completion = await client.chat.completions.create(
            {
              model,
              temperature: 0,
              response_format: zodResponseFormat(PointJudgement, 'judgement'),
              messages: [
                { role: 'system', content: instructions },
                { role: 'user', content: data },
              ],
            },
            { signal },
          );
          return judgementIn(completion);
        } catch (error) {
          throw asFailure(error);
        }
      });
    } catch (error) {
      if (isBrokenCircuitError(error))
        throw new ModelFailure('paused', 'The model failed several times in a row.', error);
      if (error instanceof TaskCancelledError)
        throw new ModelFailure('timeout', `No reply in ${seconds} seconds.`, error);
      throw asFailure(error);
    }
  };
}

/** @throws ModelFailure for anything but a whole JSON text */
function judgementIn(completion: unknown): unknown {
  const reply = Reply.safeParse(completion);
  if (!reply.success) throw new ModelFailure('bad_reply', 'The reply is not a chat completion.');
  const [{ finish_reason: reason, message }] = reply.data.choices as [z.infer<typeof Reply>['choices'][number]];
  if (message.refusal) throw new ModelFailure('refused', message.refusal);
  if (reason === 'content_filter') throw new ModelFailure('refused', 'The reply was filtered.');
  if (reason === 'length') throw new ModelFailure('bad_reply', 'The reply was cut off.');
  try {
    return JSON.parse(message.content ?? '');
  } catch (error) {
    throw new ModelFailure('bad_reply', 'The reply is not JSON.', error);
  }
}

function asFailure(error: unknown): ModelFailure {
  if (error instanceof ModelFailure) return error;
  const message = error instanceof Error ? error.message : String(error);
  if (error instanceof APIConnectionTimeoutError || error instanceof APIUserAbortError)
    return new ModelFailure('timeout', message, error);
  if (error instanceof APIConnectionError) return new ModelFailure('connection', message, error);
  if (error instanceof RateLimitError) return new ModelFailure('rate_limited', message, error);
  if (error instanceof APIError && (error.status ?? 500) < 500)
    return new ModelFailure('misconfigured', message, error);
  if (error instanceof APIError) return new ModelFailure('unavailable', message, error);
  // The body broke off or is no JSON: undici and the client say so in several ways.
  return new ModelFailure(error instanceof SyntaxError ? 'bad_reply' : 'connection', message, error);
}
