// Names that have to differ: the first keeps its name, a repeat gets a number.

/**
 * Gives the name itself, or the first of `name-2`, `name-3` … that is free; what was taken once must stay taken. Goes on
 * where it left off, since twenty thousand rows of one name would else take minutes.
 */
export function numbering(mark: string): (name: string, isTaken: (name: string) => boolean) => string {
  const next = new Map<string, number>();
  return (name, isTaken) => {
    let free = name;
    let count = next.get(name) ?? 2;
    for (; isTaken(free); count++) free = `${name}${mark}${String(count)}`;
    next.set(name, count);
    return free;
  };
}
