import {expect} from 'chai';
import {onCleanUp, pressKey, until} from '../support/fixtures.js';
import {
  announced,
  article,
  button,
  buttons,
  comment,
  comments,
  FakeService,
  focused,
  formOf,
  inside,
  items,
  mountThread,
  read,
} from './thread-fixtures.js';

/** The focused element, in shadow trees too. */
function active(): Element | null {
  let found = document.activeElement;
  while (found?.shadowRoot?.activeElement) found = found.shadowRoot.activeElement;
  return found;
}

/** A button before and one after the thread, so that the Tab key comes from somewhere and goes somewhere. */
function frame(thread: Element): readonly [HTMLElement, HTMLElement] {
  const [before, after] = [document.createElement('button'), document.createElement('button')];
  before.textContent = 'before';
  after.textContent = 'after';
  thread.before(before);
  thread.after(after);
  onCleanUp(() => {
    before.remove();
    after.remove();
  });
  return [before, after];
}

const nameOf = (element: Element | null): string =>
  element?.ariaLabel ?? (read(element) || element!.localName);

const begin = async () => {
  const first = comment({id: 'a', name: 'Ann', website: 'https://ann.example/', date: '2025-01-31'});
  const service = new FakeService([
    {...first, content: '<p>See <a href="https://other.example/">this</a></p>'},
    comment({id: 'b', name: '', parent: 'a', date: ''}),
    comment({id: 'c', name: 'Cy', date: '2025-02-01'}),
    comment({id: 'd', name: 'Di', date: '2025-02-02'}),
  ]);
  return {service, thread: await mountThread(service, 'per-page="2"')};
};

describe('the thread by the keyboard alone', () => {
  it('reaches everything in the order of the page, forth and back, and lets go of it', async () => {
    const {thread} = await begin();
    const [before, after] = frame(thread);
    const order = [
      ...['Ann', 'January 31, 2025', 'this', 'Reply', 'Ann', 'Reply', 'February 1, 2025', 'Reply'],
      ...['Later comments', 'textarea'],
    ];
    const walk = async (key: string, from: HTMLElement, to: HTMLElement): Promise<string[]> => {
      const seen: string[] = [];
      from.focus();
      for (let presses = 0; presses < 40; presses += 1) {
        await pressKey(key);
        const now = active();
        if (now === to) return seen;
        if (now && now !== document.body) seen.push(nameOf(now));
      }
      throw new Error(`The ${key} key does not leave the thread: ${seen.join(', ')}`);
    };
    expect(await walk('Tab', before, after)).to.deep.equal(order);
    expect(await walk('Shift+Tab', after, before)).to.deep.equal(order.reverse());
  });

  it('turns pages with Enter, and goes on from the first comment of the new one', async () => {
    const {thread} = await begin();
    button(thread, 'Later comments').focus();
    await pressKey('Enter');
    await until(() => focused(thread) === article(thread, 'd'));
    await pressKey('Tab');
    expect(nameOf(active())).to.equal('February 2, 2025');
    button(thread, 'Earlier comments').focus();
    await pressKey('Space');
    await until(() => focused(thread) === article(thread, 'a'));
  });

  it('shows what is new with Space, and goes to the first of it', async () => {
    const {service, thread} = await begin();
    service.all.push(comment({id: 'e', date: '2025-02-03'}));
    await formOf(thread)!.send();
    await until(() => buttons(thread).includes('Show 1 new comment'));
    button(thread, 'Show 1 new comment').focus();
    await pressKey('Space');
    await until(() => focused(thread)?.id === 'comment-e');
  });

  it('shows what is new also where there was nothing, or where it begins a page of its own', async () => {
    for (const [count, asked] of [
      [0, [1, 1]],
      [2, [1, 1, 2]],
    ] as const) {
      const service = new FakeService(comments(count));
      const thread = await mountThread(service, 'per-page="2"');
      const fresh = comment({date: '2025-02-03'});
      service.all.push(fresh);
      await formOf(thread)!.send();
      await until(() => buttons(thread).includes('Show 1 new comment'));
      button(thread, 'Show 1 new comment').click();
      await until(() => focused(thread)?.id === `comment-${fresh.id}`);
      const pages = service.calls
        .filter(([name]) => name === 'list')
        .map(([, query]) => query as {page: number});
      expect(pages.map(({page}) => page)).to.deep.equal(asked);
    }
  });

  it('leads from a reply to what it replies to with Enter', async () => {
    const {thread} = await begin();
    onCleanUp(() => {
      history.replaceState(null, '', location.pathname + location.search);
    });
    article(thread, 'b')!.querySelector<HTMLElement>('header a')!.focus();
    await pressKey('Enter');
    await until(() => focused(thread) === article(thread, 'a'));
  });
});

describe('the thread in a screen reader', () => {
  it('is a region by its heading, a list with levels, each comment by its writer, each button by whom it replies to', async () => {
    const {thread} = await begin();
    const labelOf = (element: Element): string =>
      (element.getAttribute('aria-labelledby') ?? '')
        .split(' ')
        .map((id) => read(inside(thread).querySelector(`[id="${id}"]`)))
        .join(' ');
    const [region] = inside(thread).querySelectorAll('section');
    await until(() => labelOf(region!) === '4 comments');
    expect(inside(thread).querySelector('h2')!.id).to.equal(region!.getAttribute('aria-labelledby'));
    const found = items(thread).map((item) => [
      item.parentElement!.role,
      item.ariaLevel,
      labelOf(item.querySelector('article')!),
      labelOf(item.querySelector('button')!),
    ]);
    expect(found).to.deep.equal([
      ['list', '1', 'Ann', 'Reply Ann'],
      ['list', '2', 'Anonymous', 'Reply Anonymous'],
      ['list', '1', 'Cy', 'Reply Cy'],
    ]);
  });

  it('hears what a press has brought: the page, and how many are new, and no text of a comment', async () => {
    const {service, thread} = await begin();
    button(thread, 'Later comments').click();
    await until(() => announced() === 'Page 2 of 2');
    service.all.push(comment({id: 'e'}));
    await formOf(thread)!.send({text: 'Mine'});
    await until(() => announced() === 'Show 1 new comment');
  });
});
