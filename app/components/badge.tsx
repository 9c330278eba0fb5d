import type { ReactNode } from 'react';

/** A small label; `tone` only strengthens what the words say. */
export function Badge({
  tone = 'plain',
  children,
}: {
  tone?: 'plain' | 'accent' | 'hit' | 'partial';
  children: ReactNode;
}) {
  const tones = {
    plain: 'border-line text-muted',
    accent: 'border-transparent bg-accent-soft text-accent',
    hit: 'border-transparent bg-hit-soft text-hit',
    partial: 'border-transparent bg-partial-soft text-partial',
  };
  return (
    <span className={`inline-block rounded-sm border px-1.5 text-caption whitespace-nowrap ${tones[tone]}`}>
      {children}
    </span>
  );
}
