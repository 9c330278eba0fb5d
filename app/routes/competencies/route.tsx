import type { MetaFunction } from '@remix-run/node';
import { Link, useLoaderData } from '@remix-run/react';
import { Page } from '#app/components/page.tsx';
import { titled } from '#app/i18n/meta.ts';
import { useText } from '#app/i18n/text.tsx';
import { paths } from '#app/paths.ts';
import { guarded } from '#app/server/guard.server.ts';
import { toHtml } from '#app/server/markdown.server.tsx';

export const loader = guarded('competency.read', async ({ services }) => ({
  models: services.models.map(({ id, title, summary, dimensions }) => ({
    id,
    title,
    summary,
    dimensions: dimensions.map((dimension) => ({
      ...dimension,
      guidance: toHtml(dimension.guidance),
      indicators: dimension.indicators.map((indicator) => services.behaviourNames[indicator]!),
    })),
  })),
}));

export const meta: MetaFunction<typeof loader> = titled((text) => text.t('competencies.title'));

export default function Competencies() {
  const { t } = useText();
  const { models } = useLoaderData<typeof loader>();
  return (
    <Page title={t('competencies.title')} lead={t('competencies.lead')}>
      {models.map((model) => (
        <section key={model.id} aria-labelledby={`model-${model.id}`}>
          <h2 id={`model-${model.id}`} className="text-heading font-semibold">
            {model.title}
          </h2>
          <p className="mt-1 text-muted">{model.summary}</p>
          <nav aria-label={t('competencies.dimensions')} className="mt-3 flex flex-wrap gap-x-4">
            {model.dimensions.map((dimension) => (
              <a key={dimension.code} href={`#${dimension.code}`} className="inline-flex min-h-9 items-center">
                {dimension.name}
              </a>
            ))}
          </nav>
          {model.dimensions.map((dimension) => (
            <article key={dimension.code} id={dimension.code} className="mt-8 border-t border-edge pt-4">
              <h3 className="flex flex-wrap items-baseline gap-x-3 text-heading font-semibold">
                {dimension.name}
                <span className="text-caption font-normal text-muted">{dimension.code}</span>
                <Link to={paths.banks({ dimension: dimension.code })} className="text-caption font-normal">
                  {t('competencies.questions')}
                </Link>
              </h3>
              <p className="mt-2 text-reading">{dimension.definition}</p>
              <p className="mt-2 text-muted">{dimension.why}</p>
              <h4 className="mt-4 font-semibold">{t('competencies.levels')}</h4>
              <ol className="mt-1">
                {dimension.levels.map(({ level, anchor }) => (
                  <li key={level} className="flex gap-3 border-b border-line py-2">
                    <span className="font-semibold whitespace-nowrap text-accent">
                      {t('competencies.level', { level })}
                    </span>
                    <span>{anchor}</span>
                  </li>
                ))}
              </ol>
              <details className="mt-3">
                <summary className="min-h-8 font-semibold">{t('competencies.indicators')}</summary>
                <ul className="mt-1 list-disc pl-5">
                  {dimension.indicators.map((indicator) => (
                    <li key={indicator}>{indicator}</li>
                  ))}
                </ul>
              </details>
              <details className="mt-1">
                <summary className="min-h-8 font-semibold">{t('competencies.probes')}</summary>
                <ul className="mt-1 list-disc pl-5">
                  {dimension.probes.map((probe) => (
                    <li key={probe}>{probe}</li>
                  ))}
                </ul>
              </details>
              <details className="mt-1">
                <summary className="min-h-8 font-semibold">{t('competencies.guidance')}</summary>
                <div className="prose mt-1" dangerouslySetInnerHTML={{ __html: dimension.guidance }} />
              </details>
            </article>
          ))}
        </section>
      ))}
    </Page>
  );
}
