/** What is wrong with a manifest is told to its publisher on the console: in one message, with where and what. */
import { expect } from '@open-wc/testing';
import { keepWarnings } from './support/console.js';
import { failed, loaded, makeList, manifestOf, mount, stage } from './support/element.js';
import { expectQuietWindow } from './support/errors.js';
import { answer, heldNetwork } from './support/network.js';
import { openBody, standaloneFile } from './support/page.js';

/** A list of these problems in a file. */
async function toldOf(text: string): Promise<string[]> {
  const warnings = keepWarnings();
  const network = heldNetwork();
  const element = mount({ src: '/list.json' });
  (await network.request(1)).answer(text);
  await loaded(element);
  return warnings;
}

const script = (text: string) => {
  const child = document.createElement('script');
  child.type = 'application/json';
  child.textContent = text;
  return child;
};

describe('the problems of a manifest', () => {
  expectQuietWindow();

  it('are one message, each with line, column and JSON Pointer', async () => {
    const warnings = await toldOf(
      '{\n "subprocessors": [\n  {"name": "A", "location": "IE"},\n  {"name": "B", "added": "soon"}\n ]\n}',
    );
    expect(warnings).to.have.length(1);
    const [head, ...lines] = warnings[0]!.split('\n');
    expect(head).to.equal(`<subprocessor-list>: 3 problems in ${new URL('/list.json', location.href).href}`);
    expect(lines.map((line) => line.split(': ')[0])).to.deep.equal([
      '- line 1, column 1, /version',
      '- line 3, column 17, /subprocessors/0/location',
      '- line 4, column 17, /subprocessors/1/added',
    ]);
    expect(lines[1]).to.contain('it is read as “locations”');
  });

  it('that many rows share are one line with their number', async () => {
    const rows = manifestOf(...Array.from('ABCDEFGH')).subprocessors.map((row) => ({ ...row, location: 'IE' }));
    const [message] = await toldOf(JSON.stringify({ version: 1, subprocessors: rows }));
    expect(message!.split('\n')).to.have.length(2);
    expect(message).to.contain('1 problem in').and.to.contain('In 8 rows: “location” is not a known key');
  });

  it('are told up to twenty, and how many more there are', async () => {
    const rows = Array.from({ length: 32 }, (_, index) => ({ name: 'A', added: `soon ${String(index)}` }));
    const [message] = await toldOf(JSON.stringify({ version: 1, subprocessors: rows }));
    const lines = message!.split('\n');
    expect(lines).to.have.length(22);
    expect(lines[0]).to.contain('32 problems');
    expect(lines.at(-1)).to.match(/^and 12 more\b/);
  });

  it('in a script child have line and column, too', async () => {
    const warnings = keepWarnings();
    const element = makeList();
    element.append(script('\n  {"version": 1, "subprocessors": [{"name": "A", "added": "soon"}]}'));
    stage().append(element);
    await loaded(element);
    expect(warnings[0]).to.contain('in the manifest in the page\n- line 2, column 50, /subprocessors/0/added: “soon”');
    expect(element.problems.map(({ line, column }) => [line, column])).to.deep.equal([[2, 50]]);
  });

  it('in an object have their JSON Pointer alone', async () => {
    const warnings = keepWarnings();
    const element = mount({}, { manifest: { version: 1, subprocessors: [{ name: 'A', added: 'soon' }] } });
    await loaded(element);
    expect(warnings[0]).to.contain('\n- /subprocessors/0/added: “soon” is not a valid date');
  });

  it('are none, and there is no message', async () => {
    expect(await toldOf(JSON.stringify(manifestOf('A', 'B')))).to.deep.equal([]);
  });

  it('are told once, however often the list is drawn, and again when it is read again', async () => {
    const warnings = keepWarnings();
    const element = mount({}, { manifest: { subprocessors: [{ name: 'A' }] } });
    await loaded(element);
    element.columns = 'name';
    await element.updateComplete;
    element.lang = 'en-GB';
    await element.updateComplete;
    expect(warnings).to.have.length(1);
    await element.reload();
    expect(warnings).to.have.length(2);
  });

  it('are told of a file that is no manifest', async () => {
    const warnings = keepWarnings();
    const element = mount({ src: answer('empty-object').address });
    await failed(element);
    expect(warnings).to.have.length(1);
    expect(warnings[0]).to.contain('/answer/empty-object').and.to.contain('“subprocessors” is missing');
  });

  it('go to the console from the standalone file as well', async () => {
    const child = '<script type="application/json">{"subprocessors": [{"name": "A"}]}</script>';
    const page = await openBody(
      `<script src="${standaloneFile}"></script><subprocessor-list>${child}</subprocessor-list>`,
    );
    await page.outcome;
    expect(page.reports.map(({ kind }) => kind)).to.deep.equal(['warn']);
    expect(page.reports[0]!.text).to.contain('/version: “version” is missing');
  });
});

describe('a file that is not JSON', () => {
  expectQuietWindow();

  it('[Q23] is told with line and column, the same in every engine', async () => {
    const warnings = keepWarnings();
    const element = mount({ src: answer('not-json').address });
    const { error } = await failed(element);
    expect([error.reason, error.line, error.column]).to.deep.equal(['not-json', 4, 1]);
    expect(warnings).to.have.length(1);
    expect(warnings[0]).to.contain('/answer/not-json').and.to.contain('not-json (line 4, column 1)');
  });

  it('[Q23] but cut short says where it ends', async () => {
    keepWarnings();
    const element = mount({ src: answer('truncated').address });
    const { error } = await failed(element);
    expect([error.reason, error.line]).to.deep.equal(['cut-short', 1]);
    expect(error.column).to.be.greaterThan(60);
  });

  it('but a script child is told in the same way', async () => {
    const warnings = keepWarnings();
    const element = makeList();
    element.append(script('{"version": 1,\n "subprocessors": [,]}'));
    stage().append(element);
    const { error } = await failed(element);
    expect([error.line, error.column]).to.deep.equal([2, 20]);
    expect(warnings[0]).to.contain('line 2, column 20');
  });

  it('[Q21] holds strings of millions of characters without an overflow', async () => {
    const warnings = keepWarnings();
    const network = heldNetwork();
    const element = mount({ src: '/list.json' });
    (await network.request(1)).answer(`["${'a'.repeat(2_000_000)}${'\\n'.repeat(1_000_000)}" x]`);
    const { error } = await failed(element);
    expect([error.reason, error.line, error.column]).to.deep.equal(['not-json', 1, 4_000_005]);
    expect(warnings).to.have.length(1);
  });
});
