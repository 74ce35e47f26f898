/** The one control of parents.html that is not the list's own. */
/* global document */
document.querySelector('#open-dialog').addEventListener('click', () => document.querySelector('dialog').showModal());
