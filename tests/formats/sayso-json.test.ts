import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toCanonical } from '../../src/formats/canonical.ts';
import { readFile } from '../../src/formats/read-files.ts';
import { readSayso } from '../../src/formats/read-sayso.ts';
import { writeSayso } from '../../src/formats/write-sayso.ts';
import type { Dataset } from '../../src/model/types.ts';
import { notatedFromText } from '../fixtures/text-notation.ts';
import { arbitraryDataset } from './arbitrary-dataset.ts';

const { dataset: small, texts } = notatedFromText(`
  (person) Ann -works for-> (firm) Bolt [¶1 "Ann works for Bolt"]
  Bolt -was founded in-> = 1990 [¶2 "since 1990"]
  Ann -was accused over-> (matter) Theft {alleged; unnamed > Ann; 2019} [¶2 "she took it"]`);

const graphData = join(import.meta.dirname, '../../graph-data');
const shippedDatasets = readdirSync(graphData, { recursive: true, encoding: 'utf8' }).filter((path) =>
  path.endsWith('dataset.json'),
);

const encode = (text: string) => new TextEncoder().encode(text);

function codesOf(content: unknown): readonly string[] {
  const text = typeof content === 'string' ? content : JSON.stringify(content);
  return readSayso(encode(text), 'test.json').issues.map(({ code }) => code);
}

/** Read a file with faults: no dataset, and each issue says where and what. */
function messagesOf(content: unknown): string {
  const text = typeof content === 'string' ? content : JSON.stringify(content);
  const { dataset, issues } = readSayso(encode(text), 'test.json');
  expect(dataset).toBeUndefined();
  for (const { path, message } of issues) {
    expect(path).toMatch(/^\//);
    expect(message.length).toBeLessThan(700);
    expect(message).toMatch(/\w/);
  }
  return issues.map(({ code, message }) => `${code}: ${message}`).join('\n');
}

describe('writing a Sayso dataset', () => {
  it('writes each part on a line of its own, LF, and a final newline', () => {
    const text = writeSayso(small);
    expect(text).toMatch(/^\{\n {2}"sayso": 1,\n/);
    expect(text.endsWith('\n}\n')).toBe(true);
    expect(text).not.toContain('\r');
    const { entities, claims, sources, vocabulary } = small;
    for (const { id } of [...entities, ...claims, ...sources]) {
      expect(text.split('\n').filter((line) => line.startsWith(`    {"id": "${id}", `))).toHaveLength(1);
    }
    for (const id of [...Object.keys(vocabulary.types), ...Object.keys(vocabulary.predicates)]) {
      expect(text.split('\n').filter((line) => line.startsWith(`      "${id}": {"`))).toHaveLength(1);
    }
    expect(text).toContain('"citations": [{"paragraph": 1, "quote": "Ann works for Bolt", "start": 2, "end": 20}]');
  });

  it.each(['massimov', 'harbor-bridge'])('makes one changed claim of %s one line of a diff', (name) => {
    const file = join(import.meta.dirname, `../../graph-data/${name}/dataset.json`);
    const before = readFileSync(file, 'utf8');
    const dataset = JSON.parse(before) as Dataset;
    const changed = { status: 'possible', note: 'Looked at again: “perhaps”, he says.' } as const;
    for (const { id } of [dataset.claims[0], dataset.claims[40]].flatMap((claim) => claim ?? [])) {
      const claims = dataset.claims.map((claim) => (claim.id === id ? { ...claim, ...changed } : claim));
      const [old, now] = [before.split('\n'), writeSayso({ ...dataset, claims }).split('\n')];
      const isThisClaim = [expect.stringContaining(`    {"id": "${id}", "subject"`)];
      expect(old.filter((line) => !now.includes(line))).toEqual(isThisClaim);
      expect(now.filter((line) => !old.includes(line))).toEqual(isThisClaim);
    }
  });

  it('leaves what looks like JSON within a text as it is', () => {
    const tricky = { ...small, title: 'a:b,c "d": \\"{e},[f]\n\u2028', note: '' };
    expect(JSON.parse(writeSayso(tricky))).toEqual(toCanonical(tricky));
    expect(writeSayso({ ...small, entities: [], claims: [], sources: [] })).toContain(
      '"entities": [],\n  "claims": []\n}',
    );
  });

  it('reads back what it wrote', () => {
    expect(readSayso(encode(writeSayso(small)), 'test.json')).toEqual({ dataset: toCanonical(small), issues: [] });
  });

  it('writes the same bytes again after reading them', () => {
    fc.assert(
      fc.property(arbitraryDataset, (dataset) => {
        const text = writeSayso(dataset);
        const { dataset: again, issues } = readSayso(encode(text), 'generated.json');
        expect(issues.filter(({ severity }) => severity === 'error')).toEqual([]);
        expect(again && writeSayso(again)).toBe(text);
      }),
      { seed: 7, numRuns: 300 },
    );
  });

  it.each(shippedDatasets)('writes %s as it stands in the repository, byte for byte', async (file) => {
    const bytes = readFileSync(join(graphData, file));
    const { dataset, issues } = await readFile(bytes, 'dataset.json');
    expect(issues).toEqual([]);
    expect(dataset && writeSayso(dataset)).toBe(bytes.toString('utf8'));
  });
});

describe('reading a Sayso dataset', () => {
  it('reads UTF-8 and UTF-16 with a byte order mark', () => {
    const text = writeSayso(small);
    const utf16 = Buffer.from(`\ufeff${text}`, 'utf16le');
    for (const bytes of [encode(`\ufeff${text}`), utf16]) {
      expect(readSayso(bytes, 'test.json').dataset).toEqual(toCanonical(small));
    }
  });

  it('gives the ids of the sources to whoever has their texts, and checks citations in them', () => {
    const asked: unknown[] = [];
    const off: Dataset = {
      ...small,
      claims: small.claims.map((claim, index) =>
        index === 0
          ? { ...claim, citations: claim.citations.map((c) => ({ ...c, start: c.start + 1, end: c.end + 1 })) }
          : claim,
      ),
    };
    const textsOf = (sources: unknown) => {
      asked.push(sources);
      return texts;
    };
    expect(readSayso(encode(writeSayso(small)), 'test.json', { textsOf }).issues).toEqual([]);
    const { dataset, issues } = readSayso(encode(writeSayso(off)), 'test.json', { textsOf });
    expect(dataset).toBeUndefined();
    expect(issues.map(({ path }) => path)).toEqual([expect.stringMatching(/^\/claims\/c1\/citations\//)]);
    expect(asked).toEqual([[{ id: 's1' }], [{ id: 's1' }]]);
  });

  it('is the one that the registry chooses, by content, whatever the name', async () => {
    const { dataset } = await readFile(encode(writeSayso(small)), 'notes.txt');
    expect(dataset).toEqual(toCanonical(small));
  });
});

describe('a bad file', () => {
  it('of a future version is refused by its version', () => {
    expect(messagesOf({ ...small, sayso: 2 })).toMatch(/version/i);
  });

  it('with a NUL byte or bytes that are no text is refused', () => {
    const text = writeSayso(small);
    expect(messagesOf(text.replace('"Ann"', '"A\0nn"'))).toMatch(/^nul-byte: /);
    const latin = Buffer.from(text.replace('"Ann"', '"Andrée"'), 'latin1');
    expect(readSayso(latin, 'test.json').issues.map(({ code }) => code)).toEqual(['invalid-bytes']);
  });

  it('without anything of a dataset is refused', () => {
    for (const content of ['{}', 'null', '1', '"x"', 'true']) expect(messagesOf(content)).not.toBe('');
  });

  it('with two entities or two claims of one id is refused', () => {
    const twice = { ...small, entities: [...small.entities, ...small.entities.slice(0, 1)] };
    expect(messagesOf(twice)).toMatch(/duplicate-id.*ann/);
    expect(messagesOf({ ...small, claims: [...small.claims, ...small.claims.slice(1, 2)] })).toMatch(
      /duplicate-id.*c2/,
    );
  });

  it('with a key that stands twice is refused, and its other faults are told too', () => {
    const text = writeSayso({ ...small, claims: small.claims.map((claim) => ({ ...claim, source: 'nowhere' })) });
    const codes = codesOf(text.replace('"title":', '"title": "Another",\n  "title":'));
    expect(codes).toContain('duplicate-key');
    expect(codes).toContain('unknown-source');
  });

  it.each(['__proto__', 'constructor', 'toString'])('loses nothing to the id %s', (id) => {
    const rename = (text: string) => text.replaceAll('"ann"', `"${id}"`);
    const withPositions = { ...small, positions: { ann: [1, 2], bolt: [3, 4], theft: [5, 6] } as const };
    const text = rename(JSON.stringify(withPositions));
    const renamed: Dataset = JSON.parse(text);
    const { dataset, issues } = readSayso(encode(text), 'test.json');
    if (dataset) expect(writeSayso(dataset)).toBe(writeSayso(renamed));
    else expect(issues.map(({ message }) => message).join()).toContain(id);
    if (id === '__proto__') expect(dataset).toBeUndefined();
  });

  it.each(['__proto__', 'constructor', 'prototype'])(
    'with the key %s in its vocabulary loses nothing in silence',
    (id) => {
      for (const part of ['types', 'predicates']) {
        const key = part === 'types' ? 'person' : 'works-for';
        const text = JSON.stringify(small).replaceAll(`"${key}"`, `"${id}"`);
        const { dataset, issues } = readSayso(encode(text), 'test.json');
        if (dataset) expect(writeSayso(dataset)).toContain(`"${id}": {`);
        else expect(issues.some(({ message }) => message.includes(id))).toBe(true);
      }
    },
  );

  it('with a name of a megabyte is dealt with, and no message repeats it', () => {
    const long = 'x'.repeat(1_000_000);
    const named = { ...small, entities: small.entities.map((entity) => ({ ...entity, name: long })) };
    const { issues } = readSayso(encode(JSON.stringify(named)), 'test.json');
    for (const { message, path } of issues) expect(message.length + path.length).toBeLessThan(1000);
    expect(messagesOf({ ...small, claims: [{ ...small.claims[0], subject: long, source: long }] })).not.toBe('');
  });

  it('with an odd value in any place gives issues, never an exception', () => {
    const odd = fc.constantFrom<unknown>(
      null,
      0,
      -1,
      1.5,
      '',
      'x',
      [],
      {},
      [null],
      { id: 1 },
      true,
      '__proto__',
      '\0',
      '😀',
    );
    const places = pathsIn(small);
    fc.assert(
      fc.property(fc.constantFrom(...places), odd, (path, value) => {
        const { dataset, issues } = readSayso(encode(JSON.stringify(withValueAt(small, path, value))), 'test.json');
        expect(dataset === undefined).toBe(issues.some(({ severity }) => severity === 'error'));
        if (dataset) expect(JSON.parse(writeSayso(dataset))).toBeDefined();
      }),
      { seed: 8, numRuns: 1500 },
    );
  });

  it('cut anywhere gives one clear issue', () => {
    const bytes = encode(writeSayso(small));
    for (let length = 1; length < bytes.length - 2; length += 7) {
      const { dataset, issues } = readSayso(bytes.slice(0, length), 'test.json');
      expect(dataset).toBeUndefined();
      expect(issues.map(({ code }) => code)).toEqual(['cut-json']);
    }
  });

  it('made of random bytes gives issues, never an exception', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 60 }), (bytes) => {
        const { dataset, issues } = readSayso(bytes, 'x.json');
        expect(dataset).toBeUndefined();
        expect(issues.length).toBeGreaterThan(0);
      }),
      { seed: 9, numRuns: 1000 },
    );
  });
});

type Path = readonly (string | number)[];

function pathsIn(value: unknown, path: Path = []): readonly Path[] {
  if (typeof value !== 'object' || value === null) return [path];
  const steps = Array.isArray(value) ? value.map((item, index) => [index, item] as const) : Object.entries(value);
  return [path, ...steps.flatMap(([step, item]) => pathsIn(item, [...path, step]))];
}

function withValueAt(whole: unknown, [step, ...rest]: Path, value: unknown): unknown {
  if (step === undefined) return value;
  if (Array.isArray(whole)) return whole.map((item, index) => (index === step ? withValueAt(item, rest, value) : item));
  if (typeof whole !== 'object' || whole === null) return whole;
  return Object.fromEntries(
    Object.entries(whole).map(([key, item]) => [key, key === step ? withValueAt(item, rest, value) : item]),
  );
}
