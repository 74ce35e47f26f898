/** A reporter for `node --test`: each test that has ended, as one line of JSON, for `countNode`. */
export default async function* report(source) {
  for await (const { type, data } of source) {
    if (type !== 'test:pass' && type !== 'test:fail') continue;
    const { name, file, skip, todo, details } = data;
    yield `${JSON.stringify({ type, name, file, kind: details?.type, skip, todo })}\n`;
  }
}
