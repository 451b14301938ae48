import {expect} from 'chai';
import {engine, until} from '../support/fixtures.js';
import {servePages} from '../support/pages.js';
import {armed, attackOf, type Attack} from './attacks/attack.js';
import {attacks, corpus} from './attacks/index.js';
import {forbidden} from './checker.js';
import {harmOf} from './live.js';

/** As many pages at a time as load together without waiting for each other. */
const together = 40;

const column = ['chromium', 'firefox', 'webkit'].indexOf(engine);
const expectedOf = ([breaks]: Attack): string[] => [...breaks.split(' ')[column]!.replace('-', '')];

describe('the corpus of attacks', () => {
  it('has at least 600 strings, each once, of twelve classes', () => {
    expect(Object.keys(corpus)).to.have.length(12);
    expect(new Set(attacks.map(([, markup]) => markup)).size)
      .to.equal(attacks.length)
      .and.to.be.at.least(600);
  });

  it('says of each what it breaks, of nearly all that it breaks an engine, and why the few are there that break none', () => {
    for (const [breaks, markup] of attacks)
      expect(breaks, markup).to.match(/^(-|r?q?c?m?)( (-|r?q?c?m?)){2}$/);
    const harmless = Object.values(corpus).flatMap((groups) =>
      groups.flatMap(({idea, attacks: each}) =>
        each.filter(([breaks]) => breaks === '- - -').map(() => idea),
      ),
    );
    expect(harmless.length).to.be.at.most(attacks.length / 50);
    for (const idea of harmless) expect(idea).to.contain('here for');
    // Markup that must not remain is the least that a string can do; most do more.
    expect(attacks.filter(([breaks]) => /[rqc]/.test(breaks)).length).to.be.at.least(attacks.length * 0.8);
  });

  it('does by plain innerHTML, in this engine, all the harm that it says', async function () {
    this.timeout(240_000);
    const pages = await servePages({
      '/hit/*': 'x',
      '/empty/': '<!doctype html><title>a</title><body></body>',
    });
    const missing: string[] = [];
    for (let start = 0; start < attacks.length; start += together) {
      const part = attacks.slice(start, start + together);
      const done = await Promise.all(
        part.map(([, markup], index) =>
          harmOf(armed(markup, start + index, pages), pages.url('/empty/'), (root) =>
            forbidden(root, {raw: true}),
          ),
        ),
      );
      const lacking = (): string[] =>
        part.flatMap((attack, index) =>
          expectedOf(attack)
            .filter((letter) => !done[index]?.letters.has(letter))
            .map((letter) => `${letter} of ${attack[1]}`),
        );
      // Script that runs when something has failed to load, and requests, come a little later.
      await until(async () => {
        for (const {path} of await pages.requests()) done[attackOf(path) - start]?.letters.add('q');
        return lacking().length === 0;
      }, 10_000).catch(() => missing.push(...lacking()));
      for (const {frame} of done) frame.remove();
    }
    expect(missing.join('\n')).to.equal('');
  });
});
