import {expect} from 'chai';
import {html, nothing, render} from 'lit/html.js';
import {words, type Say} from '../../src/article-body/article-words.js';
import {footView, type Foot} from '../../src/article-body/foot-view.js';
import {headView, type Head} from '../../src/article-body/head-view.js';
import {fill} from '../../src/core/words.js';
import {axe, mount} from '../support/fixtures.js';
import {read} from './fixtures.js';

const say: Say = (name, values = {}) => fill(words(name), values);

const noHead: Head = {
  headline: '',
  standfirst: '',
  authors: [],
  published: '',
  modified: '',
  translations: [],
};
const noFoot: Foot = {sourceName: '', canonical: '', changed: '', corrections: []};

async function drawn(view: unknown): Promise<HTMLElement> {
  const box = await mount('<article></article>');
  render(view ?? nothing, box);
  return box;
}

const head = (own: Partial<Head>, {language = 'en', text = '', dated = true} = {}) =>
  drawn(headView({...noHead, ...own}, text, language, dated, say));

const foot = (own: Partial<Foot>, language = 'en', dated = true) =>
  drawn(footView({...noFoot, ...own}, language, dated, say));

describe('the head of an article', () => {
  it('is nothing where nothing is known', () => {
    expect(headView(noHead, '', 'en', true, say)).to.equal(undefined);
  });

  it('has what is known and no empty place for the rest', async () => {
    const box = await head({headline: 'A list of names'});
    expect([...box.children].map(({localName}) => localName)).to.deep.equal(['h1']);
    expect(read(box)).to.equal('A list of names');
  });

  it('has headline, standfirst, who wrote it and when, in this order', async () => {
    const box = await head({
      headline: html`A <em>list</em>`,
      standfirst: 'Kept since 2013.',
      authors: ['Marta Eilander', 'Ann Example'],
      published: '2025-01-31',
    });
    expect([...box.children].map(read)).to.deep.equal([
      'A list',
      'Kept since 2013.',
      'By Marta Eilander, Ann Example · January 31, 2025',
    ]);
    expect([...box.querySelectorAll('.vigil-author')].map(read)).to.deep.equal([
      'Marta Eilander',
      'Ann Example',
    ]);
    await axe(box);
  });

  it('gives dates to machines too', async () => {
    const box = await head({published: '2025-01-31T09:30:00Z', modified: '2025-02-03'});
    expect([...box.querySelectorAll('time')].map(({dateTime}) => dateTime)).to.deep.equal([
      '2025-01-31T09:30:00Z',
      '2025-02-03',
    ]);
    expect(read(box)).to.match(/2025.* · Updated February 3, 2025$/);
  });

  it('says that it was updated only from the next day on', async () => {
    for (const [published, modified, updated] of [
      ['2025-01-31T09:30:00Z', '2025-01-31T18:00:00Z', false],
      ['2025-01-31', '2025-01-31T18:00:00Z', false],
      ['2025-01-31', '2025-02-01', true],
      ['2025-01-31', '2025-01-30', false],
      ['', '2025-02-01', true],
    ] as const)
      expect(
        read(await head({published, modified})).includes('Updated'),
        `${published} ${modified}`,
      ).to.equal(updated);
  });

  it('leaves out a date that is none', async () => {
    expect(read(await head({headline: 'A', published: 'soon', modified: 'later'}))).to.equal('A');
    expect(read(await head({authors: ['B'], published: 'soon'}))).to.equal('By B');
  });

  it('holds the place of dates that are to be written later', async () => {
    const box = await head({authors: ['B'], published: '2025-01-31'}, {dated: false});
    expect(box.querySelector('time')?.dateTime).to.equal('2025-01-31');
    expect(read(box)).to.equal('By B ·');
  });

  it('writes dates and lists in the language of the page, and marks headline and standfirst with their own', async () => {
    const box = await head(
      {headline: 'نام‌ها', standfirst: 'یک فهرست', authors: ['A', 'B'], published: '2025-01-31'},
      {language: 'fa', text: 'fa-IR'},
    );
    expect(box.querySelector('h1')?.lang).to.equal('fa-IR');
    expect(box.querySelector<HTMLElement>('.vigil-standfirst')?.lang).to.equal('fa-IR');
    expect(read(box.querySelector('.vigil-byline')))
      .to.contain('A، B')
      .and.contain('۲۰۲۵');
    expect(box.querySelector('time')?.lang).to.equal('fa');
    const unknown = await head({headline: 'A', standfirst: 'B'});
    expect(unknown.querySelectorAll('[lang]')).to.have.length(0);
  });

  it('keeps names apart from the direction of the line', async () => {
    const box = await head({authors: ['مارتا']});
    expect(box.querySelector('bdi.vigil-author') === null).to.equal(false);
  });

  it('links to the translations by the languages’ own names, marked as such', async () => {
    const box = await head({
      translations: [
        {language: 'fa', href: 'https://a.example/fa'},
        {language: 'de', href: 'https://a.example/de'},
        {language: 'be-Latn', href: 'https://a.example/lat', name: 'Łacinka'},
        {language: 'not a tag', href: 'https://a.example/x'},
      ],
    });
    const links = [...box.querySelectorAll('a')];
    expect(links.map(read)).to.deep.equal(['فارسی', 'Deutsch', 'Łacinka', 'not a tag']);
    expect(links.map(({hreflang, lang}) => [hreflang, lang])).to.deep.equal(
      ['fa', 'de', 'be-Latn', 'not a tag'].map((tag) => [tag, tag]),
    );
    expect(read(box)).to.equal('In other languages: فارسی, Deutsch, Łacinka, not a tag');
  });

  it('shows languages by their tags until there is time for names, and where the browser has none', async () => {
    const translations = [{language: 'fa', href: 'https://a.example/fa'}];
    expect(read((await head({translations}, {dated: false})).querySelector('a'))).to.equal('fa');
    const name = read(
      (await head({translations: [{language: 'be', href: 'https://a.example/be'}]})).querySelector('a'),
    );
    expect(['be', 'беларуская', 'Беларуская']).to.include(name);
  });

  it('takes no text for markup', async () => {
    const box = await head({
      headline: '<img src=x>',
      authors: ['<b>B</b>'],
      translations: [{language: '"><i>', href: 'https://a.example/', name: '<i>'}],
    });
    expect(box.querySelectorAll('img, b, i')).to.have.length(0);
  });
});

describe('the foot of an article', () => {
  it('is nothing where nothing is known', () => {
    expect(footView(noFoot, 'en', true, say)).to.equal(undefined);
  });

  it('says whose the article is, and links to the original', async () => {
    const box = await foot({sourceName: 'The Herald', canonical: 'https://herald.example/letters/'});
    expect(read(box)).to.equal('From The Herald · Read the original');
    const link = box.querySelector('a');
    expect([link?.href, link?.rel]).to.deep.equal(['https://herald.example/letters/', 'noopener noreferrer']);
    await axe(box);
  });

  it('says when the original has changed since', async () => {
    const box = await foot({canonical: 'https://herald.example/', changed: '2025-02-03'});
    expect(read(box)).to.equal('Read the original · Updated at the source: February 3, 2025');
    expect(box.querySelector('time')?.dateTime).to.equal('2025-02-03');
  });

  it('lists what was set right, under a heading, with the day where that is known', async () => {
    const box = await foot({
      corrections: [
        {date: '2025-02-03', text: html`The list had <b>1,244</b> names.`},
        {text: 'A name was misspelt.'},
      ],
    });
    expect(read(box.querySelector('h2'))).to.equal('Corrections');
    expect([...box.querySelectorAll('li')].map(read)).to.deep.equal([
      'February 3, 2025: The list had 1,244 names.',
      'A name was misspelt.',
    ]);
    expect(box.querySelectorAll('.vigil-source')).to.have.length(0);
    await axe(box);
  });

  it('holds the place of dates that are to be written later', async () => {
    const box = await foot({corrections: [{date: '2025-02-03', text: 'A.'}]}, 'en', false);
    expect(box.querySelector('time')?.dateTime).to.equal('2025-02-03');
    expect(read(box.querySelector('li'))).to.equal(': A.');
  });
});
