import type { ReactNode } from 'react';

interface PageProps {
  title: ReactNode;
  /** Above the title: where this page belongs. */
  trail?: ReactNode;
  lead?: ReactNode;
  /** Reading pages keep their lines short; work pages use the width. */
  wide?: boolean;
  children: ReactNode;
}

/** Title and body of every page. */
export function Page({ title, trail, lead, wide = false, children }: PageProps) {
  return (
    <main
      id="main"
      tabIndex={-1}
      className={`mx-auto w-full px-4 py-6 outline-none sm:px-6 sm:py-10 ${wide ? 'max-w-6xl' : 'max-w-3xl'}`}
    >
      {trail && <div className="mb-2 text-caption text-muted">{trail}</div>}
      <h1 className="text-title font-semibold text-balance">{title}</h1>
      {lead && <p className="mt-2 max-w-[40em] text-muted">{lead}</p>}
      <div className="mt-6 sm:mt-8">{children}</div>
    </main>
  );
}
