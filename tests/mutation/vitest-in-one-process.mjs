/** What the unit tests take from vitest, without its workers: tests are gathered once and can then be run again and again. */
import {
  ASYMMETRIC_MATCHERS_OBJECT,
  ChaiStyleAssertions,
  chai,
  JestAsymmetricMatchers,
  JestChaiExpect,
  JestExtend,
  setState,
} from '@vitest/expect';
import * as runner from '@vitest/runner';
import { fn, spyOn } from '@vitest/spy';

export const { afterAll, afterEach, beforeAll, beforeEach, describe, it, test } = runner;

for (const part of [JestExtend, JestChaiExpect, ChaiStyleAssertions, JestAsymmetricMatchers]) chai.use(part);

export const expect = Object.assign((value, message) => chai.expect(value, message), chai.expect, {
  ...globalThis[ASYMMETRIC_MATCHERS_OBJECT],
  // The first failure is failure enough.
  soft: (value, message) => chai.expect(value, message),
});
setState({ assertionCalls: 0, isExpectingAssertions: false }, expect);

export const vi = { fn, spyOn, setConfig: () => undefined };

/** Types are not looked at here. */
export const expectTypeOf = () =>
  new Proxy(() => undefined, { get: () => () => expectTypeOf(), apply: () => expectTypeOf() });
