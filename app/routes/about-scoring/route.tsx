import type { MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import type { ReactNode } from 'react';
import { Page } from '#app/components/page.tsx';
import { titled } from '#app/i18n/meta.ts';
import { useText } from '#app/i18n/text.tsx';
import { guarded } from '#app/server/guard.server.ts';

export const loader = guarded('scoring.read', async ({ services }) => services.figures);

export const meta: MetaFunction<typeof loader> = titled((text) => text.t('scoring.title'));

const METHOD = ['method_1', 'method_2', 'method_3', 'method_4', 'method_5'] as const;
const LIMITS = ['limit_1', 'limit_2', 'limit_3', 'limit_4'] as const;

export default function AboutScoring() {
  const { t, percent, decimal } = useText();
  const figures = useLoaderData<typeof loader>();
  const kappa = (value: number | null) => (value === null ? t('scoring.none') : decimal(value, 2));
  return (
    <Page title={t('scoring.title')} lead={t('scoring.lead')}>
      <Part title={t('scoring.method')}>
        <ol className="list-decimal space-y-2 pl-5">
          {METHOD.map((key) => (
            <li key={key}>{t(`scoring.${key}`)}</li>
          ))}
        </ol>
      </Part>

      <Part title={t('scoring.figures')}>
        <p className="text-muted">
          {t('scoring.basis', { answers: figures.answers, points: figures.points, version: figures.version })}
        </p>
        <dl className="mt-4 grid grid-cols-2 gap-x-6 gap-y-4 sm:grid-cols-4">
          <Figure name={t('scoring.kappa')} value={kappa(figures.kappa)} />
          <Figure name={t('scoring.total_qwk')} value={kappa(figures.totalQwk)} />
          <Figure name={t('scoring.total_error')} value={decimal(figures.totalError, 1)} />
          <Figure name={t('scoring.by_wording')} value={kappa(figures.byWording.kappa)} />
        </dl>
        <p className="mt-4 text-caption text-muted">{t('scoring.kappa_meaning')}</p>
      </Part>

      <Part title={t('scoring.coverage')}>
        <p>{t('scoring.coverage_meaning')}</p>
        <Table
          head={[t('scoring.coverage_judged'), t('scoring.coverage_right')]}
          rows={figures.byCoverage.map(({ coverage, accuracy }) => [percent(coverage), percent(accuracy)])}
        />
      </Part>

      <Part title={t('scoring.parts')}>
        <Table
          head={[t('scoring.part'), t('scoring.points'), t('scoring.kappa')]}
          rows={[
            ...(['low', 'middle', 'high'] as const).map((band) => [
              t(`scoring.band_${band}`),
              String(figures.byBand[band].points),
              kappa(figures.byBand[band].kappa),
            ]),
            ...Object.entries(figures.byDimension).map(([code, group]) => [
              t(`competencies.${code as keyof typeof figures.byDimension}`),
              String(group.points),
              kappa(group.kappa),
            ]),
          ]}
        />
      </Part>

      <Part title={t('scoring.dishonest')}>
        <p>{t('scoring.dishonest_meaning')}</p>
        <Table
          head={[t('scoring.kind'), t('scoring.mean'), t('scoring.worst')]}
          rows={Object.entries(figures.dishonest).map(([kind, { mean, worst }]) => [
            t(`scoring.kind_${kind as keyof typeof figures.dishonest}`),
            percent(mean),
            percent(worst),
          ])}
        />
      </Part>

      <Part title={t('scoring.limits')}>
        <ul className="list-disc space-y-2 pl-5">
          {LIMITS.map((key) => (
            <li key={key}>{t(`scoring.${key}`)}</li>
          ))}
        </ul>
      </Part>
    </Page>
  );
}

function Part({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className="mt-10 first:mt-0">
      <h2 className="mb-3 text-heading font-semibold">{title}</h2>
      {children}
    </section>
  );
}

function Figure({ name, value }: { name: string; value: string }) {
  return (
    <div className="flex flex-col-reverse justify-end">
      <dt className="text-caption text-muted">{name}</dt>
      <dd className="text-title font-semibold tabular-nums">{value}</dd>
    </div>
  );
}

/** The first column names the row; the others are figures. */
function Table({ head, rows }: { head: string[]; rows: string[][] }) {
  return (
    <table className="mt-3 w-full border-collapse">
      <thead>
        <tr className="border-b border-edge text-caption text-muted">
          {head.map((name, index) => (
            <th key={name} scope="col" className={`py-2 font-normal ${index === 0 ? 'text-left' : 'text-right'}`}>
              {name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(([name, ...values]) => (
          <tr key={name} className="border-b border-line">
            <th scope="row" className="py-2 text-left font-normal">
              {name}
            </th>
            {values.map((value, index) => (
              <td key={head[index + 1]} className="py-2 text-right tabular-nums">
                {value}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
