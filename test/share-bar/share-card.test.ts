import {expect} from 'chai';
import {onCleanUp} from '../support/fixtures.js';
import {servePages} from '../support/pages.js';
import {shareCard, type CardDetails} from '../../src/share-bar/share-card.js';

const plain: CardDetails = {
  headline: 'Who counts the people that a state has put away',
  site: 'news.example',
  direction: 'ltr',
  language: 'en',
  fontFamily: 'serif',
  color: 'rgb(17, 17, 17)',
  background: 'rgba(0, 0, 0, 0)',
};

const counted: CardDetails = {
  ...plain,
  count: 'at least 1,244',
  countLabel: 'political prisoners in Belarus',
  source: 'As of 31 January 2025. Source: Viasna',
};

const width = 1200;
const height = 630;

interface Picture {
  blob: Blob;
  /** Red, green, blue, alpha. */
  at(x: number, y: number): number[];
  /** Whether a pixel is just as that in the corner. */
  isPaper(x: number, y: number): boolean;
  /** The smallest box around all that differs from the paper, within another; undefined where nothing does. */
  ink(left?: number, top?: number, right?: number, bottom?: number): Box | undefined;
}

interface Box {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

/** The card, decoded by the browser from the PNG. */
async function picture(own: Partial<CardDetails>, base = counted): Promise<Picture> {
  const blob = await shareCard({...base, ...own});
  const bitmap = await createImageBitmap(blob);
  expect([bitmap.width, bitmap.height]).to.eql([width, height]);
  const pen = Object.assign(document.createElement('canvas'), {width, height}).getContext('2d')!;
  pen.drawImage(bitmap, 0, 0);
  const {data} = pen.getImageData(0, 0, width, height);
  const at = (x: number, y: number) => [...data.subarray((y * width + x) * 4, (y * width + x) * 4 + 4)];
  const paper = at(0, 0);
  /** A number for each pixel: nearly all are paper, and are not looked at closer. */
  const pixels = new Uint32Array(data.buffer);
  return {
    blob,
    at,
    isPaper: (x, y) => pixels[y * width + x] === pixels[0],
    ink(left = 0, top = 0, right = width, bottom = height) {
      let box: Box | undefined;
      for (let y = top; y < bottom; y += 1) {
        for (let x = left; x < right; x += 1) {
          if (pixels[y * width + x] === pixels[0]) continue;
          const from = (y * width + x) * 4;
          if (Math.abs(data[from]! - paper[0]!) + Math.abs(data[from + 1]! - paper[1]!) < 24) continue;
          box ??= {left: x, top: y, right: x, bottom: y};
          box.left = Math.min(box.left, x);
          box.right = Math.max(box.right, x);
          box.bottom = y;
        }
      }
      return box;
    },
  };
}

/** The line between the text and its source: the one row that is inked from margin to margin. */
function hairline({isPaper}: Picture): number {
  for (let y = height - 1; y > 0; y -= 1) {
    let x = 90;
    while (x < width - 90 && !isPaper(x, y)) x += 1;
    if (x === width - 90) return y;
  }
  throw new Error('There is no line.');
}

const family = '👨‍👩‍👧‍👦';
const flags = '🇧🇾🏳️‍🌈🏴󠁧󠁢󠁥󠁮󠁧󠁿';

const headlines: Record<string, string> = {
  'a few words': 'Who counts them?',
  'one letter': 'W',
  'forty words': 'A court in the capital has sentenced one more journalist. '.repeat(5),
  'a thousand words': 'word '.repeat(1000),
  'a word of 200 letters': 'W'.repeat(200),
  'a word of 5,000 letters': 'ш'.repeat(5000),
  'a short word before a long one': `An ${'unbreakable'.repeat(9)} word`,
  'an address': `https://news.example/${'path/'.repeat(40)}?query=${'x'.repeat(120)}`,
  'no-break spaces only': 'слова'.concat('\u00a0слова'.repeat(60)),
  Cyrillic:
    'Хто лічыць людзей, якіх дзяржава пасадзіла за краты — і чаму гэта небяспечна для тых, хто лічыць',
  Chinese: '谁在统计被国家关押的人：白俄罗斯政治犯名单背后的志愿者与他们所冒的风险'.repeat(4),
  Japanese: '国家に投獄された人々を数えているのは誰か。「ベラルーシ」の政治犯リストの舞台裏'.repeat(3),
  Thai: 'ใครเป็นผู้นับจำนวนผู้คนที่รัฐจับกุมคุมขังเพราะความคิดเห็นทางการเมืองในเบลารุส'.repeat(3),
  Khmer: 'អ្នកណារាប់មនុស្សដែលរដ្ឋបានចាប់ដាក់គុក'.repeat(5),
  Tibetan: 'རྒྱལ་ཁབ་ཀྱིས་བཙོན་དུ་བཅུག་པའི་མི་རྣམས་སུས་གྲངས་རྒྱག་གི་ཡོད་དམ།'.repeat(3),
  Hindi: 'राज्य ने जिन लोगों को क़ैद किया, उनकी गिनती कौन करता है? '.repeat(5),
  'families and flags': (family + flags).repeat(60),
  'letters with many marks': `Z${'\u0351\u036b\u0343'.repeat(12)}algo ${'a\u0323\u0330\u0324'.repeat(20)}`,
  'ligatures as wide as a line': '﷽﷽﷽ 𒐫𒐫 ﷽',
  'line breaks and tabs': 'One\n\n\ntwo\tthree\r\n'.repeat(20),
  'half of a letter': 'a\ud83d b\udc68 '.repeat(30),
  'directions turned around': '\u202e\u2067 abc שלום '.repeat(30),
  nothing: '',
};

/** Inside of the margin that is drawn to, since a slanted letter may reach out of its box a little. */
const outer = 48;

function expectEmptyMargin({ink}: Picture, name: string): void {
  for (const [side, box] of [
    ['top', ink(0, 0, width, outer)],
    ['bottom', ink(0, height - outer)],
    ['left', ink(0, 0, outer)],
    ['right', ink(width - outer)],
  ] as const)
    expect(box, `${name}: ${side}`).to.equal(undefined);
}

describe('shareCard', () => {
  it('makes a PNG of 1200 × 630 pixels', async () => {
    const {blob} = await picture({});
    expect(blob.type).to.equal('image/png');
    const bytes = new DataView(await blob.arrayBuffer());
    // The signature, and the size in the first chunk (PNG, 5.2 and 11.2.2).
    expect(bytes.getUint32(0)).to.equal(0x89504e47);
    expect([bytes.getUint32(16), bytes.getUint32(20)]).to.eql([1200, 630]);
  });

  for (const [name, headline] of Object.entries(headlines)) {
    for (const direction of ['ltr', 'rtl'] as const) {
      it(`keeps to its margins with a headline of ${name}, ${direction}`, async function () {
        this.timeout(30_000);
        for (const base of [counted, plain]) {
          const card = await picture({headline, direction}, base);
          expectEmptyMargin(card, name);
          const line = hairline(card);
          const title = card.ink(0, 0, width, base === plain ? line - 4 : 260);
          if (headline) expect(title, name).to.not.equal(undefined);
          else expect(title).to.equal(undefined);
          // The source is there whatever the headline.
          expect(card.ink(0, line + 6)).to.not.equal(undefined);
        }
      });
    }
  }

  it('keeps to its margins with a long count, label and source, and draws none over another', async () => {
    for (const direction of ['ltr', 'rtl'] as const) {
      const card = await picture({
        headline: 'Long',
        direction,
        count: 'mehr als 11.310.000.000.000',
        countLabel: 'people who were detained, fined, dismissed, exiled or imprisoned '.repeat(6),
        source: 'The Human Rights Center, together with the Association of Journalists. '.repeat(8),
      });
      expectEmptyMargin(card, direction);
      const line = hairline(card);
      expect(card.ink(0, line + 3, width, line + 6)).to.equal(undefined);
      expect(card.ink(0, line - 12, width, line - 2)).to.equal(undefined);
    }
  });

  it('starts at the right where the page is read from there, with every text', async () => {
    const own = {
      headline: 'من يحصي؟',
      countLabel: 'سجينًا',
      count: '١٬٢٤٤',
      source: 'فياسنا',
      site: 'a.b',
    };
    const card = await picture({...own, direction: 'rtl', language: 'ar'});
    const line = hairline(card);
    for (const box of [
      card.ink(0, 0, width, 260),
      card.ink(0, 260, width, line - 3),
      card.ink(0, line + 6),
    ]) {
      expect(box?.right).to.be.within(1060, 1152);
      expect(box?.left).to.be.above(180);
    }
    const mirrored = await picture({headline: 'Short', count: '1', countLabel: 'x', source: 'y', site: 'z'});
    for (const box of [mirrored.ink(0, 0, width, 260), mirrored.ink(0, line + 6)]) {
      expect(box?.left).to.be.within(48, 140);
      expect(box?.right).to.be.below(900);
    }
  });

  it('sets a short headline larger than a long one, and the number larger than its label', async () => {
    const tall = (box: Box | undefined) => (box ? box.bottom - box.top : 0);
    const short = await picture({headline: 'HHH'}, plain);
    const long = await picture({headline: 'HHH '.repeat(200)}, plain);
    const firstLine = (card: Picture) => {
      const top = card.ink(84, 84, width - 84, hairline(card) - 3)!.top;
      let bottom = top;
      while (card.ink(84, bottom, width - 84, bottom + 1)) bottom += 1;
      return bottom - top;
    };
    expect(firstLine(short)).to.be.above(60);
    expect(firstLine(long)).to.be.within(14, 40);
    const card = await picture({count: '1', countLabel: 'H'});
    const line = hairline(card);
    const digit = card.ink(84, 270, 180, line - 3);
    const label = card.ink(190, 270, width - 84, line - 3);
    expect(tall(digit)).to.be.above(2 * tall(label));
    // On one base line.
    expect(Math.abs(digit!.bottom - label!.bottom)).to.be.below(4);
  });

  it('breaks between words, and within one only where it is longer than a line', async () => {
    const drawn: string[] = [];
    const prototype = CanvasRenderingContext2D.prototype;
    const original = prototype.fillText;
    onCleanUp(() => (prototype.fillText = original));
    prototype.fillText = function (text, ...place) {
      drawn.push(text);
      original.call(this, text, ...place);
    };
    /** The lines of the headline, which is drawn last, from the last to the first. */
    const lines = async (headline: string): Promise<string[]> => {
      drawn.length = 0;
      await shareCard({...plain, headline});
      return drawn.slice(1).reverse();
    };
    const joined = (all: string[]) => all.join('');

    const quoted = 'He said: “We count (all) of them”, and paid $5,000 — «усё роўна» № 5! '.repeat(3).trim();
    const broken = await lines(quoted);
    expect(joined(broken)).to.equal(quoted);
    expect(broken.length).to.be.above(2);
    for (const line of broken.slice(0, -1)) expect(line).to.match(/ $/);

    const chinese = '谁在统计被国家关押的人，“白俄罗斯”政治犯名单（二〇二五年）。'.repeat(4);
    const columns = await lines(chinese);
    expect(joined(columns)).to.equal(chinese);
    for (const line of columns) {
      expect(line).to.not.match(/^[，。”）]/);
      expect(line).to.not.match(/[“（]$/);
    }

    const kept = await lines(
      'В\u00a0Минске осудили ещё одного журналиста и\u00a0троих его друзей. '.repeat(3),
    );
    for (const line of kept) expect(line).to.not.match(/[Ви]$|^\u00a0/);

    const families = family.repeat(60);
    const rows = await lines(families);
    expect(joined(rows)).to.equal(families);
    for (const row of rows) expect(row.replaceAll(family, '')).to.equal('');

    const word = 'e\u0301'.repeat(150);
    const parts = await lines(word);
    expect(joined(parts)).to.equal(word);
    for (const part of parts) expect(part).to.match(/^e/);
  });

  it('says by "…" that a headline goes on, and only then', async () => {
    const drawn: string[] = [];
    const prototype = CanvasRenderingContext2D.prototype;
    const original = prototype.fillText;
    onCleanUp(() => (prototype.fillText = original));
    prototype.fillText = function (text, ...place) {
      drawn.push(text);
      original.call(this, text, ...place);
    };
    await shareCard({...counted, headline: 'word '.repeat(60)});
    expect(drawn.join('')).to.not.contain('…');
    drawn.length = 0;
    await shareCard({...counted, headline: 'word '.repeat(2000)});
    expect(drawn.filter((line) => line.includes('…'))).to.have.length(1);
    expect(drawn.join('')).to.match(/word…/);
    // The figure and its source are never what is left out.
    expect(drawn.join(' ')).to.contain('Viasna').and.to.contain('1,244').and.to.contain('news.example');
  });

  it('wears the colours of the page, and white where the page has none', async () => {
    const dark = await picture({color: 'rgb(255, 240, 200)', background: 'rgb(20, 24, 29)'});
    expect(dark.at(0, 0)).to.eql([20, 24, 29, 255]);
    expect(dark.at(width / 2, hairline(dark))).to.eql([255, 240, 200, 255]);
    for (const background of ['transparent', 'rgba(0, 0, 0, 0)', '', 'no colour']) {
      const card = await picture({background});
      expect(card.at(0, 0), background).to.eql([255, 255, 255, 255]);
      expect(card.at(width / 2, hairline(card)), background).to.eql([17, 17, 17, 255]);
    }
    const veil = await picture({background: 'rgba(0, 0, 255, 0.2)'});
    expect(veil.at(0, 0)[3]).to.equal(255);
    expect(veil.at(0, 0)[0]).to.be.within(200, 208);
  });

  it('can be read even where the page hides its text', async () => {
    for (const [color, background, expected] of [
      ['#fff', 'transparent', 0],
      ['#fff', '#fff', 0],
      ['#eee', '#fff', 0],
      ['#000', '#111', 255],
      ['no colour', '#000', 255],
      ['rgba(0, 0, 0, 0)', '#fff', 0],
    ] as const) {
      const card = await picture({color, background});
      expect(card.at(width / 2, hairline(card))[0], `${color} on ${background}`).to.equal(expected);
    }
  });

  it('loads no font that the page has not loaded', async () => {
    const pages = await servePages({'/bold.woff2': {status: 404}});
    const face = new FontFace('Vigil Test', `url(${pages.url('/bold.woff2')})`, {weight: '700'});
    document.fonts.add(face);
    onCleanUp(() => document.fonts.delete(face));
    const regular = new FontFace('Vigil Test', 'local("DejaVu Sans"), local("Arial")', {weight: '400'});
    document.fonts.add(regular);
    onCleanUp(() => document.fonts.delete(regular));
    await regular.load().catch(() => undefined);
    await picture({fontFamily: '"Vigil Test", serif'});
    await new Promise((resolve) => setTimeout(resolve, 100));
    expect(await pages.requests()).to.eql([]);
    expect(face.status).to.equal('unloaded');
  });

  it('takes any language tag, and leaves nothing in the page', async () => {
    const before = document.documentElement.outerHTML;
    for (const language of ['', 'zh-Hant', 'be-tarask', 'no_such tag', 'x'.repeat(500)])
      await picture({language});
    expect(document.documentElement.outerHTML).to.equal(before);
  });

  it('makes none where the browser gives pages false pixels', async () => {
    const prototype = CanvasRenderingContext2D.prototype;
    const original = prototype.getImageData;
    onCleanUp(() => (prototype.getImageData = original));
    prototype.getImageData = () => new ImageData(new Uint8ClampedArray([255, 255, 255, 255]), 1, 1);
    const failure = await shareCard(counted).then(
      () => undefined,
      (error: unknown) => error,
    );
    expect(failure).to.be.an.instanceOf(Error);
  });
});
