/**
 * Makes a value when it is first asked for, and keeps it. What Intl makes is dear: the first object of a kind takes up to
 * 40 ms on a slow phone. Bound: the keys that a manifest holds.
 */
export function once<Value, Key = void>(make: (key: Key) => Value): (key: Key) => Value {
  const made = new Map<Key, Value>();
  return (key) => {
    if (!made.has(key)) made.set(key, make(key));
    return made.get(key) as Value;
  };
}
