/**
 * A function that makes each value once and keeps it: the first `Intl` object of a kind takes up to 40 ms on a slow phone.
 *
 * A page can ask for any number of keys (a manifest may be replaced for as long as the page is open), so the oldest value
 * goes when there are `limit`.
 *
 * @param limit how many values are kept
 */
export function memoize<Value, Key = void>(make: (key: Key) => Value, limit = 500): (key: Key) => Value {
  const values = new Map<Key, Value>();
  return (key) => {
    if (!values.has(key)) {
      // A Map keeps the order in which its keys were set, so the first one is the oldest.
      if (values.size >= limit) values.delete(values.keys().next().value as Key);
      values.set(key, make(key));
    }
    return values.get(key) as Value;
  };
}
