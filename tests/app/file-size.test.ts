import { describe, expect, it } from 'vitest';
import { faultOfSize } from '../../src/app/open-file.ts';

describe('the size of a file', () => {
  it('is no fault up to what a browser can hold', () => {
    expect(faultOfSize(0)).toBeUndefined();
    expect(faultOfSize(256_000_000)).toBeUndefined();
  });

  it('is not invented for what is no file', () => {
    expect(faultOfSize(Number.NaN)?.message).toContain('This is not a file');
  });

  it('is named beyond that, with the limit and what to do', () => {
    const fault = faultOfSize(1_300_000_000);
    expect(fault?.severity).toBe('error');
    expect(fault?.message).toContain('1,300 MB');
    expect(fault?.message).toContain('256 MB');
    expect(fault?.message).toContain('Open a part');
  });
});
