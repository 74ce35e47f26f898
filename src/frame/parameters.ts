// What the address of the page to frame asks for. Anyone can write such an address, and what it shows stands on the
// publisher's origin: so manifests and words come from where the publisher says, and no refusal repeats what was asked.

/** What a list gets, or why there is none, in words for whoever wrote the address. */
export type Asked = { readonly attributes: ReadonlyMap<string, string> } | { readonly refusal: string };

/** The attributes that are addresses. */
const addresses: readonly string[] = ['src', 'locales'];

/**
 * @param page the page's address, with its parameters
 * @param policy the page's content security policy: other origins than the page's own are those after `connect-src`
 * @param names the attributes that the element has
 */
export function readParameters(page: string, policy: string, names: readonly string[]): Asked {
  const { searchParams, origin } = new URL(page);
  const attributes = new Map<string, string>();
  const refuse = (name: string, why: string): Asked => ({
    refusal: `Nothing to show. The parameter “${name}” in the address of this page ${why}`,
  });
  for (const name of names) {
    const value = searchParams.get(name)?.trim();
    if (!value) continue;
    attributes.set(name, value);
    if (!addresses.includes(name)) continue;
    const address = absolute(value, page);
    if (!address) return refuse(name, 'is not an address.');
    if (!/^https?:$/.test(address.protocol))
      return refuse(name, `has to begin with “https:”, or with “/” for this site, and not with “${address.protocol}”.`);
    if (address.origin !== origin && !originsIn(policy).includes(address.origin))
      return refuse(
        name,
        `leads to ${address.origin}, which this page does not allow. Its publisher allows another origin by writing it after “connect-src” in frame.html.`,
      );
    attributes.set(name, address.href);
  }
  return attributes.has('src') ? { attributes } : refuse('src', 'is missing: frame.html?src=/subprocessors.json');
}

const originsIn = (policy: string): (string | undefined)[] =>
  (/(?:^|;)\s*connect-src\s([^;]*)/i.exec(policy)?.[1] ?? '').split(/\s+/).map((source) => absolute(source)?.origin);

function absolute(address: string, base?: string): URL | undefined {
  try {
    return new URL(address, base);
  } catch {
    return undefined;
  }
}
