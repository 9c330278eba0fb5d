import type { ReactNode } from 'react';

/** Says what happened and what to do. `danger` is read out at once, the others when the reader pauses. */
export function Notice({
  tone = 'plain',
  title,
  children,
}: {
  tone?: 'plain' | 'partial' | 'danger';
  title?: string;
  children: ReactNode;
}) {
  const tones = {
    plain: 'border-edge bg-sunken',
    partial: 'border-partial bg-partial-soft',
    danger: 'border-danger bg-danger-soft',
  };
  return (
    <div role={tone === 'danger' ? 'alert' : 'status'} className={`rounded border-l-4 px-4 py-3 ${tones[tone]}`}>
      {title && <p className="font-semibold">{title}</p>}
      <div>{children}</div>
    </div>
  );
}
