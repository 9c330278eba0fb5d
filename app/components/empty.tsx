import type { ReactNode } from 'react';

/** For a page or part with nothing in it yet: what will be here, and the first step. */
export function Empty({ title, children }: { title: string; children: ReactNode }) {
  return (
    <div className="rounded border border-dashed border-edge px-4 py-10 text-center">
      <p className="text-heading font-semibold">{title}</p>
      <div className="mx-auto mt-2 max-w-96 text-muted">{children}</div>
    </div>
  );
}
