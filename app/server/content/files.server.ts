import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { parse, parseDocument } from 'yaml';
import { z } from 'zod';

/** What is wrong with one field of one content file, in the words of somebody who edits it. */
export interface ContentFault {
  file: string;
  /** Path of the field, such as `points[2].weight`; empty for the file as a whole. */
  field: string;
  message: string;
}

z.config(z.locales.zhCN());

/** Reads and checks content files below one folder, collecting what is wrong instead of stopping at it. */
export interface ContentReader {
  readonly faults: ContentFault[];
  /** Names below a folder of the content, sorted; empty where it is missing. */
  list(folder: string): string[];
  yaml<T>(file: string, schema: z.ZodType<T>): T | undefined;
  /** Markdown with YAML front matter: the front matter's fields, and what `bodyFields` makes of the text below it. */
  markdown<T>(file: string, schema: z.ZodType<T>, bodyFields: (body: string) => Record<string, unknown>): T | undefined;
  fault(file: string, field: string, message: string): void;
}

export function readContent(root: string): ContentReader {
  const faults: ContentFault[] = [];
  const fault = (file: string, field: string, message: string) =>
    faults.push({ file: relative('.', join(root, file)), field, message });

  function read(file: string): string | undefined {
    try {
      return readFileSync(join(root, file), 'utf8');
    } catch {
      fault(file, '', '没有这个文件，或者读不出来');
      return undefined;
    }
  }

  function fieldsOf(file: string, source: string): unknown {
    const document = parseDocument(source, { prettyErrors: true });
    for (const error of document.errors) fault(file, '', `YAML 写法有误：${error.message.split('\n')[0]}`);
    return document.errors.length > 0 ? undefined : (parse(source) as unknown);
  }

  function check<T>(file: string, value: unknown, schema: z.ZodType<T>): T | undefined {
    if (value === undefined) return undefined;
    const result = schema.safeParse(value);
    if (result.success) return result.data;
    for (const issue of result.error.issues) fault(file, pathOf(issue.path), issue.message);
    return undefined;
  }

  return {
    faults,
    fault,
    list(folder) {
      try {
        return readdirSync(join(root, folder)).sort();
      } catch {
        return [];
      }
    },
    yaml(file, schema) {
      const source = read(file);
      return source === undefined ? undefined : check(file, fieldsOf(file, source), schema);
    },
    markdown(file, schema, bodyFields) {
      const source = read(file);
      if (source === undefined) return undefined;
      const parts = /^---\r?\n([\s\S]*?)\r?\n---\r?\n([\s\S]*)$/u.exec(source);
      if (!parts) {
        fault(file, '', '开头应当是两行 --- 之间的 YAML');
        return undefined;
      }
      const fields = fieldsOf(file, parts[1]!);
      if (fields === undefined) return undefined;
      return check(file, { ...(fields as Record<string, unknown>), ...bodyFields(parts[2]!) }, schema);
    },
  };
}

/** `points[2].weight`, as an editor finds it. */
const pathOf = (path: PropertyKey[]) =>
  path
    .map((part, index) => (typeof part === 'number' ? `[${part}]` : `${index > 0 ? '.' : ''}${String(part)}`))
    .join('');

/** The text below each `## heading` of a Markdown body. */
export function sectionsOf(body: string): Record<string, string> {
  const sections: Record<string, string> = {};
  for (const part of body.split(/^## +/mu).slice(1)) {
    const end = part.indexOf('\n');
    sections[part.slice(0, end).trim()] = part.slice(end + 1).trim();
  }
  return sections;
}

/** SHA-256 in hex of a value's canonical JSON: keys sorted, so that the order in a file does not matter. */
export function contentHash(value: unknown): string {
  return createHash('sha256').update(canonical(value)).digest('hex');
}

function canonical(value: unknown): string {
  return JSON.stringify(value, (_key, inner: unknown) =>
    inner && typeof inner === 'object' && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1)))
      : inner,
  );
}
