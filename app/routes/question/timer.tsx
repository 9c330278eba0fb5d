import { useEffect, useState } from 'react';
import { Button } from '#app/components/button.tsx';
import { useText } from '#app/i18n/text.tsx';
import { useStored } from '#app/components/use-stored.ts';

type Phase = 'prepare' | 'answer';

/**
 * A clock to practise against: first for preparing, then for answering. It never takes anything away when it runs out,
 * and whoever does not want it switches it off for good. Without scripts there is only the advice.
 */
export function Timer({ seconds }: { seconds: { prepare: number; answer: number } }) {
  const { t } = useText();
  const [off, setOff] = useStored('timer-off');
  const [running, setRunning] = useState<{ phase: Phase; endsAt: number } | null>(null);
  const [now, setNow] = useState(0);

  useEffect(() => {
    if (!running) return;
    const tick = setInterval(() => setNow(Date.now()), 250);
    return () => clearInterval(tick);
  }, [running]);

  function start(phase: Phase) {
    const startedAt = Date.now();
    setNow(startedAt);
    setRunning({ phase, endsAt: startedAt + seconds[phase] * 1000 });
  }

  const left = running ? Math.ceil((running.endsAt - now) / 1000) : 0;
  const advice = t('question.timer_advice', {
    prepare: clock(seconds.prepare),
    answer: clock(seconds.answer),
  });

  return (
    <div className="mt-4 flex min-h-12 flex-wrap items-center gap-x-3 gap-y-1 border-y border-line py-1 text-muted">
      {off === 'yes' ? (
        <Button look="quiet" onClick={() => setOff(null)}>
          {t('question.timer_on')}
        </Button>
      ) : running ? (
        <>
          <span className="font-semibold text-ink" role="timer">
            {t(`question.timer_${running.phase}`)}{' '}
            {left >= 0 ? clock(left) : t('question.timer_over', { over: clock(-left) })}
          </span>
          <span aria-live="polite" className="sr-only">
            {left <= 0 ? t('question.timer_ended') : left <= 30 ? t('question.timer_soon') : ''}
          </span>
          {running.phase === 'prepare' && (
            <Button look="quiet" onClick={() => start('answer')}>
              {t('question.timer_start_answer')}
            </Button>
          )}
          <Button look="quiet" onClick={() => setRunning(null)}>
            {t('question.timer_stop')}
          </Button>
        </>
      ) : (
        <>
          <span>{advice}</span>
          <span className="scripted flex flex-wrap">
            <Button look="quiet" onClick={() => start('prepare')}>
              {t('question.timer_start')}
            </Button>
            <Button look="quiet" onClick={() => setOff('yes')}>
              {t('question.timer_off')}
            </Button>
          </span>
        </>
      )}
    </div>
  );
}

/** `2:05`. */
const clock = (seconds: number) => `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
