/** What a React page may write: all of it compiles. */
import 'subprocessor-list/react';
import { useEffect, useRef, useState } from 'react';
import type { SubprocessorList, SubprocessorsErrorEvent } from 'subprocessor-list';

const manifest = { version: 1, subprocessors: [{ name: 'Example Hosting' }] };

export function Subprocessors({ label }: { label?: string | undefined }) {
  const list = useRef<SubprocessorList>(null);
  const [title, setTitle] = useState('');
  useEffect(() => void list.current?.reload(), []);
  return (
    <subprocessor-list
      ref={list}
      key="list"
      id="subprocessors"
      className="list"
      lang="de"
      aria-label={label}
      data-id="1"
      style={{ display: 'block', '--subprocessor-list-accent': 'rebeccapurple', '--subprocessor-list-radius': 0 }}
      manifest={manifest}
      headingLevel={3}
      columns={['name', 'purpose']}
      scope={{ product: 'hey' }}
      sort={{ field: 'added', descending: true }}
      layout="stack"
      limits={{ seconds: 5 }}
      today={new Date()}
      groupBy={label}
      onClick={(event) => setTitle(event.currentTarget.toCSV())}
      onsubprocessors-load={(event) => setTitle(event.manifest.subprocessors[0]?.name.toString() ?? '')}
      onsubprocessors-error={({ error }: SubprocessorsErrorEvent) => setTitle(error.reason)}
      onsubprocessors-change={({ shown, total }) => setTitle(`${shown.toFixed()} of ${total.toFixed()}`)}
    >
      <p slot="header">{title}</p>
    </subprocessor-list>
  );
}

export const Attributes = () => (
  <subprocessor-list src="/a.json" heading-level="3" group-by="none" url-state="sp" columns="name" sort="-added" />
);
export const Address = () => <subprocessor-list src={new URL('https://example.com/a.json')} heading-level={3} />;

/** The page listens too, and finds the element by its tag. */
document.addEventListener('subprocessors-load', ({ manifest: { title }, problems }) => [title, problems.length]);
document.querySelector('subprocessor-list')?.toCSV();
