/**
 * QUALITY 1, 2 and 5: the two published pages as Chromium tells assistive technology of them, wide and on a telephone.
 * What a template says is not what a browser tells: a `display` on a row or a lost role takes a whole table out of the tree.
 */
import { expect } from '@open-wc/testing';
import { executeServerCommand } from '@web/test-runner-commands';
import { loaded } from './support/element.js';
import { onlyInChromium } from './support/ibm.js';
import { openPage } from './support/page.js';
import { becomes } from './support/until.js';

interface TreeNode {
  readonly nodeId: string;
  readonly parentId?: string;
  readonly childIds?: readonly string[];
  readonly ignored: boolean;
  readonly role?: { readonly value: string };
  readonly name?: { readonly value: string };
  readonly properties?: readonly { readonly name: string; readonly value: { readonly value: unknown } }[];
}

interface Table {
  readonly name: string;
  readonly columns: readonly string[];
  readonly rows: readonly string[];
  /** How many cells each row has besides its header. */
  readonly cells: readonly number[];
  /** What can be pressed in the header cells. */
  readonly buttons: readonly string[];
}

interface Told {
  /** `2 List of Third Party Subprocessors` */
  readonly headings: readonly string[];
  readonly fields: readonly string[];
  /** Where there is no row of headings to sort by. */
  readonly choices: readonly string[];
  readonly tables: readonly Table[];
  readonly links: number;
}

const roleOf = ({ ignored, role }: TreeNode) => (ignored ? undefined : role?.value);
const nameOf = ({ name }: TreeNode) => (name?.value ?? '').replace(/\s+/g, ' ').trim();
const propertyOf = ({ properties }: TreeNode, wanted: string) =>
  properties?.find(({ name }) => name === wanted)?.value.value;

/** What a page's tree holds, in its order. */
async function toldOf(seed: string, width: string): Promise<Told> {
  // An address of its own, by which no frame of another test is meant.
  const address = `/demo/${seed}.html?width=${width}`;
  const page = await openPage(address);
  const frame = page.frameElement as HTMLIFrameElement;
  frame.width = width;
  await page.customElements.whenDefined('subprocessor-list');
  const element = page.document.querySelector('subprocessor-list')!;
  if (element.status !== 'ready') await loaded(element);
  await becomes(() => element.getBoundingClientRect().width < Number(width));
  const nodes: TreeNode[] = await executeServerCommand('accessibility-tree', { address });
  frame.remove();

  const byId = new Map(nodes.map((node) => [node.nodeId, node]));
  const within = (node: TreeNode): TreeNode[] =>
    (node.childIds ?? []).flatMap((id) => {
      const child = byId.get(id);
      return child ? [child, ...within(child)] : [];
    });
  const all = nodes.filter(({ parentId }) => parentId === undefined).flatMap((root) => [root, ...within(root)]);
  const of = (role: string, among = all) => among.filter((node) => roleOf(node) === role);
  return {
    headings: of('heading').map((node) => `${String(propertyOf(node, 'level'))} ${nameOf(node)}`),
    fields: of('searchbox').map(nameOf),
    choices: of('combobox').map(nameOf),
    links: of('link').length,
    tables: of('table').map((table) => {
      const inside = within(table);
      const columns = of('columnheader', inside);
      const rows = of('row', inside).map(within);
      return {
        name: nameOf(table),
        columns: columns.map(nameOf),
        buttons: columns.flatMap((column) => of('button', within(column)).map(nameOf)),
        rows: rows.flatMap((row) => of('rowheader', row).map(nameOf)),
        cells: rows.filter((row) => of('rowheader', row).length > 0).map((row) => of('cell', row).length),
      };
    }),
  };
}

/** Without buttons: of tables with the same columns the first alone has them, and only where its headings are seen. */
const table = (name: string, columns: readonly string[], rows: readonly string[]): Table => ({
  name,
  columns,
  buttons: [],
  rows,
  cells: rows.map(() => columns.length - 1),
});

// What follows a name has a cell of its own.
const krispCallColumns = ['Service Name', 'Details', 'Legal Name', 'Contact', 'Website'];
const imperoColumns = ['Sub-data processor', 'Details', 'Processing Activities', 'Processing Location', 'Date Added'];

const pages: Record<string, Told> = {
  krispcall: {
    headings: [
      "1 KrispCall's Subprocessors",
      "2 Who are KrispCall's Subprocessors?",
      '2 How are the third party services selected?',
      '2 Subprocessor Contractual Commitments',
      '2 Authorizing Subprocessors',
      '2 Notifying Customers of Subprocessor Changes',
      '2 List of Third Party Subprocessors',
      '3 Infrastructure',
      '3 Security',
      '3 Data Tools',
      '3 Customer Support',
      '3 Payment',
    ],
    fields: ['Search subprocessors'],
    choices: ['Sort by'],
    // 15 addresses for contact besides Crisp’s second, one more of Zendesk’s, 15 sites, one more of Twilio’s, the page’s own,
    // the twelve of its navigation, and one to each of the 15 rows.
    links: 63,
    tables: [
      table('Infrastructure', krispCallColumns, ['Digital Ocean', 'Twilio', 'Google Workspace']),
      table('Security', krispCallColumns, ['Datadog', 'Fingerprint', 'Veriff']),
      table('Data Tools', krispCallColumns, ['Mixpanel', 'Make', 'PartnerStack']),
      table('Customer Support', krispCallColumns, ['Crisp Chat', 'Zendesk', 'SendGrid', 'Kit']),
      table('Payment', krispCallColumns, ['Chargebee', 'Stripe']),
    ],
  },
  impero: {
    headings: ['1 Sub-data processors', '2 About Vendors used by IMPERO A/S'],
    fields: ['Search subprocessors'],
    choices: ['Sort by'],
    // To the one row that has no further details, the page’s own and those of its navigation.
    links: 17,
    tables: [
      table('Subprocessors', imperoColumns, [
        'Microsoft Ireland Operations Limited',
        'Twilio, Inc.',
        'Functional Software, Inc.',
        'Intuition Machines, Inc',
        'Pendo.io, Inc',
      ]),
    ],
  },
};

before(function () {
  onlyInChromium(this);
});

for (const [seed, expected] of Object.entries(pages)) {
  describe(`[Q1] the ${seed} page tells assistive technology`, () => {
    it('of its headings and their levels, its field, and each table with its name, headers and cells', async () => {
      const [first, ...others] = expected.tables;
      const isTable = seed === 'krispcall';
      expect(await toldOf(seed, '1000')).to.deep.equal(
        // Impero’s purposes have no room in a table there.
        isTable
          ? {
              ...expected,
              choices: [],
              tables: [{ ...first, buttons: first!.columns.filter((name) => name !== 'Details') }, ...others],
            }
          : expected,
      );
    });

    it('[Q5] of the same on a telephone, 320 px wide', async () => {
      expect(await toldOf(seed, '320')).to.deep.equal(expected);
    });
  });
}
