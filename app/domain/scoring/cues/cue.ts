import type { WordClasses } from '../../competencies/behaviour.ts';
import { normalise } from '../text/normalise.ts';

/**
 * The notation of cues (for people: `content/README.md`).
 *
 *   cue   = part (' ' part)*        every part within one sentence, in any order, SPAN characters apart at most
 *   part  = atom+
 *   atom  = ( character | '(' part ('|' part)* ')' | '<' word class '>' | '…' ) '?'?
 *
 * `…` stands for up to GAP characters of the same sentence; `<数>` for a number.
 *
 * A part is compiled to slots: sets of texts that follow each other, so that one pass over an answer finds the texts of
 * all cues and a cue is matched by joining places instead of running a pattern.
 */
export interface Cue {
  /** As its author wrote it. */
  source: string;
  parts: Part[];
}

/** A part matches where any of its sequences does. */
export type Part = Sequence[];
export type Sequence = Slot[];

export interface Slot {
  /** One of these stands here; `'number'` for any number. */
  texts: readonly string[] | 'number';
  /** Up to GAP characters may stand before it. */
  gap: boolean;
  optional: boolean;
}

export const GAP = 8;
export const SPAN = 28;
const MOST_PARTS = 3;
/** Neighbouring slots are joined into longer, rarer texts as long as there are no more of them than this. */
const MOST_JOINED = 8;
const MOST_SEQUENCES = 64;
const NUMBER_CLASS = '数';

type Node =
  | { type: 'text'; texts: readonly string[]; optional: boolean }
  | { type: 'number'; optional: boolean }
  | { type: 'gap' }
  | { type: 'choice'; options: Node[][]; optional: boolean };

class Parser {
  private place = 0;
  private readonly text: string;
  private readonly words: WordClasses;

  constructor(text: string, words: WordClasses) {
    this.text = text;
    this.words = words;
  }

  parse(): Node[] {
    const nodes = this.sequence();
    if (this.place < this.text.length) {
      throw new Error(this.text[this.place] === '|' ? '“|” 只能写在括号里' : '多了一个右括号');
    }
    return nodes;
  }

  private sequence(): Node[] {
    const nodes: Node[] = [];
    while (this.place < this.text.length && this.text[this.place] !== '|' && this.text[this.place] !== ')') {
      const node = this.atom();
      if (this.text[this.place] === '?') {
        this.place++;
        if (node.type !== 'gap') node.optional = true;
      }
      nodes.push(node);
    }
    return nodes;
  }

  private atom(): Node {
    const character = this.text[this.place]!;
    if (character === '(') {
      this.place++;
      const options = [this.sequence()];
      while (this.text[this.place] === '|') {
        this.place++;
        options.push(this.sequence());
      }
      if (this.text[this.place] !== ')') throw new Error('括号没有合上');
      this.place++;
      return { type: 'choice', options, optional: false };
    }
    if (character === '<') {
      const end = this.text.indexOf('>', this.place);
      if (end < 0) throw new Error('词类少了右尖括号');
      const name = this.text.slice(this.place + 1, end);
      this.place = end + 1;
      if (name === NUMBER_CLASS) return { type: 'number', optional: false };
      const members = this.words[name];
      if (!members) throw new Error(`没有名为 <${name}> 的词类`);
      return { type: 'text', texts: classTexts(members), optional: false };
    }
    if (character === '…') {
      while (this.text[this.place] === '…') this.place++;
      return { type: 'gap' };
    }
    if ('[]{}*+^$\\?'.includes(character)) throw new Error(`这里不能用 “${character}”`);
    this.place++;
    return { type: 'text', texts: [character], optional: false };
  }
}

const normalClasses = new WeakMap<string[], readonly string[]>();

function classTexts(members: string[]): readonly string[] {
  let texts = normalClasses.get(members);
  if (!texts) {
    texts = [...new Set(members.map((member) => normalise(member).text))];
    normalClasses.set(members, texts);
  }
  return texts;
}

/** All texts that a node can stand for, the empty one for an optional node; undefined when there are too many or no end. */
function textsOf(node: Node): readonly string[] | undefined {
  if (node.type === 'gap' || node.type === 'number') return undefined;
  let texts: readonly string[] | undefined;
  if (node.type === 'text') {
    texts = node.texts;
  } else {
    const options = node.options.map((option) => product(option.map(textsOf)));
    texts = options.every((option) => option !== undefined)
      ? [...new Set(options.flatMap((option) => option))]
      : undefined;
  }
  return texts && node.optional ? ['', ...texts] : texts;
}

function product(sets: Array<readonly string[] | undefined>): readonly string[] | undefined {
  let texts: readonly string[] = [''];
  for (const set of sets) {
    if (!set || texts.length * set.length > MOST_SEQUENCES) return undefined;
    texts = texts.flatMap((text) => set.map((next) => text + next));
  }
  return texts;
}

/** Writes nodes out as sequences of slots; choices that have no finite set of texts become sequences of their own. */
function sequencesOf(nodes: Node[]): Sequence[] {
  let sequences: Array<{ slots: Slot[]; gap: boolean }> = [{ slots: [], gap: false }];
  for (const node of nodes) {
    if (node.type === 'gap') {
      sequences = sequences.map(({ slots }) => ({ slots, gap: true }));
      continue;
    }
    const texts = textsOf(node);
    if (node.type === 'number' || texts) {
      sequences = sequences.map(({ slots, gap }) => ({
        slots: appended(slots, node.type === 'number' ? 'number' : texts!, gap, node),
        gap: false,
      }));
      continue;
    }
    const options = (node as Extract<Node, { type: 'choice' }>).options.flatMap(sequencesOf);
    if ('optional' in node && node.optional) options.push([]);
    sequences = sequences.flatMap(({ slots, gap }) =>
      options.map((option) => ({
        slots: [...slots, ...option.map((slot, index) => (index === 0 ? { ...slot, gap: slot.gap || gap } : slot))],
        gap: option.length === 0 && gap,
      })),
    );
    if (sequences.length > MOST_SEQUENCES) throw new Error('括号里的写法太多，请拆成几条');
  }
  return sequences.map(({ slots }) => slots);
}

function appended(
  slots: Slot[],
  texts: readonly string[] | 'number',
  gap: boolean,
  node: { optional?: boolean },
): Slot[] {
  if (texts === 'number') return [...slots, { texts, gap, optional: node.optional ?? false }];
  const last = slots.at(-1);
  if (!gap && last && last.texts !== 'number' && !last.optional && last.texts.length * texts.length <= MOST_JOINED) {
    const joined = last.texts.flatMap((text) => texts.map((next) => text + next));
    return [...slots.slice(0, -1), { ...last, texts: [...new Set(joined)] }];
  }
  const filled = texts.filter((text) => text !== '');
  return [...slots, { texts: filled, gap, optional: filled.length < texts.length }];
}

/**
 * @throws Error with a message for the cue's author when the notation is wrong or the cue would match nothing at all
 */
export function compileCue(source: string, words: WordClasses): Cue {
  const written = source.trim().split(/\s+/u);
  if (written.length > MOST_PARTS) throw new Error(`一条线索最多 ${MOST_PARTS} 段`);
  const parts = written.map((part) => {
    const sequences = sequencesOf(new Parser(normaliseNotation(part), words).parse());
    if (sequences.some((slots) => slots.every((slot) => slot.optional))) throw new Error('这条线索什么文字都能中');
    // What may be left out at either end need not be looked for.
    return sequences.map((slots) => {
      const required = slots.map((slot) => !slot.optional);
      return slots.slice(required.indexOf(true), required.lastIndexOf(true) + 1);
    });
  });
  return { source, parts };
}

/** Literal runs of a cue take the same form as answers do; the signs of the notation stay. */
function normaliseNotation(part: string): string {
  return part
    .split(/([()|<>?…]|<[^>]*>)/u)
    .map((piece) => (/^(?:[()|<>?…]|<[^>]*>)?$/u.test(piece) ? piece : normalise(piece).text))
    .join('');
}
