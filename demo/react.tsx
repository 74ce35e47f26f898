import 'subprocessor-list/react';
import { useState } from 'react';
import { createRoot } from 'react-dom/client';
import manifest from './themes/fernway.json';

const orders = { 'as published': undefined, 'by name': 'name', 'newest first': '-added' };

function Subprocessors() {
  const [order, setOrder] = useState<keyof typeof orders>('as published');
  const [shown, setShown] = useState('');

  return (
    <>
      <label>
        Order{' '}
        <select value={order} onChange={(event) => setOrder(event.target.value as keyof typeof orders)}>
          {Object.keys(orders).map((name) => (
            <option key={name}>{name}</option>
          ))}
        </select>
      </label>
      <p>{shown}</p>
      {/* Where React hydrates the HTML of a server, it sets no properties and adds no listeners here:
          https://github.com/react/react/issues/35446. Do both in an effect there, through a ref. */}
      <subprocessor-list
        className="fernway"
        manifest={manifest}
        today="2025-03-20"
        locales="./locales/"
        headingLevel={3}
        sort={orders[order]}
        onsubprocessors-load={(event) => setShown(`${event.manifest.subprocessors.length} subprocessors`)}
        onsubprocessors-change={(event) => setShown(`${event.shown} of ${event.total} subprocessors`)}
      />
    </>
  );
}

createRoot(document.querySelector('#app')!).render(<Subprocessors />);
