import {expect} from 'chai';
import {engine, until} from '../support/fixtures.js';
import {
  feed,
  element,
  expectQuiet,
  integrityOf,
  module,
  numberOf,
  open,
  pause,
  readable,
  ready,
  said,
} from './host.js';

const everything = element('src="feed.json" trend flows people json-ld');

/** Goes through all that the counter can do, a change and both disclosures included. */
async function exercise(opened: Awaited<ReturnType<typeof open>>): Promise<void> {
  const {counter, pages, document} = opened;
  await ready(counter);
  for (const summary of counter.shadowRoot?.querySelectorAll('summary') ?? []) summary.click();
  counter.shadowRoot?.querySelector('button')?.click();
  await pages.set('/feed.json', {json: feed({count: 1200})});
  await counter.refresh();
  expect(numberOf(counter)).to.equal('1,200');
  // Until the change has rolled.
  await pause(700);
  expect(said(counter)).to.contain('Person 12');
  const script = document.querySelector('script[type="application/ld+json"]');
  expect((JSON.parse(script?.textContent ?? '{}') as {value?: number}).value).to.equal(1200);
}

const trusted = 'trustedTypes' in window ? it : it.skip;

describe('a strict policy', () => {
  const good: Record<string, string> = {
    'a nonce':
      "script-src 'nonce-abc' 'strict-dynamic'; style-src 'self'; object-src 'none'; base-uri 'none'",
    'its own origin': "script-src 'self'; style-src 'self'",
    'nothing but what is listed':
      "default-src 'none'; script-src 'self'; connect-src 'self'; style-src 'self'",
  };
  for (const [name, policy] of Object.entries(good)) {
    it(`with ${name} is kept to in every state`, async () => {
      const opened = await open({
        policy,
        head: `<link rel="stylesheet" href="dist/vigil.css">${module.replace('<script', '<script nonce="abc"')}`,
        body: everything,
      });
      await exercise(opened);
      expectQuiet(opened.records);
    });
  }

  it('with the hash of the file lets it run, and no other', async function () {
    const integrity = await integrityOf('/dist/vigil.js');
    const tag = (hash: string) => `<script type="module" src="dist/vigil.js" integrity="${hash}"></script>`;
    // The recorder has to be let in too, so it comes from a nonce.
    const policy = (hash: string) => `script-src 'nonce-abc' '${hash}'; style-src 'self'`;
    const opened = await open({policy: policy(integrity), head: tag(integrity), body: everything});
    if (engine === 'firefox' && opened.window.customElements.get('vigil-prisoner-counter') === undefined)
      this.skip();
    await exercise(opened);
    expectQuiet(opened.records);
    opened.page.close();
    const other = integrity.replace(/sha384-.{4}/, 'sha384-AAAA');
    const refused = await open({policy: policy(other), head: tag(integrity)});
    await pause();
    expect(readable(refused.document)).to.equal(true);
    expect(refused.window.customElements.get('vigil-prisoner-counter')).to.equal(undefined);
  });

  trusted('that requires trusted types and lists "vigil" is kept to in every state', async () => {
    for (const policy of [
      "require-trusted-types-for 'script'; trusted-types vigil",
      "require-trusted-types-for 'script'",
      "require-trusted-types-for 'script'; trusted-types vigil other; script-src 'self'; style-src 'self'",
    ]) {
      const opened = await open({policy, body: everything});
      await exercise(opened);
      expectQuiet(opened.records);
      opened.page.close();
    }
  });

  trusted('that requires trusted types lets two copies in where it allows duplicates', async () => {
    const opened = await open({
      policy: "require-trusted-types-for 'script'; trusted-types vigil 'allow-duplicates'",
      head: `${module}<script type="module" src="dist/vigil.js?again"></script>`,
      body: everything,
    });
    await exercise(opened);
    expectQuiet(opened.records);
  });

  trusted('that names other trusted types, but requires none, does no harm', async () => {
    for (const policy of ['trusted-types foo', "trusted-types 'none'", 'trusted-types lit-html']) {
      const opened = await open({policy, body: everything});
      await exercise(opened);
      // That our policy was refused cannot be avoided; nothing else is said.
      expect(
        opened.records.filter(({type, directive}) => type !== 'csp' || directive !== 'trusted-types'),
        policy,
      ).to.deep.equal([]);
      expect(opened.records.length, policy).to.be.at.most(1);
      opened.page.close();
    }
  });

  trusted(
    'that requires trusted types without ours leaves the fallback, and says what to allow',
    async () => {
      for (const policy of [
        "require-trusted-types-for 'script'; trusted-types foo",
        "require-trusted-types-for 'script'; trusted-types 'none'",
        "require-trusted-types-for 'script'; trusted-types lit-html",
      ]) {
        const {document, records, window, pages, page} = await open({policy, body: everything + everything});
        await until(() => records.some(({type}) => type === 'console'));
        await pause();
        expect(readable(document), policy).to.equal(true);
        expect(window.customElements.get('vigil-prisoner-counter'), policy).to.equal(undefined);
        const lines = records.filter(({type}) => type === 'console');
        expect(
          lines.map(({level}) => level),
          policy,
        ).to.deep.equal(['warn']);
        expect(lines[0]?.text).to.match(/^\[vigil\] .*trusted-types vigil/);
        expect(
          records.filter(({type}) => type !== 'console' && type !== 'csp'),
          policy,
        ).to.deep.equal([]);
        // One for the policy that was refused, one for trying to do without.
        const broken = records.filter(({type}) => type === 'csp').map(({directive}) => directive);
        expect(broken.length, policy).to.be.at.most(2);
        expect((await pages.requests()).some(({path}) => path === '/feed.json')).to.equal(false);
        page.close();
      }
    },
  );

  it('that lets no request out leaves the fallback, and says so once', async () => {
    const {counter, document, records, pages} = await open({
      policy: "default-src 'self'; connect-src 'none'",
    });
    await until(() => records.some(({type}) => type === 'console'));
    await pause();
    expect(readable(document)).to.equal(true);
    expect(numberOf(counter)).to.equal(undefined);
    expect(records.filter(({type}) => type === 'console')).to.have.length(1);
    expect(records.filter(({type}) => type !== 'console' && type !== 'csp')).to.deep.equal([]);
    expect((await pages.requests()).some(({path}) => path === '/feed.json')).to.equal(false);
  });
});
