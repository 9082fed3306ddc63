import { useEffect, useState } from 'preact/hooks';

/** Give a value once it has stood still for a while, so that what changes with each step is not read out with each step. */
export function useRested<Value>(value: Value, milliseconds: number): Value {
  const [rested, setRested] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => setRested(value), milliseconds);
    return () => clearTimeout(timer);
  }, [value, milliseconds]);
  return rested;
}
