/** Ids of foreign files as ids of a dataset: kept where they can be, unique among entities and claims. */
import { isIdShaped, mostOf, reservedIds } from '../model/schema.ts';
import type { ImportNotes } from './import-report.ts';

/** Makes ids, each once. */
export class IdMaker {
  readonly #used = new Set<string>();
  readonly #next = new Map<string, number>();
  readonly #notes: ImportNotes | undefined;

  constructor(notes?: ImportNotes) {
    this.#notes = notes;
  }

  /** How many ids have been made. */
  get count(): number {
    return this.#used.size;
  }

  /** Make the id of a node; one that cannot stay is told. */
  make(wanted: string, place: string): string {
    const id = this.makeOther(wanted, 'n');
    if (id !== wanted) {
      this.#notes?.add('repaired', 'ids rewritten in plain letters; the original stays as the attribute “id”', place);
    }
    return id;
  }

  /** Make an id that may well be another than the wanted one. */
  makeOther(wanted: string, prefix: string): string {
    const isFit = wanted.length <= mostOf.id && isIdShaped(wanted) && !reservedIds.has(wanted);
    const base = isFit ? wanted : slugOf(wanted, prefix);
    if (!this.#used.has(base) && isFit) return this.#take(base);
    let id = base;
    let number = this.#next.get(base) ?? (this.#used.has(base) ? 2 : 1);
    while (this.#used.has(id) || reservedIds.has(id)) {
      id = /^\d+$/.test(base) && number === 2 ? `${prefix}${base}` : `${base}-${number}`;
      number += 1;
    }
    this.#next.set(base, number);
    return this.#take(id);
  }

  #take(id: string): string {
    this.#used.add(id);
    return id;
  }
}

/** Of an address, its last part is what people know. */
function slugOf(text: string, prefix: string): string {
  const last = /^https?:\/\/.*?([^/#?]+)[/#]*$/is.exec(text.slice(0, 2000))?.[1];
  const slug = (last ?? text)
    .slice(0, 400)
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .replace(/[^A-Za-z0-9._:-]+/g, '-')
    .replace(/^[^A-Za-z0-9]+|-+$/g, '')
    .slice(0, 120);
  return slug === '' ? prefix : slug;
}
