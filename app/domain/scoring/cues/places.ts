/** A stretch of a text, from its first character to after its last. */
export interface Place {
  start: number;
  end: number;
}

/** Texts to look for, all at once, found by their first two characters. */
export interface Vocabulary {
  ids: Map<string, number>;
  single: Map<number, number>;
  byStart: Map<number, Map<number, Array<{ text: string; id: number }>>>;
}

export const createVocabulary = (): Vocabulary => ({ ids: new Map(), single: new Map(), byStart: new Map() });

/** @returns the text's number, the same for the same text, counted from 0 */
export function learn(vocabulary: Vocabulary, text: string): number {
  const known = vocabulary.ids.get(text);
  if (known !== undefined) return known;
  const id = vocabulary.ids.size;
  vocabulary.ids.set(text, id);
  if (text.length === 1) {
    vocabulary.single.set(text.charCodeAt(0), id);
    return id;
  }
  const seconds = vocabulary.byStart.get(text.charCodeAt(0)) ?? new Map<number, Array<{ text: string; id: number }>>();
  vocabulary.byStart.set(text.charCodeAt(0), seconds);
  const texts = seconds.get(text.charCodeAt(1));
  if (texts) texts.push({ text, id });
  else seconds.set(text.charCodeAt(1), [{ text, id }]);
  return id;
}

/** What of a vocabulary stands in a text: the numbers of the texts found, and by number their places in order. */
export interface Findings {
  texts: number[];
  places: Array<Place[] | undefined>;
}

export function findAll(vocabulary: Vocabulary, text: string): Findings {
  const texts: number[] = [];
  const found = new Array<Place[] | undefined>(vocabulary.ids.size);
  const add = (id: number, start: number, end: number) => {
    const places = found[id];
    if (places) {
      places.push({ start, end });
    } else {
      found[id] = [{ start, end }];
      texts.push(id);
    }
  };
  for (let start = 0; start < text.length; start++) {
    const first = text.charCodeAt(start);
    const single = vocabulary.single.get(first);
    if (single !== undefined) add(single, start, start + 1);
    const longer = vocabulary.byStart.get(first)?.get(text.charCodeAt(start + 1));
    if (!longer) continue;
    for (const { text: word, id } of longer) {
      if (text.startsWith(word, start)) add(id, start, start + word.length);
    }
  }
  return { texts, places: found };
}

const NUMERAL = /第?[0-9零一二两三四五六七八九十百千半几][0-9零一二两三四五六七八九十百千半几.]*/gu;
const MAGNITUDE = /^[多来余几]?[万亿千百]?[多来余]?/u;
const UNIT = /^(?:元|块钱|块|%|个点|成|倍|户|家|笔|人|个|位|次|单|天|小时|分钟|周|月|年|岁|分|名|通|件|步|条)/u;

/** Every number of a text, with and without its magnitude and unit, so that whatever follows it can be joined. */
export function findNumbers(text: string): Place[] {
  const places: Place[] = [];
  for (const match of text.matchAll(NUMERAL)) {
    const start = match.index;
    const bare = start + match[0].length;
    const full = bare + MAGNITUDE.exec(text.slice(bare, bare + 3))![0].length;
    const withUnit = full + (UNIT.exec(text.slice(full, full + 3))?.[0].length ?? 0);
    for (const end of new Set([bare, full, withUnit])) places.push({ start, end });
  }
  return places;
}
