import {expect} from 'chai';
import {pictureOnTap, unlinkPictures} from '../../src/article-body/picture-on-tap.js';
import {axe, mount, pressKey} from '../support/fixtures.js';
import {read} from './fixtures.js';

/** A picture that needs no server; three wide and two high. */
const dot = `data:image/svg+xml,${encodeURIComponent('<svg xmlns="http://www.w3.org/2000/svg" width="300" height="200"/>')}`;

/** Puts the button in the place of the picture of a fragment, and the fragment on the page. */
async function show(markup: string) {
  const template = document.createElement('template');
  template.innerHTML = markup;
  const image = template.content.querySelector('img')!;
  const button = pictureOnTap(image, 'Show the picture from pictures.example', 'en');
  image.replaceWith(button);
  unlinkPictures(template.content);
  const box = await mount('<div style="width: 600px"></div>');
  box.append(template.content);
  return {box, image, button};
}

describe('a picture on tap', () => {
  it('is a button that says where the picture comes from, and what is on it', async () => {
    const {box, button} = await show(`<img src="${dot}" alt="A window with a grille">`);
    expect(box.querySelector('img') === null).to.equal(true);
    expect((button as HTMLButtonElement).type).to.equal('button');
    expect(read(button)).to.equal('Show the picture from pictures.example A window with a grille');
    await axe(box);
  });

  it('has a name of its own language, where the text around it has another', async () => {
    const {box, button} = await show(`<div lang="fa" dir="rtl"><img src="${dot}" alt="پنجره"></div>`);
    const label = button.firstElementChild as HTMLElement;
    expect([label.lang, getComputedStyle(label).direction]).to.deep.equal(['en', 'ltr']);
    expect(read(button.lastChild)).to.equal('پنجره');
    expect([
      button.closest('[lang]')?.getAttribute('lang'),
      getComputedStyle(button).direction,
    ]).to.deep.equal(['fa', 'rtl']);
    await axe(box);
  });

  for (const [given, size] of Object.entries({
    'width="450" height="300"': [450, 300],
    'width="1200" height="800"': [600, 400],
    'width="90" height="60"': [90, 60],
  })) {
    it(`has the size of the picture, before and after the press: ${given}`, async () => {
      const {box, button, image} = await show(`<img src="${dot}" alt="" ${given}><p>After</p>`);
      image.style.cssText = 'display: block; max-width: 100%; height: auto';
      button.style.cssText +=
        'display: grid; box-sizing: border-box; width: 100%; padding: 0; border: 0; font-size: 4px';
      const {width, height} = button.getBoundingClientRect();
      expect([width, height]).to.deep.equal(size);
      const {top} = box.lastElementChild!.getBoundingClientRect();
      button.click();
      await image.decode();
      expect(Math.abs(box.lastElementChild!.getBoundingClientRect().top - top)).to.be.below(1);
    });
  }

  for (const key of ['Enter', 'Space']) {
    it(`becomes the very picture with ${key}, and the focus stays there`, async () => {
      const {box, button, image} = await show(`<img src="${dot}" alt="A window">`);
      button.focus();
      await pressKey(key);
      expect(box.querySelector('img') === image).to.equal(true);
      expect(box.querySelector('button') === null).to.equal(true);
      expect(document.activeElement === image).to.equal(true);
    });
  }

  it('is never inside of a link: that would be two things to press in one', async () => {
    const {box} = await show(
      `<figure><a href="https://a.example/large.jpg"><img src="${dot}" alt=""></a></figure>`,
    );
    expect(box.querySelectorAll('a')).to.have.length(0);
    expect(box.querySelector('figure > button') === null).to.equal(false);
    const mixed = await show(`<p><a href="https://a.example/">Read <img src="${dot}" alt=""> on</a></p>`);
    expect(mixed.box.querySelectorAll('a button')).to.have.length(0);
    expect(read(mixed.box.querySelector('a'))).to.equal('Read on');
    await axe(mixed.box);
  });
});
