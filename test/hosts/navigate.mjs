/** What readers do on sites whose pages are exchanged by a script. Each page says where it is in an element `#at`. */
// What is handed to `evaluate` and `waitForFunction` runs in the page.
/* global document, history */

/** Waits until a page of that name is there, and quiet. */
async function arrive(page, name) {
  await page.waitForFunction(
    (text) => document.querySelector('#at')?.textContent === text && !document.documentElement.ariaBusy,
    {},
    name,
  );
  await page.waitForNetworkIdle({ idleTime: 50 });
}

/** Follows the link of that name to the page of that name. */
export async function follow(page, name) {
  const link = await page.waitForSelector(`::-p-aria([name="${name}"][role="link"])`);
  // Not by the pointer: while one page turns into another, a picture of them lies above the links and takes its clicks.
  await link.evaluate((element) => element.click());
  await arrive(page, name);
}

export async function goBack(page, name) {
  await page.evaluate(() => history.back());
  await arrive(page, name);
}

/** Goes from the page Home to the page List, away, there again, away, and back to it. No list may go along. */
export async function visitAgain(page) {
  for (let visit = 0; visit < 2; visit += 1) {
    await follow(page, 'List');
    await follow(page, 'Home');
    const lists = await page.evaluate(() => document.querySelectorAll('subprocessor-list').length);
    if (lists > 0) throw new Error(`The list of another page stands on the page Home.`);
  }
  await goBack(page, 'List');
}
