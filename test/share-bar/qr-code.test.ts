import {expect} from 'chai';
import type decode from 'jsqr';
import 'jsqr';
import {qrCode} from '../../src/share-bar/qr-code.js';

/** The package is a script of the old kind: it puts its function on the window. */
const {jsQR} = window as unknown as {jsQR: typeof decode};

/** Pixels a module. */
const scale = 4;

/** A drawing as a camera would see it on paper of a colour. */
async function photograph(svg: string, size: number, paper: string): Promise<ImageData> {
  const image = new Image();
  image.src = `data:image/svg+xml,${encodeURIComponent(svg)}`;
  await image.decode();
  const canvas = document.createElement('canvas');
  canvas.width = canvas.height = size * scale;
  const pen = canvas.getContext('2d')!;
  pen.fillStyle = paper;
  pen.fillRect(0, 0, canvas.width, canvas.height);
  pen.drawImage(image, 0, 0, canvas.width, canvas.height);
  return pen.getImageData(0, 0, canvas.width, canvas.height);
}

const read = ({data, width, height}: ImageData): string | undefined => jsQR(data, width, height)?.data;

const long = `https://news.example/archive/${'a-long-word-in-the-address/'.repeat(58)}`;

const addresses: Record<string, string> = {
  'a short address': 'https://example.org/',
  'a path in Belarusian': 'https://news.example/навіны/палітвязні-2025?старонка=2#каментары',
  'a host in Cyrillic': 'https://прыклад.бел/артыкул',
  'a path in Arabic and Chinese': 'https://news.example/السجناء/政治犯',
  'signs with a meaning of their own': "https://news.example/?a=1&b=%26%25+c&d='e'#:~:text=1%2C244",
  'an onion address':
    'http://duckduckgogg42xjoc72x3sjasowoarfbgcmvfimaftt6twagswzczad.onion/2025/01/31/who-counts',
  'digits only in the path': 'https://news.example/20250131/1244',
};

describe('qrCode', () => {
  for (const [name, address] of Object.entries(addresses)) {
    it(`is read back to the letter by another program: ${name}`, async () => {
      const {href} = new URL(address);
      const {svg, size} = qrCode(href);
      expect(read(await photograph(svg, size, 'white'))).to.equal(href);
    });
  }

  it('is read back when the address is over 1,500 characters', async () => {
    const {href} = new URL(long);
    expect(href.length).to.be.above(1500);
    const {svg, size} = qrCode(href);
    expect(read(await photograph(svg, size, 'white'))).to.equal(href);
  });

  it('brings its white with it, so that it is read on black too', async () => {
    const {href} = new URL(addresses['a path in Belarusian']!);
    const {svg, size} = qrCode(href);
    const photo = await photograph(svg, size, 'black');
    expect(read(photo)).to.equal(href);
    // Every pixel of the four modules around the code.
    const quiet = 4 * scale;
    for (let y = 0; y < photo.height; y += 1) {
      for (let x = 0; x < photo.width; x += 1) {
        if (Math.min(x, y, photo.width - 1 - x, photo.height - 1 - y) >= quiet) continue;
        expect([...photo.data.subarray((y * photo.width + x) * 4, (y * photo.width + x) * 4 + 4)]).to.eql([
          255, 255, 255, 255,
        ]);
      }
    }
    // And right behind them the dark corner that readers look for.
    expect(photo.data[(quiet * photo.width + quiet) * 4]).to.equal(0);
  });

  it('has the same modules in its path as in its file', async () => {
    const {href} = new URL('https://example.org/one');
    const {svg, size, path} = qrCode(href);
    const box = `xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${size} ${size}"`;
    const drawn = `<svg ${box} shape-rendering="crispEdges"><rect width="${size}" height="${size}" fill="#fff"/><path d="${path}"/></svg>`;
    expect((await photograph(drawn, size, 'black')).data).to.eql((await photograph(svg, size, 'black')).data);
  });

  it('is a file that is well-formed, has a size of its own, and holds nothing but two shapes', () => {
    const {svg, size} = qrCode('https://example.org/?a=1&b=2');
    const root = new DOMParser().parseFromString(svg, 'image/svg+xml').documentElement;
    expect(root.localName).to.equal('svg');
    expect(root.getAttribute('viewBox')).to.equal(`0 0 ${size} ${size}`);
    expect(Number(root.getAttribute('width'))).to.be.above(200);
    expect(root.getAttribute('width')).to.equal(root.getAttribute('height'));
    expect([...root.querySelectorAll('*')].map(({localName}) => localName)).to.eql(['path', 'path']);
  });

  it('takes the fewest modules that can hold an address', () => {
    // Version 2 holds 32 bytes at its lowest correction, and is 25 modules wide (ISO/IEC 18004, table 7).
    expect(qrCode(`https://example.org/${'a'.repeat(12)}`).size).to.equal(25 + 8);
    expect(qrCode(`https://example.org/${'a'.repeat(13)}`).size).to.equal(29 + 8);
  });

  it('refuses what no code can hold rather than cut it', () => {
    expect(qrCode(`https://example.org/${'a'.repeat(2933)}`).size).to.equal(177 + 8);
    expect(() => qrCode(`https://example.org/${'a'.repeat(2934)}`)).to.throw(RangeError);
  });
});
