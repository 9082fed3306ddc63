/** Stop when something that must hold does not: a bug, never a fault in data. */
export function assert(holds: boolean, what: string): asserts holds {
  if (!holds) throw new Error(`Bug: ${what}`);
}

/** Let the compiler prove that a union has been dealt with whole; stop if it was wrong. */
export function assertNever(value: never): never {
  throw new Error(`Bug: unexpected ${JSON.stringify(value)}`);
}
