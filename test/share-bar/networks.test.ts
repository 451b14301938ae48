import {expect} from 'chai';
import * as fc from 'fast-check';
import {marks} from '../../src/share-bar/marks.js';
import {defaultNetworks, mastodonHref, networks} from '../../src/share-bar/networks.js';
import type {ShareContent} from '../../src/share-bar/network.js';

const url = 'https://example.org/be/навіны?a=1&b=%2B#part';
const href = new URL(url).href;

const hrefOf = (name: string, content: Partial<ShareContent> = {}): string => {
  const network = networks.find((each) => each.name === name);
  if (!network) throw new Error(`There is no ${name}.`);
  return network.href({url: href, text: '', hashtags: [], ...content});
};

/** What a server or an app takes from a link: only percent signs are undone, a plus stays a plus. */
function read(link: string): {readonly address: string; readonly values: Readonly<Record<string, string>>} {
  const [address = '', query = ''] = link.split(/[?#]&?/);
  const values = query.split('&').map((pair) => {
    const [name = '', value = ''] = pair.split('=');
    return [name, decodeURIComponent(value)];
  });
  return {address, values: Object.fromEntries(values) as Record<string, string>};
}

const wellFormed = (text: string): string =>
  new TextDecoder('utf-8', {ignoreBOM: true}).decode(new TextEncoder().encode(text));
const oneLine = (text: string): string => text.replace(/\s*[\n\r\u2028\u2029]\s*/g, ' ').trim();
const crlf = (text: string): string => text.replace(/\r\n?|\n/g, '\r\n');

/**
 * One row a network: where it leads, in which values text and address stand, and what becomes of the text. Whatever a
 * network has on its own is in the tests below.
 */
interface Row {
  readonly name: string;
  readonly address: string;
  readonly quirk: string;
  /** Values that hold the address alone, the text alone, or text, hashtags and address as one message. */
  readonly url?: string;
  readonly text?: string;
  readonly message?: string;
  readonly becomes?: (text: string) => string;
  readonly writesHashtags?: boolean;
  readonly addressFirst?: boolean;
}

const rows: readonly Row[] = [
  {
    name: 'facebook',
    address: 'https://www.facebook.com/sharer/sharer.php',
    url: 'u',
    quirk: 'takes the address alone; text comes from Open Graph, and an empty quote fails',
  },
  {
    name: 'x',
    address: 'https://x.com/intent/tweet',
    url: 'url',
    text: 'text',
    quirk: '280 with hashtags and address, which counts as 23',
  },
  {
    name: 'telegram',
    address: 'https://t.me/share/url',
    url: 'url',
    text: 'text',
    quirk: 'needs url; share/url and not share; %20 and not +',
  },
  {
    name: 'whatsapp',
    address: 'https://wa.me/',
    message: 'text',
    quirk: 'https, since whatsapp:// fails on desktops',
  },
  {
    name: 'viber',
    address: 'viber://forward',
    message: 'text',
    addressFirst: true,
    quirk: 'an app scheme; the address first',
  },
  {
    name: 'linkedin',
    address: 'https://www.linkedin.com/sharing/share-offsite/',
    url: 'url',
    quirk: 'drops all but the address',
  },
  {
    name: 'threads',
    address: 'https://www.threads.com/intent/post',
    url: 'url',
    text: 'text',
    quirk: 'threads.com; 500; one tag without full stop and ampersand',
  },
  {
    name: 'bluesky',
    address: 'https://bsky.app/intent/compose',
    message: 'text',
    becomes: oneLine,
    writesHashtags: true,
    quirk: 'text alone, on one line; 300 graphemes with the address',
  },
  {
    name: 'mastodon',
    address: 'https://share.joinmastodon.org/',
    message: 'text',
    becomes: oneLine,
    writesHashtags: true,
    quirk: 'text in the fragment, which no server gets',
  },
  {
    name: 'reddit',
    address: 'https://www.reddit.com/submit',
    url: 'url',
    text: 'title',
    becomes: oneLine,
    quirk: 'titles of up to 300',
  },
  {
    name: 'hackernews',
    address: 'https://news.ycombinator.com/submitlink',
    url: 'u',
    text: 't',
    becomes: oneLine,
    quirk: 'titles of up to 80',
  },
  {
    name: 'line',
    address: 'https://social-plugins.line.me/lineit/share',
    url: 'url',
    text: 'text',
    quirk: 'no text in Safari on iPhones',
  },
  {
    name: 'email',
    address: 'mailto:',
    text: 'subject',
    becomes: (text) => oneLine(crlf(text)),
    quirk: 'CRLF before the address; subject on one line; never +',
  },
  {
    name: 'sms',
    address: 'sms:',
    message: 'body',
    quirk: '?& for Android and iOS at once',
  },
  {
    name: 'vk',
    address: 'https://vk.com/share.php',
    url: 'url',
    text: 'title',
    becomes: oneLine,
    quirk: 'only by name',
  },
  {
    name: 'ok',
    address: 'https://connect.ok.ru/offer',
    url: 'url',
    text: 'title',
    becomes: oneLine,
    quirk: 'only by name; offer and not dk?st.cmd',
  },
];

/** Short enough for every network, and made of what breaks links. */
const nasty = fc
  .array(
    fc.constantFrom(
      ...[
        'Вольныя людзі',
        'الحرية للجميع',
        '👩‍👩‍👧‍👦',
        '👍🏽',
        '🇧🇾',
        'é',
        'é',
        '&',
        '#',
        '+',
        '%',
        '%2B',
        '?',
        '=',
        '"',
        "'",
      ],
      ...[
        '\n',
        '\r\n',
        ' ',
        '  ',
        '\t',
        '\ud800',
        '\udc00',
        '\u2028',
        '\0',
        ',',
        'a',
        '<b>',
        '\u202e',
        '\ufeff',
      ],
    ),
    {maxLength: 4},
  )
  .map((parts) => parts.join(''));

const anyText = fc.oneof(
  fc.string({unit: 'binary', maxLength: 400}),
  fc.string({unit: 'grapheme', maxLength: 900}),
  nasty,
);

const anyUrl = fc
  .tuple(
    fc.constantFrom('https://example.org/', 'https://пример.рф:8080/ж', 'http://abc.onion/a.b'),
    fc.string({unit: 'grapheme', maxLength: 12}),
    fc.string({unit: 'grapheme', maxLength: 12}),
  )
  .map(([start, path, query]) => new URL(`${start}${path}?q=${query}&x=+%20`).href);

const graphemes = (text: string): number => Array.from(new Intl.Segmenter('en').segment(text)).length;

describe('the table of networks', () => {
  it('has one row for each network, with a label and a mark', () => {
    expect(networks.map(({name}) => name)).to.deep.equal(rows.map(({name}) => name));
    for (const {name, label} of networks) {
      expect(label).to.not.equal('');
      expect(marks[name as keyof typeof marks]).to.match(/^[Mm][\d ,.\-A-Za-z]+$/);
    }
  });

  it('leaves out of the default what is only there by name', () => {
    expect(defaultNetworks).to.not.include.members(['vk']);
    expect(defaultNetworks).to.not.include.members(['ok']);
    expect(defaultNetworks.slice(0, 14)).to.deep.equal(networks.slice(0, 14).map(({name}) => name));
  });

  for (const row of rows) {
    describe(`${row.name}: ${row.quirk}`, () => {
      it('gives text and address back to the letter', () => {
        fc.assert(
          fc.property(nasty, anyUrl, (text, to) => {
            // Beside a longer address the text would rightly be cut.
            fc.pre(to.length <= 200);
            const {address, values} = read(hrefOf(row.name, {text, url: to}));
            expect(address).to.equal(row.address);
            const written = wellFormed((row.becomes ?? ((same) => same))(text));
            if (row.url) expect(values[row.url]).to.equal(to);
            if (row.text) expect(values[row.text] ?? '').to.equal(written);
            if (row.message) {
              const message = row.addressFirst ? [to, written] : [written, to];
              expect(values[row.message]).to.equal(message.filter(Boolean).join(' '));
            }
          }),
          {numRuns: 300},
        );
      });

      it('is an address that a browser leaves as it is, without plus and without spaces', () => {
        fc.assert(
          fc.property(anyText, anyUrl, (text, to) => {
            const link = hrefOf(row.name, {text, url: to, hashtags: ['Воля', 'a_b']});
            expect(link).to.match(/^[\w%.:/?&=#!~*()'-]+$/);
            expect(link).to.not.include('+');
            // A browser escapes an apostrophe in queries, and reads it back as the same.
            expect(new URL(link).href.replaceAll('%27', "'")).to.equal(link);
          }),
          {numRuns: 100},
        );
      });

      it('never cuts the address, however long it is, and never within a grapheme', () => {
        const long = `https://example.org/${'a'.repeat(5000)}`;
        const text = '👩‍👩‍👧‍👦'.repeat(700);
        const link = hrefOf(row.name, {text, url: long, hashtags: ['tag']});
        expect(decodeURIComponent(link)).to.include(long);
        const shorter = read(hrefOf(row.name, {text})).values[row.text ?? row.message ?? ''] ?? '';
        expect(shorter.replace(href, '').trim()).to.match(row.url && !row.text ? /^$/ : /^(👩‍👩‍👧‍👦)+…$/u);
      });

      it(
        row.writesHashtags ? 'writes hashtags before the address' : 'writes no hashtags into the text',
        () => {
          const {values} = read(hrefOf(row.name, {text: 'Text', hashtags: ['Воля', 'free']}));
          if (row.writesHashtags) expect(values[row.message ?? '']).to.equal(`Text #Воля #free ${href}`);
          else expect(JSON.stringify(values)).to.not.match(/#(Воля|free)/);
        },
      );
    });
  }
});

describe('the limits of networks', () => {
  const rest = (link: string, name: string): string => read(link).values[name] ?? '';

  it('X: never more than twitter-text counts', () => {
    /** As twitter-text counts without emoji: the four ranges of its config/v3.json are one, all else is two. */
    const weight = (text: string): number =>
      Array.from(text.normalize('NFC')).reduce((sum, letter) => {
        const code = letter.codePointAt(0) ?? 0;
        const isLight = [
          [0, 4351],
          [8192, 8205],
          [8208, 8223],
          [8242, 8247],
        ].some(([from = 0, to = 0]) => code >= from && code <= to);
        return sum + (isLight ? 1 : 2);
      }, 0);
    fc.assert(
      fc.property(
        anyText,
        fc.array(fc.constantFrom('Воля', 'free', '自由'), {maxLength: 3}),
        (text, hashtags) => {
          const {values} = read(hrefOf('x', {text, hashtags}));
          const tags = (values['hashtags'] ?? '').split(',').filter(Boolean);
          const post = [values['text'] ?? '', 'x'.repeat(23), ...tags.map((tag) => `#${tag}`)].join(' ');
          expect(weight(post)).to.be.at.most(280 + 1);
        },
      ),
    );
    expect(rest(hrefOf('x', {text: 'a'.repeat(300)}), 'text')).to.have.length(280 - 24 - 1);
    expect(rest(hrefOf('x', {text: 'a'.repeat(256)}), 'text')).to.equal('a'.repeat(256));
    expect(rest(hrefOf('x', {text: '自'.repeat(300)}), 'text')).to.equal(`${'自'.repeat(127)}…`);
    // An address in the text counts as 23 however short it is.
    expect(rest(hrefOf('x', {text: 'a.by '.repeat(60)}), 'text').split(' ').length).to.be.at.most(11);
  });

  it('X: hashtags in their parameter, and none where they have no room', () => {
    expect(hrefOf('x', {text: 'Text', hashtags: ['Воля', 'free']})).to.equal(
      `https://x.com/intent/tweet?text=Text&url=${encodeURIComponent(href)}&hashtags=${encodeURIComponent('Воля,free')}`,
    );
    expect(hrefOf('x', {hashtags: ['a'.repeat(300)]})).to.equal(
      `https://x.com/intent/tweet?url=${encodeURIComponent(href)}`,
    );
  });

  it('Bluesky: 300 graphemes and 3,000 bytes with hashtags and address', () => {
    fc.assert(
      fc.property(anyText, anyUrl, (text, to) => {
        const post = rest(hrefOf('bluesky', {text, url: to, hashtags: ['Воля']}), 'text');
        // The address is never cut.
        expect(graphemes(post)).to.be.at.most(Math.max(300, to.length));
        expect(new TextEncoder().encode(post).length).to.be.at.most(3000);
        expect(post).to.not.match(/[\n\r]/);
      }),
    );
    expect(graphemes(rest(hrefOf('bluesky', {text: 'ж'.repeat(400)}), 'text'))).to.equal(300);
  });

  it('Mastodon: 500, with the address as 23', () => {
    const post = rest(hrefOf('mastodon', {text: 'ж'.repeat(600), hashtags: ['Воля']}), 'text');
    expect(graphemes(post.replace(href, 'x'.repeat(23)))).to.equal(500);
    expect(post).to.match(/…\s#Воля\s/);
  });

  it('Threads: 500 with the address, an emoji as the bytes of its parts', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const {values} = read(hrefOf('threads', {text}));
        const post = `${values['text'] ?? ''} ${href}`;
        expect(Array.from(post).length).to.be.at.most(500 + 1);
      }),
    );
    const family = rest(hrefOf('threads', {text: '👩‍👩‍👧‍👦'.repeat(100)}), 'text');
    expect(new TextEncoder().encode(family).length).to.be.at.most(500);
  });

  it('Threads: the first tag that it takes', () => {
    const tags = ['a.b', 'a&b', 'x'.repeat(51), 'Воля', 'free'];
    expect(rest(hrefOf('threads', {hashtags: tags}), 'tag')).to.equal('Воля');
    expect(hrefOf('threads', {hashtags: ['a.b']})).to.not.include('tag');
  });

  it('titles: 300 on Reddit, 80 on Hacker News', () => {
    const text = 'ж'.repeat(400);
    expect(rest(hrefOf('reddit', {text}), 'title')).to.have.length(300);
    expect(rest(hrefOf('hackernews', {text}), 't')).to.have.length(80);
  });

  it('no link with a very long text is longer than servers and apps take', () => {
    for (const {name} of networks) {
      const length = hrefOf(name, {text: 'ж'.repeat(50_000), url: 'https://example.org/'}).length;
      expect(length, name).to.be.lessThan(/email|sms|viber/.test(name) ? 2048 : 8000);
    }
  });
});

describe('e-mail', () => {
  it('has lines that end in CRLF, the address on its own, and a subject without any', () => {
    const {values} = read(hrefOf('email', {text: 'One\ntwo\r\nthree\rfour + five'}));
    expect(values['subject']).to.equal('One two three four + five');
    expect(values['body']).to.equal(`One\r\ntwo\r\nthree\r\nfour + five\r\n${href}`);
    expect(hrefOf('email', {text: 'a\nb'}))
      .to.include('%0D%0A')
      .and.not.match(/[^D]%0A/);
    expect(hrefOf('email')).to.equal(`mailto:?body=${encodeURIComponent(href)}`);
  });

  it('keeps a header that is smuggled in within the subject', () => {
    const link = hrefOf('email', {text: 'Hello\r\nBcc: all@example.org&cc=x@example.org'});
    expect(Object.keys(read(link).values)).to.deep.equal(['subject', 'body']);
    expect(read(link).values['subject']).to.not.match(/[\r\n]/);
  });
});

describe('half a surrogate pair', () => {
  it('becomes U+FFFD, whatever follows it', () => {
    for (const text of [
      '\ud800',
      '\udc00',
      '\ud800\ufeff',
      '\ud800\ud83d\ude00',
      '\udc00\ud800',
      'a\ud800b',
    ]) {
      const written = read(hrefOf('x', {text})).values['text'];
      expect(written).to.equal(wellFormed(text));
      for (const {name, href: build} of networks) {
        expect(() => build({url: href, text, hashtags: [text]}), name).to.not.throw();
      }
    }
  });
});

describe('SMS', () => {
  it('has the form that Android and iOS both read', () => {
    expect(hrefOf('sms', {text: 'Free + all'})).to.equal(
      `sms:?&body=Free%20%2B%20all%20${encodeURIComponent(href)}`,
    );
  });
});

describe('mastodonHref', () => {
  const content = {url: href, text: 'Волі\nўсім', hashtags: ['Воля']};
  const status = encodeURIComponent(`Волі ўсім #Воля ${href}`);

  it('leads to the page of the project, with everything in the fragment', () => {
    expect(mastodonHref(content, '')).to.equal(`https://share.joinmastodon.org/#text=${status}`);
    expect(new URL(mastodonHref(content)).search).to.equal('');
  });

  it('leads to a server of the site’s choice, however its name is written', () => {
    for (const instance of [
      'mas.to',
      'https://mas.to',
      'http://mas.to/',
      '@me@mas.to',
      'https://mas.to/@me',
      ' mas.to ',
    ]) {
      expect(mastodonHref(content, instance), instance).to.equal(`https://mas.to/share?text=${status}`);
    }
  });

  it('is never a script', () => {
    for (const instance of [
      'javascript:alert(1)',
      'javascript://%0aalert(1)',
      '/',
      '//',
      'data:text/html,x',
    ]) {
      expect(mastodonHref(content, instance), instance).to.match(/^https:\/\//);
    }
  });
});
