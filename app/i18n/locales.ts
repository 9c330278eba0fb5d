/** The interface's languages, the default first. */
export const locales = ['zh-CN', 'en'] as const;
export type Locale = (typeof locales)[number];

export const defaultLocale: Locale = 'zh-CN';

/** Each language by its own name. */
export const localeNames: Record<Locale, string> = { 'zh-CN': '中文', en: 'English' };

export const isLocale = (value: unknown): value is Locale => locales.includes(value as Locale);

/**
 * @param acceptLanguage the header by that name
 * @returns the language that fits it best; Chinese unless English, and no Chinese before it, is asked for
 */
export function negotiateLocale(acceptLanguage: string | null): Locale {
  const asked = (acceptLanguage ?? '')
    .split(',')
    .map((part) => {
      const [tag = '', ...parameters] = part.trim().split(';');
      const quality = parameters.map((parameter) => /^\s*q=([\d.]+)/u.exec(parameter)?.[1]).find(Boolean);
      return { tag: tag.toLowerCase(), quality: Number(quality ?? 1) };
    })
    .sort((a, b) => b.quality - a.quality);
  for (const { tag } of asked) {
    if (tag.startsWith('zh')) return 'zh-CN';
    if (tag.startsWith('en')) return 'en';
  }
  return defaultLocale;
}
