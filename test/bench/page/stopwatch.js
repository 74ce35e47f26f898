/**
 * Measures in the page when something is painted, by one rule for everyone.
 *
 * A frame counts as the result once the page holds exactly the rows that are wanted, the right ones first and last, and nothing
 * changes any more: no node, attribute or text for 100 ms and two frames after it. The time is the end of that frame's
 * work on the main thread (style, layout and paint are done), which is before the waiting: nobody pays for the rule, and
 * whoever goes on changing the page is timed by the last change.
 *
 * Rows that are off screen and skipped by `content-visibility` count: they are in the page, and found, printed and read.
 */
/* global document, InputEvent, KeyboardEvent, MutationObserver, requestAnimationFrame, scheduler */

const stopwatch = (() => {
  const contestant = JSON.parse(document.documentElement.dataset.contestant);
  const quietMilliseconds = 100;
  const quietFrames = 2;

  let layoutShift = 0;
  new PerformanceObserver((list) => {
    for (const { value, hadRecentInput } of list.getEntries()) if (!hadRecentInput) layoutShift += value;
  }).observe({ type: 'layout-shift', buffered: true });

  const root = () => {
    const host = contestant.host && document.querySelector(contestant.host);
    return host ? host.shadowRoot : document;
  };
  /** The name cells of the rows that are shown. */
  const names = () => root()?.querySelectorAll(contestant.names) ?? [];
  const textOf = ({ textContent }) => textContent.replace(/\s+/g, ' ').trim();
  const isShown = ({ count, first, last }) => {
    const shown = names();
    // A name can have badges and notes behind it.
    return shown.length === count && textOf(shown[0]).startsWith(first) && textOf(shown[count - 1]).startsWith(last);
  };

  /**
   * Begins something at the start of a frame, so that nobody waits for one by luck, and resolves with how long it took
   * until it was painted. Reads nothing that would make the browser lay out.
   *
   * @param begin `undefined` for what the navigation began, at 0
   * @param wanted the rows that are then shown: how many, and the names in the first and the last
   */
  const untilPainted = (begin, wanted) =>
    new Promise((resolve) => {
      let start = begin ? undefined : 0;
      let end;
      let isThere = false;
      let hasChanged = false;
      let framesSince = 0;
      const observer = new MutationObserver(() => {
        hasChanged = true;
      });
      const afterFrame = () => {
        const now = performance.now();
        if (isThere && hasChanged) {
          end = now;
          hasChanged = false;
          framesSince = 0;
        } else framesSince += 1;
        if (isThere && framesSince >= quietFrames && now - end > quietMilliseconds) {
          observer.disconnect();
          resolve(end - start);
        } else next();
      };
      const next = () => {
        requestAnimationFrame(() => {
          if (start !== undefined) return;
          start = performance.now();
          begin();
        });
        // A second callback of the same frame: whatever the first set off in microtasks is done by now, and will be painted.
        requestAnimationFrame(() => {
          // The observer begins only here: records of each row's coming would cost those who make them one by one.
          if (!isThere && isShown(wanted)) {
            isThere = hasChanged = true;
            for (const node of new Set([document, root()])) {
              observer.observe(node, { subtree: true, childList: true, attributes: true, characterData: true });
            }
          }
          // Before any timer or answer: what the observer has told until then is in this frame.
          void scheduler.postTask(afterFrame, { priority: 'user-blocking' });
        });
      };
      next();
    });

  const typeInto = (field, text) => {
    field.value = text;
    // List.js listens to the key, everyone else to the input.
    field.dispatchEvent(new InputEvent('input', { bubbles: true }));
    field.dispatchEvent(new KeyboardEvent('keyup', { bubbles: true }));
  };
  const all = (selector) => root().querySelectorAll(selector);

  return {
    loaded: untilPainted(undefined, JSON.parse(document.documentElement.dataset.wanted)),
    search: (text, wanted) =>
      untilPainted(() => {
        for (const field of all(contestant.searchField)) typeInto(field, text);
      }, wanted),
    sort: (wanted) =>
      untilPainted(() => {
        const buttons = [...all(contestant.sortButton)];
        for (const button of contestant.sortsAllAtOnce ? buttons.slice(0, 1) : buttons) button.click();
      }, wanted),
    /** Whether there is a filter; its values are then on the page. */
    openFilters: async () => {
      if (contestant.filterOpener) all(contestant.filterOpener)[0]?.click();
      await new Promise(requestAnimationFrame);
      return contestant.filterLabel !== undefined && all(contestant.filterLabel).length > 0;
    },
    filter: (value, wanted) =>
      untilPainted(
        () => [...all(contestant.filterLabel)].find((label) => textOf(label).startsWith(value)).click(),
        wanted,
      ),
    layoutShift: () => layoutShift,
    /** The texts of the rows that are shown, to be compared once nothing is measured any more. */
    rows: () =>
      [...names()].map((cell) => {
        const cells = [...cell.parentElement.querySelectorAll(contestant.cells ?? ':scope > *')];
        const below = contestant.belowName ? cells.filter((one) => one.matches(contestant.belowName)) : [];
        const [name, ...others] = cells.filter((one) => !below.includes(one));
        return [[name, ...below].map(textOf).join(' ').trim(), ...others.map(textOf)];
      }),
  };
})();
globalThis.stopwatch = stopwatch;
