import { Link, type LinkProps } from '@remix-run/react';
import type { ButtonHTMLAttributes } from 'react';

type Look = 'primary' | 'secondary' | 'quiet';

const base =
  'inline-flex min-h-11 items-center justify-center gap-2 rounded px-4 py-2 text-body font-medium no-underline disabled:cursor-not-allowed disabled:opacity-55';
const looks: Record<Look, string> = {
  primary: 'bg-accent text-on-accent hover:bg-accent-strong',
  secondary: 'border border-edge bg-raised text-ink hover:border-accent hover:text-accent',
  quiet: 'px-2 text-accent hover:bg-accent-soft',
};

const classes = (look: Look, more = '') => `${base} ${looks[look]} ${more}`;

export function Button({
  look = 'primary',
  className,
  ...rest
}: ButtonHTMLAttributes<HTMLButtonElement> & { look?: Look }) {
  return <button type="button" className={classes(look, className)} {...rest} />;
}

export function ButtonLink({ look = 'primary', className, ...rest }: LinkProps & { look?: Look }) {
  return <Link className={classes(look, className)} {...rest} />;
}
