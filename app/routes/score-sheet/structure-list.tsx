import type { Structure } from '#app/domain/scoring/score-sheet.ts';
import { storyParts } from '#app/domain/scoring/story.ts';
import { useText } from '#app/i18n/text.tsx';

/** Under this share of "I" an answer tells what a group did. */
const MOSTLY_WE = 0.5;

/** How an answer is built; it earns nothing by itself. A story's parts are shown for behavioural questions only. */
export function StructureList({ structure }: { structure: Structure }) {
  const { t, percent } = useText();
  const { story, figures, firstPersonShare } = structure;
  return (
    <section aria-labelledby="structure-heading" className="mt-5">
      <h3 id="structure-heading" className="text-caption font-semibold">
        {t('sheet.structure')}
      </h3>
      <dl className="mt-1 flex flex-wrap gap-x-5 gap-y-1 text-caption text-muted">
        {story &&
          storyParts.map((part) => {
            const isThere = (story[part]?.length ?? 0) > 0;
            return (
              <Entry key={part} name={t(`sheet.story_${part}`)} isWeak={!isThere}>
                {t(isThere ? 'sheet.story_present' : 'sheet.story_absent')}
              </Entry>
            );
          })}
        <Entry name={t('sheet.figures')}>{t('sheet.figures_count', { count: figures })}</Entry>
        {story && firstPersonShare !== null && (
          <Entry name={t('sheet.first_person')} isWeak={firstPersonShare < MOSTLY_WE}>
            {percent(firstPersonShare)}
          </Entry>
        )}
      </dl>
      {story && firstPersonShare !== null && firstPersonShare < MOSTLY_WE && (
        <p className="mt-1 text-caption">{t('sheet.first_person_hint')}</p>
      )}
    </section>
  );
}

function Entry({ name, isWeak = false, children }: { name: string; isWeak?: boolean; children: string }) {
  return (
    <div className="flex gap-1.5">
      <dt>{name}</dt>
      <dd className={isWeak ? 'font-semibold text-partial' : 'text-ink'}>{children}</dd>
    </div>
  );
}
