// A page of React's whose box goes through the stages of stages.mjs.
import { StrictMode, useEffect, useState } from 'react';
import { headingLevels, manifestOf, stages } from './stages.mjs';

const Table = ({ names }) => (
  <table>
    <thead>
      <tr>
        <th>Name</th>
        <th>Location</th>
      </tr>
    </thead>
    <tbody>
      {names.map((name) => (
        <tr key={name}>
          <td>{name}</td>
          <td>Ireland</td>
        </tr>
      ))}
    </tbody>
  </table>
);

const Link = ({ stage }) => <a href={`/life/${stage}.json`}>The list, {stage}</a>;

const Json = ({ stage }) => (
  <script type="application/json" dangerouslySetInnerHTML={{ __html: manifestOf(stage) }}></script>
);

/** What a box holds: the same elements, or others. */
const Content = ({ stage, of: Inner }) =>
  stage === 'swapped' ? (
    <section>
      <p>Our vendors</p>
      <Inner stage={stage} names={stages[stage]} />
    </section>
  ) : (
    <Inner stage={stage} names={stages[stage]} />
  );

const attributes = {
  'a box with an address': (stage) => ({ 'data-subprocessor-list': `/life/${stage}.json` }),
  'a box with a table': () => ({ 'data-subprocessor-list': '' }),
  'a box by its class, with a table': () => ({ className: 'subprocessor-list' }),
  'a box with JSON inside': () => ({ 'data-subprocessor-list': '' }),
};

const inner = {
  'a box with an address': Link,
  'a box with a table': Table,
  'a box by its class, with a table': Table,
  'a box with JSON inside': Json,
};

export function Page({ box }) {
  const [stage, show] = useState('first');
  useEffect(() => {
    Object.assign(globalThis, { show, isTakenOver: true });
  }, []);
  return (
    <StrictMode>
      <h2>Vendors, {stage}</h2>
      {stage === 'gone' ? null : (
        <div {...attributes[box](stage)} data-heading-level={headingLevels[stage]}>
          <Content stage={stage} of={inner[box]} />
        </div>
      )}
      <p>Last reviewed in May.</p>
    </StrictMode>
  );
}
