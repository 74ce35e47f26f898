/** A fixed day, so that what is upcoming stays upcoming. Set before the lists exist, so that none is rendered twice. */
/* global document */
for (const list of document.querySelectorAll('subprocessor-list')) list.today = '2025-03-20';
