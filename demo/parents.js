/** The only control in parents.html that does not belong to a list. */
/* global document */
document.querySelector('#open-dialog').addEventListener('click', () => document.querySelector('dialog').showModal());
