/**
 * Returns a function that calls `make` once per key and keeps the result: the first `Intl` object of each type takes up to
 * 40 ms on a slow phone.
 *
 * The number of keys is not limited (a manifest can be replaced for as long as the page is open), so the oldest value is
 * dropped when there are `limit` of them.
 *
 * @param limit the number of values to keep
 */
export function memoize<Value, Key = void>(make: (key: Key) => Value, limit = 500): (key: Key) => Value {
  const values = new Map<Key, Value>();
  return (key) => {
    let value = values.get(key);
    if (value === undefined && !values.has(key)) {
      // A Map keeps its keys in insertion order, so the first one is the oldest.
      if (values.size >= limit) values.delete(values.keys().next().value as Key);
      values.set(key, (value = make(key)));
    }
    return value as Value;
  };
}
