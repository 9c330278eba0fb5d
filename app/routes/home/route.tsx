import type { MetaFunction } from '@remix-run/node';
import { Link, useLoaderData } from '@remix-run/react';
import { ButtonLink } from '#app/components/button.tsx';
import { VerdictSign } from '#app/components/verdict.tsx';
import { bankMaxScore, questionsOf } from '#app/domain/questions/bank.ts';
import { titled } from '#app/i18n/meta.ts';
import { useText } from '#app/i18n/text.tsx';
import { paths } from '#app/paths.ts';
import { guarded } from '#app/server/guard.server.ts';

export const loader = guarded('bank.read', async ({ services }) => ({
  banks: services.banks.map((bank) => ({
    id: bank.id,
    title: bank.title,
    questions: questionsOf(bank).length,
    maxScore: bankMaxScore(bank),
    first: questionsOf(bank)[0]!.question.id,
  })),
}));

export const meta: MetaFunction<typeof loader> = titled((text) => text.t('home.page_title'));

export default function Home() {
  const { t } = useText();
  const { banks } = useLoaderData<typeof loader>();
  return (
    <main id="main" tabIndex={-1} className="mx-auto max-w-6xl px-4 py-8 outline-none sm:px-6 sm:py-14">
      <div className="grid items-start gap-x-14 gap-y-8 lg:grid-cols-[minmax(0,6fr)_minmax(0,5fr)]">
        <div>
          <h1 className="text-title font-semibold text-balance sm:text-display">{t('home.title')}</h1>
          <p className="mt-3 max-w-[34em] text-reading text-muted">{t('home.lead')}</p>
          <h2 className="mt-7 font-semibold">{t('home.choose')}</h2>
          <ul className="mt-2 border-t border-line">
            {banks.map((bank) => (
              <li key={bank.id} className="flex flex-wrap items-center gap-x-4 border-b border-line py-2">
                <div className="mr-auto">
                  <Link to={paths.bank(bank.id)} className="text-heading font-medium">
                    {bank.title}
                  </Link>
                  <p className="text-caption text-muted">
                    {t('home.bank_size', { questions: bank.questions, marks: bank.maxScore })}
                  </p>
                </div>
                <ButtonLink to={paths.question(bank.first)}>{t('home.start')}</ButtonLink>
              </li>
            ))}
          </ul>
          <p className="mt-3 text-caption text-muted">{t('home.no_account')}</p>
        </div>
        <Sample />
      </div>
    </main>
  );
}

/** What a score looks like, small: three points and the words that earned them. */
function Sample() {
  const { t } = useText();
  const points = [
    { id: '1', verdict: 'hit', text: t('home.sample_point_1'), marks: '2/2' },
    { id: '2', verdict: 'partial', text: t('home.sample_point_2'), marks: '1/2' },
    { id: '3', verdict: 'miss', text: t('home.sample_point_3'), marks: '0/2' },
  ] as const;
  return (
    <figure className="rounded border border-line bg-raised p-5">
      <figcaption className="text-caption text-muted">{t('home.sample_caption')}</figcaption>
      <p lang="zh-CN" className="mt-3 text-reading">
        {t('home.sample_before')}
        <mark className="rounded-sm bg-hit-soft text-ink">{t('home.sample_hit')}</mark>
        {t('home.sample_between')}
        <mark className="rounded-sm bg-partial-soft text-ink">{t('home.sample_partial')}</mark>
        {t('home.sample_after')}
      </p>
      <ul className="mt-4 border-t border-line">
        {points.map((point) => (
          <li key={point.id} className="flex items-baseline gap-3 border-b border-line py-2 last:border-0">
            <VerdictSign verdict={point.verdict} />
            <span className="mr-auto">{point.text}</span>
            <span className="text-muted">{point.marks}</span>
          </li>
        ))}
      </ul>
      <p className="mt-2 text-caption text-muted">{t('home.sample_advice')}</p>
    </figure>
  );
}
