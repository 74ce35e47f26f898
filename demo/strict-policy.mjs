/**
 * Serves strict-policy.html under the strictest content security policy that the list works with. The policy contains a * nonce, which differs in each response, so it has to be sent with the page.
 */
import { randomBytes } from 'node:crypto';
import { readFile } from 'node:fs/promises';

/**
 * @param {string} origin the server's origin, for sources with a path
 * @returns {Promise<{headers: Record<string, string>, body: string}>}
 */
export async function strictPolicyPage(origin) {
  const nonce = randomBytes(16).toString('base64');
  const page = await readFile('demo/strict-policy.html', 'utf8');
  const policy = [
    "default-src 'none'",
    `script-src 'nonce-${nonce}'`,
    "style-src 'none'",
    `connect-src ${origin}/demo/gallery.json ${origin}/demo/locales/`,
    // Firefox and WebKit request an icon, and report it if it is forbidden.
    `img-src ${origin}/demo/icon.svg`,
    "require-trusted-types-for 'script'",
    "trusted-types lit-html 'allow-duplicates'",
  ].join('; ');
  return {
    headers: { 'content-type': 'text/html; charset=utf-8', 'content-security-policy': policy },
    body: page.replaceAll('{nonce}', nonce),
  };
}
