import {expect} from 'chai';
import {servePages, type ServedPages} from '../support/pages.js';
import {armed, attackOf} from './attacks/attack.js';
import {attacks, corpus} from './attacks/index.js';
import {forbidden} from './checker.js';
import {clobberedIn, openFrame, stir, type Frame} from './live.js';
import {paths, plainly, wishes, written} from './paths.js';
import type {Wishes} from '../../src/core/sanitise/sanitise.js';

const pause = (milliseconds: number): Promise<unknown> =>
  new Promise((resolve) => setTimeout(resolve, milliseconds));

/** Names that the attacks would take: none of the page's may change, and none of these may come to be. */
const names = [
  ...new Set(
    attacks.flatMap(([, markup]) =>
      [...markup.matchAll(/\b(?:id|name)\s*=\s*["']?([^\s"'>]+)/gi)].map(([, name]) => name!),
    ),
  ),
];

/** The events that an attack has handlers for, as it is written. */
const named = (index: number): string[] => [
  'click',
  ...[...(attacks[index]?.[1] ?? '').matchAll(/\bon(\w+)/gi)].map(([, type]) => type!.toLowerCase()),
];

/** Reports every script that the page would have to run, and everything that it would have to load. */
const report =
  "default-src 'none'; script-src 'none'; style-src 'none'; form-action 'none'; base-uri 'none'; frame-src 'none'";

interface Live {
  readonly frame: Frame;
  readonly ran: unknown[];
  readonly refused: string[];
}

/** A live page that says what runs in it, and what its policy would have refused. */
async function openLive(pages: ServedPages): Promise<Live> {
  const frame = await openFrame(pages.url('/live/'));
  const ran: unknown[] = [];
  const refused: string[] = [];
  Reflect.set(frame.contentWindow, 'ran', (which: unknown) => ran.push(which));
  frame.contentDocument.addEventListener('securitypolicyviolation', (event) => {
    // Those that are fired here to see whether somebody listens tell nothing.
    if (event.isTrusted) refused.push(`${event.violatedDirective} ${event.blockedURI} ${event.sample}`);
  });
  return {frame, ran, refused};
}

const serve = (): Promise<ServedPages> =>
  servePages({
    '/hit/*': 'x',
    '/live/': {
      body: '<!doctype html><html lang="en"><head><title>a</title></head><body></body></html>',
      headers: {'content-security-policy-report-only': report},
    },
  });

const ways: Record<string, Partial<Wishes>> = {
  'an article': {},
  'an article without images': {image: () => undefined},
  'a line': {list: 'inline'},
  'a comment': {list: 'comment'},
};

for (const [path, sanitise] of [...paths, ['plain paragraphs', plainly] as const]) {
  describe(`after ${path}`, () => {
    for (const [name, groups] of Object.entries(corpus)) {
      it(`nothing is left of ${name} that an article must not have`, async () => {
        const pages = await serve();
        for (const own of Object.values(ways))
          for (const {attacks: each} of groups)
            for (const [, markup] of each)
              expect(forbidden(sanitise(armed(markup, 0, pages), wishes(own))), markup).to.deep.equal([]);
      });
    }

    for (const [name, own] of Object.entries(ways)) {
      it(`nothing runs in the page from ${name}, nothing is asked for but images, and no name changes`, async function () {
        this.timeout(120_000);
        const pages = await serve();
        const {frame, ran, refused} = await openLive(pages);
        const {contentWindow: view, contentDocument: page} = frame;
        const clobbered = clobberedIn(view, names);
        /** Addresses that may be asked for: of images, and of nothing else. */
        const shown = new Set<string>();
        for (const [index, [, markup]] of attacks.entries()) {
          const box = page.createElement('div');
          box.append(sanitise(armed(markup, index, pages), wishes({...own, base: pages.url('/article')})));
          const keep = (addresses: string | null): void => {
            for (const address of addresses?.split(/,?\s/) ?? []) shown.add(address.replace(/#.*/, ''));
          };
          for (const each of box.querySelectorAll('img, source')) keep(each.getAttribute('srcset'));
          for (const each of box.querySelectorAll('img')) keep(each.getAttribute('src'));
          for (const each of box.querySelectorAll('video')) keep(each.getAttribute('poster'));
          page.body.append(box);
        }
        const asked = async (): Promise<string[]> =>
          (await pages.requests())
            .filter(({path: each}) => each !== '/live/' && (own.image || !shown.has(pages.url(each))))
            .map(({path: each}) => `${each} of ${attacks[attackOf(each)]?.[1] ?? ''}`);
        // Engines ask the policy about what a player may play before they wait for the reader to press; no request leaves.
        const refusals = (): string =>
          refused
            .filter((line) => !line.startsWith('media-src') && (own.image || !line.startsWith('img-src')))
            .join('\n');

        await pause(300);
        for (const box of page.body.children) stir(box, view);
        await pause(150);
        // Once more what each of them has handlers for, now that all that comes a little later is there.
        for (const [index, box] of [...page.body.children].entries()) stir(box, view, named(index));
        await pause(300);
        expect(await asked()).to.deep.equal([]);
        expect(refusals()).to.equal('');
        expect(ran.join()).to.equal('');
        expect(view.document, 'where the page leads').to.equal(page);
        expect(clobbered().join('\n')).to.equal('');
      });
    }
  });
}

describe('the test page', () => {
  it('tells of what runs, of what is asked for and of names that change, so that the tests before can fail', async () => {
    const pages = await serve();
    const {frame, ran, refused} = await openLive(pages);
    const {contentWindow: view, contentDocument: page} = frame;
    const clobbered = clobberedIn(view, names);
    page.body.innerHTML = armed(
      '<p id=config onclick=ran()>a</p><img name=cookie><video poster=HIT></video><iframe src=HIT></iframe>',
      0,
      pages,
    );
    const changed = clobbered().join();
    stir(page.body, view);
    await pause(400);
    expect(ran.length).to.be.greaterThan(0);
    expect(refused.some((line) => line.startsWith('script-src'))).to.equal(true);
    expect(refused.some((line) => line.startsWith('frame-src'))).to.equal(true);
    expect(changed).to.contain('window.config').and.to.contain('document.cookie');
    expect((await pages.requests()).some(({path}) => path.startsWith('/hit/'))).to.equal(true);
  });

  it('is told by the checker of each kind of harm', () => {
    const page = document.implementation.createHTMLDocument('');
    for (const [markup, count] of [
      ['<p onclick=a>b</p>', 1],
      ['<x-y>a</x-y>', 1],
      ['<svg></svg>', 2],
      ['<p><!--a--></p>', 1],
      ['<a href="javascript:a" rel="noopener noreferrer">a</a>', 1],
      ['<a href="https://a.example/">a</a>', 1],
      ['<p id=a>a</p>', 1],
      ['<p class="alignleft b">a</p>', 1],
      ['<img src="https://a.example/b" alt="">', 3],
      ['<img src="data:," referrerpolicy="no-referrer" loading="lazy" decoding="async">', 1],
      [
        '<img srcset="https://a.example/ 1x, data:,a 2x" referrerpolicy="no-referrer" loading="lazy" decoding="async">',
        1,
      ],
      ['<video src="https://a.example/" controls preload="none" autoplay></video>', 1],
    ] as const) {
      page.body.innerHTML = markup;
      expect(forbidden(page.body), markup).to.have.length(count);
    }
    expect(written(paths[0]![1]('<p>a</p>', wishes()))).to.equal('<p>a</p>');
  });
});
