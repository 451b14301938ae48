import {expect} from 'chai';
import {appendInSlices} from '../../src/article-body/slices.js';
import {mount, onCleanUp} from '../support/fixtures.js';

const paragraphs = (count: number, length = 1000): HTMLElement[] =>
  Array.from({length: count}, (_, index) =>
    Object.assign(document.createElement('p'), {textContent: String(index).padEnd(length, ' word')}),
  );

const never = () => new AbortController().signal;

const textOf = ({children}: Element): string[] =>
  [...children].map(({textContent}) => textContent.split(' ')[0] ?? '');

const inOrder = (count: number): string[] => Array.from({length: count}, (_, index) => String(index));

describe('a text in slices', () => {
  it('is there whole and in its order in the end', async () => {
    const box = await mount('<div></div>');
    await appendInSlices(box, paragraphs(40), never());
    expect(textOf(box)).to.deep.equal(inOrder(40));
  });

  it('is there at once if it is short', async () => {
    const box = await mount('<div></div>');
    const whole = appendInSlices(box, paragraphs(3), never());
    expect(textOf(box)).to.deep.equal(inOrder(3));
    await whole;
  });

  it('begins at once, and goes on in tasks of their own, between which the page does other things', async () => {
    const box = await mount('<div></div>');
    const whole = appendInSlices(box, paragraphs(40), never());
    expect(box.childElementCount).to.be.within(1, 10);
    const seen = new Set<number>();
    const timer = setInterval(() => seen.add(box.childElementCount));
    await whole;
    clearInterval(timer);
    expect(seen.size).to.be.greaterThan(3);
    expect(box.childElementCount).to.equal(40);
  });

  it('counts many empty nodes as something too', async () => {
    const box = await mount('<div></div>');
    void appendInSlices(box, paragraphs(1000, 0), never());
    expect(box.childElementCount).to.be.below(200);
  });

  it('stops where it is not wanted any more, and leaves what is there', async () => {
    const box = await mount('<div></div>');
    const controller = new AbortController();
    const whole = appendInSlices(box, paragraphs(40), controller.signal);
    const {childElementCount} = box;
    controller.abort();
    await whole;
    expect(box.childElementCount).to.equal(childElementCount);
  });

  it('does not wait in a page that nobody looks at, where a browser wakes timers once a second or a minute', async () => {
    Object.defineProperty(document, 'hidden', {configurable: true, value: true});
    onCleanUp(() => Reflect.deleteProperty(document, 'hidden'));
    const box = await mount('<div></div>');
    const whole = appendInSlices(box, paragraphs(40), never());
    expect(box.childElementCount).to.equal(40);
    await whole;
  });

  it('puts nothing where there is nothing', async () => {
    const box = await mount('<div></div>');
    await appendInSlices(box, [], never());
    expect(box.childNodes).to.have.length(0);
  });
});
