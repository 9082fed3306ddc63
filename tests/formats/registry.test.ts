import { describe, expect, it } from 'vitest';
import { formatIds, loadFormat } from '../../src/formats/registry.ts';

describe('the formats', () => {
  it('are each loaded by their own id and can be written', async () => {
    const formats = await Promise.all(formatIds.map(loadFormat));
    expect(formats.map((format) => format.id)).toEqual([...formatIds]);
    for (const format of formats) {
      expect(format.write).toBeTypeOf('function');
      expect(format.name).not.toBe('');
      expect(format.extension).toMatch(/^[a-z]+(\.[a-z]+)*$/);
      expect(format.mediaType).toContain('/');
    }
  });
});
