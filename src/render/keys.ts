// Keys that belong to a field of ours, and not to the page's own shortcuts.

/** Keys that write or edit text, or choose: a printable one, a dead one, one of an input method, and those that delete or move. */
const editing = /^(.|Dead|Process|Unidentified|Backspace|Delete|Arrow.+|Home|End)$/u;

/**
 * A site's own shortcuts leave letters alone that go into a field. Outside of our shadow root the target is the list, so
 * those keys stay in here; Escape, Tab, Enter and combinations do not.
 */
export const keep = (event: KeyboardEvent): void => {
  if (editing.test(event.key) && !event.ctrlKey && !event.metaKey && !event.altKey) event.stopPropagation();
};
