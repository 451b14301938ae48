import {expect} from 'chai';
import {cited, published} from '../../stories/support/figures.js';
import {mount} from '../support/fixtures.js';
import '../../src/define.js';

const textOf = async (path: string): Promise<string> => {
  const answer = await fetch(path);
  expect(answer.ok, path).to.equal(true);
  return answer.text();
};

describe('what the stories say', () => {
  it('of real figures is what the data say, with the same addresses', async () => {
    const rows = (await textOf('/site/data/belarus-counts.csv')).split('\n').map((row) => row.split(','));
    const data = rows.map(([asOf, count, , , confidence, sourceUrl]) => ({
      asOf,
      count: Number(count),
      sourceUrl,
      primary: confidence?.startsWith('primary'),
    }));
    const inData = (primary: boolean) =>
      data.filter((row) => row.primary === primary).map(({primary: _, ...row}) => row);
    expect(published).to.deep.equal(inData(true));
    for (const figure of Object.values(cited)) expect(inData(false)).to.deep.include(figure);
  });

  it('of theming names every custom property that there is, and no other', async () => {
    const counter = await mount('<vigil-prisoner-counter></vigil-prisoner-counter>');
    const css = (counter.shadowRoot?.adoptedStyleSheets ?? [])
      .flatMap(({cssRules}) => [...cssRules])
      .map(({cssText}) => cssText)
      .join('\n');
    const names = (text: string) => [...new Set(text.match(/--vigil-[a-z-]*[a-z]/g))].sort();
    const [table = ''] = /<table>.*<\/table>/s.exec(await textOf('/stories/theming.mdx')) ?? [];
    expect(names(table)).to.deep.equal(names(css));
  });
});
