import {expect} from 'chai';
import {until} from '../support/fixtures.js';
import {servePages, type Answer} from '../support/pages.js';
import {feed, element, numberOf, open, pause, readable, ready, said, type Opened} from './host.js';

const big = JSON.stringify(feed({license: 'x'.repeat(1500), definition: 'y'.repeat(1900)}));

const failures: Record<string, [answer: Answer, code: string]> = {
  'is missing (404)': [{status: 404, json: feed({count: 1})}, 'http'],
  'breaks (500)': [{status: 500, json: feed({count: 1})}, 'http'],
  'is busy (503, Retry-After)': [{status: 503, body: '', headers: {'retry-after': '120'}}, 'http'],
  'cuts the connection': [{drop: true}, 'network'],
  'cuts it midway': [{body: big, drop: 'midway', headers: {'content-type': 'application/json'}}, 'network'],
  'sends a page of HTML': [
    {body: '<!doctype html><h1>Welcome</h1>', headers: {'content-type': 'text/html'}},
    'refused',
  ],
  'sends nothing': [{body: ''}, 'refused'],
  'sends half a feed': [{body: JSON.stringify(feed({count: 1})).slice(0, 90)}, 'refused'],
  'sends a count of tomorrow': [{json: feed({asOf: '2099-01-01', count: 1})}, 'refused'],
};

/** The codes of the faults that a page hears of. */
function codes({document}: Opened): string[] {
  const heard: string[] = [];
  document.addEventListener('vigil-error', (event) => heard.push((event as Event & {code: string}).code));
  return heard;
}

/** Nothing was thrown, and the console has one line that begins with our name. */
function expectOneLine({records}: Opened): void {
  const lines = records.filter(({type}) => type === 'console');
  expect(lines.map(({level}) => level)).to.deep.equal(['warn']);
  expect(lines[0]?.text).to.match(/^\[vigil\] [^\n]+$/);
  expect(records.filter(({type}) => type !== 'console')).to.deep.equal([]);
}

describe('a server that', () => {
  for (const [name, [answer, code]] of Object.entries(failures)) {
    it(`${name} leaves the fallback, or the last good count`, async () => {
      const never = await open({answers: {'/feed.json': answer}});
      await until(() => never.records.some(({type}) => type === 'console'));
      await pause(50);
      expect(readable(never.document)).to.equal(true);
      expect(numberOf(never.counter)).to.equal(undefined);
      expectOneLine(never);
      never.page.close();

      const once = await open({answers: {'/feed.json': [{json: feed()}, answer]}});
      await ready(once.counter);
      const heard = codes(once);
      await once.counter.refresh();
      expect(heard).to.deep.equal([code]);
      expect(numberOf(once.counter)).to.equal('1,244');
      expect(said(once.counter)).to.contain('As of January 31, 2025');
      expect(said(once.counter)).to.match(/pdated just now/);
      expectOneLine(once);
      // And the next good answer counts.
      await once.pages.set('/feed.json', {json: feed({count: 1200})});
      if (!answer.headers?.['retry-after']) {
        await once.counter.refresh();
        expect(numberOf(once.counter)).to.equal('1,200');
        expect(said(once.counter)).to.not.match(/pdated just now/);
      } else {
        // It said when it wants to be asked again.
        const before = (await once.pages.requests()).length;
        await once.counter.refresh();
        await once.counter.refresh();
        expect((await once.pages.requests()).length).to.equal(before);
      }
    });
  }

  it('is of another origin is read only if it allows that', async () => {
    const other = await servePages(
      {'/open.json': {json: feed(), cors: true}, '/closed.json': {json: feed()}},
      {origin: 'other'},
    );
    const allowed = await open({body: element(`src="${other.url('/open.json')}"`)});
    await ready(allowed.counter);
    expect(allowed.records).to.deep.equal([]);
    // No question beforehand (preflight), no cookie, no referrer.
    const [request, ...more] = await other.requests();
    expect(more).to.deep.equal([]);
    expect(request?.method).to.equal('GET');
    expect(request?.headers).to.not.have.any.keys('cookie', 'referer');
    allowed.page.close();
    const closed = await open({body: element(`src="${other.url('/closed.json')}"`)});
    await until(() => closed.records.some(({type}) => type === 'console'));
    expect(readable(closed.document)).to.equal(true);
    expectOneLine(closed);
    expect(closed.records[0]?.text).to.match(/CORS/);
  });

  it('answers late leaves the fallback until then', async () => {
    const {counter, document, records} = await open({answers: {'/feed.json': {json: feed(), delay: 500}}});
    await pause(100);
    expect(readable(document)).to.equal(true);
    await ready(counter);
    expect(readable(document)).to.equal(false);
    expect(records).to.deep.equal([]);
  });

  it('sends the feed elsewhere is not followed: no address is asked that the page did not write', async () => {
    const other = await servePages({'/real.json': {json: feed(), cors: true}}, {origin: 'other'});
    for (const location of ['real.json', other.url('/real.json')]) {
      const opened = await open({
        answers: {
          '/feed.json': {status: 302, body: '', headers: {location}},
          '/real.json': {json: feed()},
        },
      });
      await until(() => opened.records.some(({type}) => type === 'console'));
      expect(readable(opened.document)).to.equal(true);
      expectOneLine(opened);
      expect(opened.records[0]?.text).to.match(/redirect/);
      expect((await opened.pages.requests()).map(({path}) => path)).to.not.include('/real.json');
      opened.page.close();
    }
    expect(await other.requests()).to.deep.equal([]);
  });
});
