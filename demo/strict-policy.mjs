/**
 * Serves strict-policy.html under the strictest content security policy that the list needs. A policy with a nonce has
 * to come with the answer: each answer has a nonce of its own.
 */
import { randomBytes } from 'node:crypto';
import { readFile } from 'node:fs/promises';

/**
 * @param {string} origin of the server, for sources with a path
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
    // Firefox and WebKit ask for an icon, and report it where it is forbidden.
    `img-src ${origin}/demo/icon.svg`,
    "require-trusted-types-for 'script'",
    "trusted-types lit-html 'allow-duplicates'",
  ].join('; ');
  return {
    headers: { 'content-type': 'text/html; charset=utf-8', 'content-security-policy': policy },
    body: page.replaceAll('{nonce}', nonce),
  };
}
