/**
 * A value as JSON has them, packed into a few typed arrays and one text, to go from one thread to another: what is handed over so costs
 * next to nothing, where a copy of the objects would take the page seconds to put together. What was packed is unpacked in slices.
 *
 * Every text is there once, and so is every list of keys that objects share.
 */
import type { Sliced } from './in-slices.ts';

export interface PackedJson {
  /** The values in order: kind and content of each, as `kinds` says. */
  readonly tape: Uint32Array<ArrayBuffer>;
  /** Numbers that are no small whole ones. */
  readonly numbers: Float64Array<ArrayBuffer>;
  /** All texts, one after the other, and how long each is. */
  readonly text: string;
  readonly lengths: Uint32Array<ArrayBuffer>;
  /** Lists of keys: how many, then the number of the text of each; one list after the other. */
  readonly shapes: Uint32Array<ArrayBuffer>;
}

/** In the lowest three bits of a value; what follows is the number of a text, of a list of keys or of a number, a length, or the value. */
const kinds = { text: 0, list: 1, object: 2, whole: 3, number: 4, constant: 5 } as const;
const constants = [null, true, false, undefined] as const;
const mostContent = 2 ** 29;

/** Pack a value. It has to be one that JSON has, or `undefined`, and may not hold itself. */
export function packJson(value: unknown): PackedJson {
  const packer = new Packer();
  packer.add(value);
  return packer.packed();
}

/** Put a packed value together again, in slices. */
export function* unpackingJson(packed: PackedJson): Sliced<unknown> {
  const texts: string[] = [];
  let start = 0;
  for (const length of packed.lengths) {
    texts.push(packed.text.slice(start, start + length));
    start += length;
    if (texts.length % 512 === 0) yield;
  }
  const reader = { packed, texts, shapes: shapesIn(packed, texts), at: 0, sinceRest: 0 };
  return yield* readLarge(reader);
}

class Packer {
  private tape = new Uint32Array(1024);
  private length = 0;
  private readonly numbers: number[] = [];
  private readonly texts = new Map<string, number>();
  private readonly shapes: number[] = [];
  private readonly shapesByKeys = new Map<string, number>();
  private readonly lastShapes: ({ readonly keys: readonly string[]; readonly shape: number } | undefined)[] =
    Array.from({ length: 32 });

  add(value: unknown): void {
    switch (typeof value) {
      case 'string':
        this.write(kinds.text, this.text(value));
        return;
      case 'number':
        this.number(value);
        return;
      case 'object':
        if (value !== null) {
          this.object(value);
          return;
        }
        break;
      default:
    }
    this.write(kinds.constant, constants.indexOf(value as null | boolean | undefined));
  }

  packed(): PackedJson {
    const texts = [...this.texts.keys()];
    return {
      tape: this.tape.slice(0, this.length),
      numbers: Float64Array.from(this.numbers),
      text: texts.join(''),
      lengths: Uint32Array.from(texts, (text) => text.length),
      shapes: Uint32Array.from(this.shapes),
    };
  }

  private write(kind: number, content: number): void {
    if (content >= mostContent) throw new RangeError('There is more in it than can be packed.');
    if (this.length === this.tape.length) {
      const wider = new Uint32Array(this.tape.length * 2);
      wider.set(this.tape);
      this.tape = wider;
    }
    this.tape[this.length] = content * 8 + kind;
    this.length += 1;
  }

  private text(text: string): number {
    const known = this.texts.get(text);
    if (known !== undefined) return known;
    this.texts.set(text, this.texts.size);
    return this.texts.size - 1;
  }

  private number(value: number): void {
    if (value >= 0 && value < mostContent && Number.isInteger(value) && !Object.is(value, -0)) {
      this.write(kinds.whole, value);
      return;
    }
    this.write(kinds.number, this.numbers.length);
    this.numbers.push(value);
  }

  private object(value: object): void {
    if (Array.isArray(value)) {
      this.write(kinds.list, value.length);
      for (const each of value) this.add(each);
      return;
    }
    const keys = Object.keys(value);
    this.write(kinds.object, this.shape(keys));
    for (const key of keys) this.add(Reflect.get(value, key));
  }

  /** Number a list of keys. Objects of one kind mostly follow each other, so the lists seen last are compared first. */
  private shape(keys: readonly string[]): number {
    const last = this.lastShapes[keys.length % this.lastShapes.length];
    if (last && isSameList(last.keys, keys)) return last.shape;
    // The lengths before the keys tell apart what would read alike.
    const name = `${keys.map((key) => key.length).join()}\n${keys.join('\n')}`;
    let shape = this.shapesByKeys.get(name);
    if (shape === undefined) {
      shape = this.shapesByKeys.size;
      this.shapesByKeys.set(name, shape);
      this.shapes.push(keys.length);
      for (const key of keys) this.shapes.push(this.text(key));
    }
    this.lastShapes[keys.length % this.lastShapes.length] = { keys, shape };
    return shape;
  }
}

function isSameList(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((each, index) => each === b[index]);
}

interface Reader {
  readonly packed: PackedJson;
  readonly texts: readonly string[];
  readonly shapes: readonly (readonly string[])[];
  at: number;
}

function shapesIn({ shapes }: PackedJson, texts: readonly string[]): readonly (readonly string[])[] {
  const lists: string[][] = [];
  for (let at = 0; at < shapes.length; at += (shapes[at] ?? 0) + 1) {
    lists.push(Array.from(shapes.subarray(at + 1, at + 1 + (shapes[at] ?? 0)), (index) => texts[index] ?? ''));
  }
  return lists;
}

/** Objects and lists of more parts than this are read with rests. */
const largeFrom = 256;

/** Read the value that comes next; what is large in it, in slices. */
function* readLarge(reader: Reader): Sliced<unknown> {
  const head = reader.packed.tape[reader.at] ?? 0;
  const kind = head & 7;
  const content = head >>> 3;
  const keys = kind === kinds.object ? (reader.shapes[content] ?? []) : undefined;
  if (kind !== kinds.list && !keys) return read(reader);
  reader.at += 1;
  const isLarge = (keys?.length ?? content) >= largeFrom;
  const made: unknown[] = [];
  const count = keys?.length ?? content;
  const object: Record<string, unknown> = {};
  for (let index = 0; index < count; index++) {
    const part = isLarge ? read(reader) : yield* readLarge(reader);
    if (keys) put(object, keys[index] ?? '', part);
    else made.push(part);
    if (isLarge && index % 64 === 0) yield;
  }
  return keys ? object : made;
}

function read(reader: Reader): unknown {
  const { packed, texts, shapes } = reader;
  const head = packed.tape[reader.at] ?? 0;
  const content = head >>> 3;
  reader.at += 1;
  switch (head & 7) {
    case kinds.text:
      return texts[content];
    case kinds.whole:
      return content;
    case kinds.number:
      return packed.numbers[content];
    case kinds.constant:
      return constants[content];
    case kinds.list:
      return readList(reader, content);
    default: {
      const object: Record<string, unknown> = {};
      for (const key of shapes[content] ?? []) put(object, key, read(reader));
      return object;
    }
  }
}

/**
 * Read a list with no more room than it needs: one that grows by `push` has room for 17 from the first on, which of a million short lists
 * is 80 MB.
 */
function readList(reader: Reader, length: number): unknown[] {
  if (length === 1) return [read(reader)];
  if (length === 2) return [read(reader), read(reader)];
  const list = new Array<unknown>(length);
  for (let index = 0; index < length; index++) list[index] = read(reader);
  return list;
}

/** Set a key as JSON does: `__proto__` is a key like any other. */
function put(object: Record<string, unknown>, key: string, value: unknown): void {
  if (key === '__proto__')
    Object.defineProperty(object, key, { value, enumerable: true, configurable: true, writable: true });
  else object[key] = value;
}
