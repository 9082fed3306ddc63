import { describe, expect, it } from 'vitest';
import { readFile } from '../../src/formats/read-files.ts';
import { readableFormats } from '../../src/formats/registry.ts';
import { whatOpens } from '../../src/model/migrate.ts';

/** Read a file that is no Sayso dataset; give the code and message of its only issue. */
async function refusalOf(content: string | Uint8Array | readonly number[], fileName = 'file'): Promise<string> {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : Uint8Array.from(content);
  const { dataset, issues } = await readFile(bytes, fileName);
  expect(dataset).toBeUndefined();
  expect(issues).toHaveLength(1);
  return `${issues[0]?.code}: ${issues[0]?.message}`;
}

describe('what a refusal says that Sayso opens', () => {
  it('names every format that has a reader, and no file of the repository', async () => {
    const words = whatOpens.toLowerCase();
    for (const { id } of readableFormats()) expect(words).toContain(wordsFor[id] ?? id);
    expect(await refusalOf('{"a": 1}')).toContain(whatOpens);
    expect(await refusalOf('{"a": 1}')).not.toMatch(/FORMAT\.md|graph-data/);
  });
});

const wordsFor: Readonly<Record<string, string>> = {
  sayso: '"sayso": 1',
  'node-link': 'json with nodes and links',
  annotations: 'web annotations',
  ftm: 'followthemoney',
};

describe('a file of another format', () => {
  it.each([
    ['<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"/>', 'RDF/XML'],
    ['<svg xmlns="http://www.w3.org/2000/svg"/>', 'image (SVG)'],
    ['<feed xmlns="http://www.w3.org/2005/Atom"/>', 'XML file (feed)'],
    ['digraph G { a -> b }', 'Graphviz'],
    ['graph [\n  node [ id 1 ]\n]', 'GML'],
    ['*Vertices 3\n1 "a"', 'Pajek'],
    ['[1, 2]', 'JSON list'],
    [[0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a], 'PNG'],
    [[0xff, 0xd8, 0xff, 0xe0, 0, 0x10], 'JPEG'],
    [[0x25, 0x50, 0x44, 0x46, 0x2d], 'PDF'],
  ])('is named: %j', async (content, name) => {
    const refusal = await refusalOf(content);
    expect(refusal).toContain('unsupported-format: ');
    expect(refusal).toContain(name);
    expect(refusal).toContain('Sayso opens its own datasets');
  });

  it.each([
    '<!DOCTYPE html><title>Sign in</title>',
    '\n\n<html lang="en">',
    '<?xml version="1.0"?><!-- x --><!doctype HTML PUBLIC "-//W3C//DTD XHTML 1.0 Strict//EN">',
    '<head><meta charset="utf-8"></head>',
  ])('is called a web page: %j', async (content) => {
    expect(await refusalOf(content, 'dataset.json')).toMatch(
      /^web-page: This is a web page, not data.*Save the data itself/,
    );
  });

  it.each([
    ['@prefix a: <http://a.example/> .', 'RDF'],
    ['{"@context": "https://schema.org"}', 'JSON-LD'],
  ])('is said to hold nothing: %j', async (content, name) => {
    expect(await refusalOf(content)).toContain(`empty-graph: The file is ${name}, but has no`);
  });

  it('is called empty when it holds nothing but white space', async () => {
    for (const content of ['', '\ufeff', ' \n\t ']) expect(await refusalOf(content)).toMatch(/^empty-file: /);
  });

  it('is at least called no JSON when nothing is known of it', async () => {
    expect(await refusalOf('hello world')).toMatch(/^json-syntax: Line 1, column 1: expected a value, found “h”/);
  });
});
