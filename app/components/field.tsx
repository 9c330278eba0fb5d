import type { InputHTMLAttributes, SelectHTMLAttributes } from 'react';

const control = 'min-h-11 w-full rounded border border-edge bg-raised px-3 py-2 text-body text-ink';

export function TextField({ label, ...rest }: InputHTMLAttributes<HTMLInputElement> & { label: string }) {
  return (
    <label className="block">
      <span className="mb-1 block text-caption text-muted">{label}</span>
      <input className={control} {...rest} />
    </label>
  );
}

interface SelectFieldProps extends SelectHTMLAttributes<HTMLSelectElement> {
  label: string;
  options: Array<{ value: string; label: string }>;
}

export function SelectField({ label, options, ...rest }: SelectFieldProps) {
  return (
    <label className="block">
      <span className="mb-1 block text-caption text-muted">{label}</span>
      <select className={control} {...rest}>
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    </label>
  );
}
