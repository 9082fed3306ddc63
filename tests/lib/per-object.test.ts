import { expect, it } from 'vitest';
import { perObject } from '../../src/lib/per-object.ts';

it('works the answer out once for each object, also where it is undefined', () => {
  let runs = 0;
  const nameOf = perObject((thing: { readonly name?: string }) => {
    runs += 1;
    return thing.name;
  });
  const [ann, nobody] = [{ name: 'Ann' }, {}];
  expect([nameOf(ann), nameOf(ann), nameOf(nobody), nameOf(nobody)]).toEqual(['Ann', 'Ann', undefined, undefined]);
  expect(runs).toBe(2);
});
