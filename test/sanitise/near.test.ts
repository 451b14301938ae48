import {expect} from 'chai';
import {isNear} from '../../src/core/sanitise/addresses.js';
import {base, paths, wishes} from './paths.js';

const near =
  'localhost localhost. LOCALHOST a.localhost router printer.local nas.local. 127.0.0.1 127.1 0.0.0.0 0 2130706433 0x7f.1 10.0.0.1 ' +
  '172.16.0.1 172.31.255.255 192.168.1.1 192.168.257 169.254.169.254 [::1] [::ffff:127.0.0.1] [fe80::1] [fd00::1]';

const far =
  'herald.example www.herald.example. localhost.herald.example local.example 1.1.1.1 9.255.255.255 11.0.0.1 100.0.0.1 128.0.0.1 ' +
  '172.15.0.1 172.32.0.1 192.167.0.1 192.169.0.1 169.253.0.1 10.example 127.example xn--80aaabm1ab4blmeec9e7n.example';

describe('a source that names what is in the network of the reader', () => {
  it('is told by the host, however it is written', () => {
    for (const host of near.split(' '))
      expect(isNear(new URL(`http://${host}/`).hostname), host).to.equal(true);
    for (const host of far.split(' '))
      expect(isNear(new URL(`http://${host}/`).hostname), host).to.equal(false);
  });

  const markup = (host: string): string =>
    `<p>a</p><img src="http://${host}/a" alt="b"><img alt="c" srcset="http://${host}/d 2x, https://herald.example/e 3x">` +
    `<video src="http://${host}/f"></video><audio><source src="http://${host}/g"></audio><a href="http://${host}/h">i</a>`;

  for (const [name, sanitise] of paths) {
    it(`has nothing loaded from there, through ${name}; what a reader presses leads there`, () => {
      for (const host of near.split(' ')) {
        const made = sanitise(markup(host), wishes({near: false}));
        const loaded = [...made.querySelectorAll('[src], [srcset]')].map((each) => [
          each.getAttribute('src'),
          each.getAttribute('srcset'),
        ]);
        expect(loaded, host).to.deep.equal([[null, 'https://herald.example/e 3x']]);
        expect(made.querySelector('a')?.getAttribute('href'), host).to.equal(
          new URL(`http://${host}/h`).href,
        );
        expect(made.textContent, host).to.equal('abi');
      }
    });

    it(`may show pictures from there to a page that is there itself, through ${name}`, () => {
      const made = sanitise(markup('localhost'), wishes({near: true}));
      expect(made.querySelector('img')?.getAttribute('src')).to.equal('http://localhost/a');
    });
  }

  it('has its places linked to all the same, where it is there itself', () => {
    const [[, sanitise] = []] = paths;
    for (const at of [base, 'http://localhost/a'])
      expect(
        sanitise?.('<a href="#b">a</a><p id="b">c</p>', wishes({near: false, base: at}))
          .querySelector('a')
          ?.getAttribute('href'),
        at,
      ).to.equal('#vigil-b');
  });
});

describe('what stands in the place of a provider’s frame', () => {
  it('is a link that says where it leads, whatever the provider calls it', () => {
    for (const [, sanitise] of paths) {
      const made = sanitise(
        '<iframe src="https://www.youtube.com/embed/00000000000" title="A talk"></iframe><iframe src="https://player.example/1"></iframe>',
        wishes(),
      );
      expect(
        [...made.querySelectorAll('a')].map(({href, className, textContent}) => [
          href,
          className,
          textContent,
        ]),
      ).to.deep.equal([
        ['https://www.youtube.com/watch?v=00000000000', 'vigil-embed', 'A talk · youtube.com'],
        ['https://player.example/1', 'vigil-embed', 'player.example'],
      ]);
    }
  });
});
