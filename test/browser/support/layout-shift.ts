// Layout shift as the browser itself counts it, in a page that is visited. Chromium alone counts.

declare global {
  interface Window {
    outcome: Promise<Event>;
    shifts: number[];
  }
}

/** Stands before all that may move. */
export const countShifts = `<script>
    window.shifts = [];
    new PerformanceObserver((entries) => shifts.push(...entries.getEntries().map(({ value }) => value)))
      .observe({ type: 'layout-shift', buffered: true });
  </script>`;

/** Runs in the page, and uses nothing around it: the rows of its list, and all shifts until that has settled. */
export async function sumOfShifts() {
  await window.outcome;
  const frames = (count: number): Promise<void> =>
    new Promise((resolve) => {
      requestAnimationFrame(() => {
        if (count > 0) void frames(count - 1).then(resolve);
        else resolve();
      });
    });
  await frames(5);
  const list =
    document.querySelector('subprocessor-list') ??
    document.querySelector('[data-subprocessor-list]')!.shadowRoot!.querySelector('subprocessor-list');
  return {
    rows: list!.shadowRoot!.querySelectorAll('tbody tr').length,
    shift: window.shifts.reduce((sum, value) => sum + value, 0),
  };
}
