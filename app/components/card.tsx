import type { ReactNode } from 'react';

/** For things that can be picked up: a bank, a question. Everything else is parted by space and hairlines. */
export function Card({ children, className = '' }: { children: ReactNode; className?: string }) {
  return <div className={`relative rounded border border-line bg-raised p-4 ${className}`}>{children}</div>;
}
