/** A list that is not saved as UTF-8 is read as what it is, in every engine; where nobody can tell, its publisher is told. */
import { expect } from '@open-wc/testing';
import { keepWarnings } from './support/console.js';
import { loaded, mount, rowNames } from './support/element.js';
import { expectQuietWindow } from './support/errors.js';
import { answer } from './support/network.js';

describe('the encoding of a list', () => {
  expectQuietWindow();

  for (const [what, path] of [
    ['is UTF-8', 'encoded/utf-8'],
    ['is UTF-8, whatever charset the server states', 'encoded/utf-8?type=text/plain; charset=iso-8859-1'],
    ['is the one that the server states', 'encoded/windows-1252?type=application/json; charset=windows-1252'],
    ['is the one that its old name means', 'encoded/windows-1252?type=text/plain; charset=ISO-8859-1'],
    ['is UTF-16 by its byte order mark', 'encoded/utf-16le-mark'],
    ['is UTF-16 by its byte order mark, the big end first', 'encoded/utf-16be-mark'],
    ['is UTF-16 without one', 'encoded/utf-16le?type=application/json; charset=utf-8'],
  ] as const)
    it(`${what}, and there is nothing to say`, async () => {
      const warnings = keepWarnings();
      const element = mount({ src: answer(path).address });
      await loaded(element);
      expect(rowNames(element)).to.deep.equal(['Köln €']);
      expect(element.problems).to.deep.equal([]);
      expect(warnings).to.deep.equal([]);
    });

  for (const type of ['application/json', 'application/json; charset=utf-8', 'text/plain; charset=unheard-of'])
    it(`is not known from ${type}: the list is shown, and its publisher is told what to do`, async () => {
      const warnings = keepWarnings();
      const element = mount({ src: answer(`encoded?type=${encodeURIComponent(type)}`).address });
      await loaded(element);
      expect(rowNames(element)).to.deep.equal(['K\uFFFDln \uFFFD']);
      expect(element.problems.map(({ code, line }) => [code, line])).to.deep.equal([['encoding', 1]]);
      expect(warnings).to.have.length(1);
      expect(warnings[0]).to.match(/UTF-8/);
    });
});
