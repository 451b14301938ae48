import {expect} from 'chai';
import {html, nothing} from 'lit/html.js';
import {LightBox} from '../../src/article-body/light-box.js';
import {mount} from '../support/fixtures.js';

const names = ({children}: Element): string[] =>
  [...children].map(({className, id, localName}) => className || id || localName);

describe('a box of the element’s own between the tags', () => {
  it('is not there while there is nothing to show', async () => {
    const host = await mount('<div><p></p></div>');
    new LightBox(host, 'head').draw(undefined);
    expect(names(host)).to.deep.equal(['p']);
  });

  it('comes first as head and last as foot', async () => {
    const host = await mount('<div><p></p></div>');
    new LightBox(host, 'head').draw(html`Head`);
    new LightBox(host, 'foot').draw(html`Foot`);
    expect(names(host)).to.deep.equal(['vigil-head', 'p', 'vigil-foot']);
    expect(host.textContent).to.equal('HeadFoot');
    expect(
      [...host.querySelectorAll<HTMLElement>('[slot]')].map(({slot, localName}) => `${slot} ${localName}`),
    ).to.deep.equal(['head div', 'foot div']);
  });

  it('comes after what the page has put in the same place', async () => {
    const host = await mount('<div><h1 id="own" slot="head"></h1><p id="more" slot="head"></p><p></p></div>');
    new LightBox(host, 'head').draw(html`Head`);
    expect(names(host)).to.deep.equal(['own', 'more', 'vigil-head', 'p']);
  });

  it('is drawn anew in its place, and left empty when there is nothing more', async () => {
    const host = await mount('<div><p></p></div>');
    const box = new LightBox(host, 'head');
    for (const text of ['One', 'Two']) {
      box.draw(html`${text}`);
      expect(host.textContent).to.equal(text);
    }
    box.draw(undefined);
    expect(host.textContent).to.equal('');
    box.draw(nothing);
    expect(names(host)).to.deep.equal(['vigil-head', 'p']);
  });

  it('is there once in a copy of the element, which has one of its own', async () => {
    const host = await mount('<div><p></p></div>');
    new LightBox(host, 'head').draw(html`Head`);
    const copy = host.cloneNode(true) as HTMLElement;
    host.after(copy);
    const box = new LightBox(copy, 'head');
    box.draw(html`New head`);
    expect(names(copy)).to.deep.equal(['vigil-head', 'p']);
    expect(copy.textContent).to.equal('New head');
    box.draw(html`Newer head`);
    expect(copy.textContent).to.equal('Newer head');
    expect(host.textContent).to.equal('Head');
  });

  it('takes nothing of an element that stands inside of the article', async () => {
    const host = await mount('<div><section><div class="vigil-head" slot="head">Other</div></section></div>');
    new LightBox(host, 'head').draw(html`Head`);
    expect(host.textContent).to.equal('HeadOther');
  });
});
