/**
 * What a page is given, way by way: the exact text that somebody pastes. The README prints each of them, which
 * test/node/hosts.test.ts holds.
 */

/** The companies that each snippet shows, as the README's first manifest and the table below name them. */
export const companies = ['Example Hosting', 'Example Mail'];

/** The script by itself: what a page or a whole site has in its head, once, where authors cannot write it. */
export const script = '<script async src="/subprocessor-list.js"></script>';

const table = `  <table>
    <thead>
      <tr>
        <th>Name</th>
        <th>Purpose</th>
        <th>Location</th>
      </tr>
    </thead>
    <tbody>
      <tr>
        <td><a href="https://hosting.example/">Example Hosting</a></td>
        <td>Hosting</td>
        <td>Ireland</td>
      </tr>
      <tr>
        <td>Example Mail</td>
        <td>E-mail to users</td>
        <td>Germany, United States</td>
      </tr>
    </tbody>
  </table>`;

const frame =
  '<iframe src="/frame.html?src=/subprocessors.json" title="Subprocessors" width="100%" height="600"></iframe>';

/**
 * By the letter of each way. `companies` are those that it shows, where they are not all; `inline` is the part of it that
 * the README prints in a sentence, where it does not print the whole.
 */
export const snippets = {
  a: {
    text: `<subprocessor-list src="/subprocessors.json" style="display: block; min-height: 40rem">
  <a href="/subprocessors.json">Our subprocessors</a>
</subprocessor-list>
${script}`,
  },
  b: {
    text: `<div data-subprocessor-list="/subprocessors.json" data-lang="de">
  <a href="/subprocessors.json">Our subprocessors</a>
</div>
${script}`,
  },
  c: {
    text: '<script async src="/subprocessor-list.js" data-subprocessor-list="/subprocessors.json"></script>',
  },
  d: {
    text: `<subprocessor-list>
  <script type="application/json">
    { "version": 1, "subprocessors": [{ "name": "Example Hosting", "purpose": "Hosting", "locations": "IE" }] }
  </script>
</subprocessor-list>
${script}`,
    companies: companies.slice(0, 1),
  },
  e: {
    text: `<div class="subprocessor-list">
${table}
</div>
${script}`,
  },
  g: {
    text: `<table class="subprocessor-list">
${table.split('\n').slice(1).join('\n')}
${script}`,
    inline: '<table class="subprocessor-list">',
  },
  f: { text: frame, inline: frame },
};

export const wayNames = Object.keys(snippets);
