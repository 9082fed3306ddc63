import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

const read = (path: string) => readFileSync(join(import.meta.dirname, '..', path), 'utf8');
const inThePage = /Content-Security-Policy" content="([^"]+)"/.exec(read('index.html'))?.[1] ?? '';
/** A policy without the part that counts in headers only. */
const policyIn = (text: string) => /default-src [^"\n]+/.exec(text)?.[0].replace(/ frame-ancestors [^;]+;/, '') ?? '';

describe('the policy', () => {
  it('is the same in the page, in its headers, and in the sample for nginx', () => {
    expect(inThePage).toContain("script-src 'self'");
    expect(policyIn(read('public/_headers'))).toBe(inThePage);
    expect(policyIn(read('docs/nginx.conf'))).toBe(inThePage);
  });

  it('says in the headers who may put the page into a frame', () => {
    expect(read('public/_headers')).toContain('frame-ancestors *;');
    expect(read('docs/nginx.conf')).toContain('frame-ancestors $sayso_ancestors;');
  });
});
