// Unique names: the first keeps its name, a repeat gets a number.

/**
 * Returns a function that returns the name itself, or the first of `name-2`, `name-3` … that is not taken. A name that
 * was taken has to stay taken: the function counts on from the last number, since 20,000 rows of one name would
 * otherwise take minutes.
 *
 * @param separator what stands between a name and its number
 */
export function numbering(separator: string): (name: string, isTaken: (name: string) => boolean) => string {
  const next = new Map<string, number>();
  return (name, isTaken) => {
    let unused = name;
    let count = next.get(name) ?? 2;
    for (; isTaken(unused); count++) unused = `${name}${separator}${String(count)}`;
    next.set(name, count);
    return unused;
  };
}
