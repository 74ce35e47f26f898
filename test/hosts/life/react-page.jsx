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

/** By the box's kind: its element, its attributes and what it holds. */
const kinds = {
  'a tag with an address': ['subprocessor-list', (stage) => ({ src: `/life/${stage}.json` }), Link],
  'a tag with a table': ['subprocessor-list', () => ({}), Table],
  'a box with an address': ['div', (stage) => ({ 'data-subprocessor-list': `/life/${stage}.json` }), Link],
  'a box with a table': ['div', () => ({ 'data-subprocessor-list': '' }), Table],
  'a box by its class, with a table': ['div', () => ({ className: 'subprocessor-list' }), Table],
  'a box with JSON inside': ['div', () => ({ 'data-subprocessor-list': '' }), Json],
  'a figure by its class, with a table': ['figure', () => ({ className: 'subprocessor-list' }), Table],
};

function Box({ kind, stage }) {
  const [Element, attributes, inner] = kinds[kind];
  const level = Element === 'subprocessor-list' ? 'heading-level' : 'data-heading-level';
  return (
    <Element {...attributes(stage)} {...{ [level]: headingLevels[stage] }}>
      <Content stage={stage} of={inner} />
    </Element>
  );
}

export function Page({ box }) {
  const [stage, show] = useState('first');
  useEffect(() => {
    Object.assign(globalThis, { show, isTakenOver: true });
  }, []);
  return (
    <StrictMode>
      <h2>Vendors, {stage}</h2>
      {stage !== 'gone' && <Box kind={box} stage={stage} />}
      <p>Last reviewed in May.</p>
    </StrictMode>
  );
}
