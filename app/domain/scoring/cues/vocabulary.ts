import type { Stretch } from '../text/segment.ts';

/**
 * Texts to look for, all at once: a tree of their characters, the edges of which stand in one hash table. Flat arrays
 * throughout: a library has tens of thousands of texts, and every answer passes them.
 */
export interface Vocabulary {
  /** By its first character: the node that a text begins at, 0 for none. */
  roots: Int32Array;
  /** By node: the number of the text that ends there and one, 0 for none. */
  ends: Int32Array;
  /** The table of edges: from which node, by which character, to which node (0: a free entry). */
  from: Int32Array;
  by: Uint16Array;
  to: Int32Array;
}

const hashOf = (node: number, character: number) => Math.imul(node, 0x9e3779b1) ^ Math.imul(character, 0x85ebca6b);

/** The entry of an edge, or the free one where it would stand. */
function entryOf({ from, by, to }: Pick<Vocabulary, 'from' | 'by' | 'to'>, node: number, character: number): number {
  const last = to.length - 1;
  const hash = hashOf(node, character);
  let entry = (hash ^ (hash >>> 15)) & last;
  while (to[entry] !== 0 && (from[entry] !== node || by[entry] !== character)) entry = (entry + 1) & last;
  return entry;
}

/** @param texts each once and none empty; a text's number is its place in the list */
export function createVocabulary(texts: readonly string[]): Vocabulary {
  const characters = texts.reduce((sum, text) => sum + text.length, 0);
  const size = 1 << Math.ceil(Math.log2(2 * characters + 2));
  const edges = { from: new Int32Array(size), by: new Uint16Array(size), to: new Int32Array(size) };
  const roots = new Int32Array(0x10000);
  const ends = new Int32Array(characters + 1);
  let nodes = 0;
  for (const [id, text] of texts.entries()) {
    let node = (roots[text.charCodeAt(0)] ||= ++nodes);
    for (let place = 1; place < text.length; place++) {
      const character = text.charCodeAt(place);
      const entry = entryOf(edges, node, character);
      if (edges.to[entry] === 0) {
        edges.from[entry] = node;
        edges.by[entry] = character;
        edges.to[entry] = ++nodes;
      }
      node = edges.to[entry]!;
    }
    ends[node] = id + 1;
  }
  return { roots, ends, ...edges };
}

/** Calls `found` for every place at which a text of the vocabulary stands, from left to right. */
export function findTexts(
  vocabulary: Vocabulary,
  text: string,
  found: (id: number, start: number, end: number) => void,
) {
  const { roots, ends, to } = vocabulary;
  for (let start = 0; start < text.length; start++) {
    let node = roots[text.charCodeAt(start)]!;
    for (let end = start + 1; node !== 0; end++) {
      if (ends[node] !== 0) found(ends[node]! - 1, start, end);
      if (end === text.length) break;
      node = to[entryOf(vocabulary, node, text.charCodeAt(end))]!;
    }
  }
}

const NUMERAL = /第?[0-9零一二两三四五六七八九十百千半几][0-9零一二两三四五六七八九十百千半几.]*/gu;
const MAGNITUDE = /^[多来余几]?[万亿千百]?[多来余]?/u;
const UNIT = /^(?:元|块钱|块|%|个点|成|倍|户|家|笔|人|个|位|次|单|天|小时|分钟|周|月|年|岁|分|名|通|件|步|条)/u;

/** Every number of a text, with and without its magnitude and unit, so that whatever follows it can be joined. */
export function findNumbers(text: string): Stretch[] {
  const places: Stretch[] = [];
  for (const match of text.matchAll(NUMERAL)) {
    const start = match.index;
    const bare = start + match[0].length;
    const full = bare + MAGNITUDE.exec(text.slice(bare, bare + 3))![0].length;
    const withUnit = full + (UNIT.exec(text.slice(full, full + 3))?.[0].length ?? 0);
    for (const end of new Set([bare, full, withUnit])) places.push({ start, end });
  }
  return places;
}
