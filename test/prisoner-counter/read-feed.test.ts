import {expect} from 'chai';
import type {FeedProblem} from '../../src/prisoner-counter/check-feed.js';
import type {Count} from '../../src/prisoner-counter/count.js';
import {readFeed, type FeedDefaults} from '../../src/prisoner-counter/read-feed.js';

const today = Date.UTC(2026, 5, 15);

function accepted(text: string, defaults: FeedDefaults = {}): Count {
  const {count, problem} = readFeed(text, defaults, today);
  if (!count) throw new Error(`refused: ${problem.field}: ${problem.reason}`);
  return count;
}

function refused(text: string, defaults: FeedDefaults = {sourceName: 'Viasna'}): FeedProblem {
  const {count, problem} = readFeed(text, defaults, today);
  if (count) throw new Error(`accepted: ${text}`);
  return problem;
}

const json = '{"vigil":"count/1","asOf":"2025-01-31","count":1244,"source":{"name":"Viasna"}}';

describe('readFeed', () => {
  it('refuses an empty text, a page of HTML, a list and broken JSON, and says which it is', () => {
    for (const text of ['', '\uFEFF', ' \r\n ']) expect(refused(text).reason).to.match(/^needs one column/);
    for (const text of ['<!doctype html>', '\uFEFF\n<html>', '<?xml version="1.0"?>'])
      expect(refused(text).reason).to.contain('HTML');
    expect(refused(`[${json}]`).field).to.match(/^(CSV|row 1)$/);
    for (const text of [json.slice(0, -1), '{', `${json}x`, '{"count":NaN}', `{"a":"${'x'.repeat(9999)}`]) {
      expect(refused(text).reason).to.match(/^is not valid JSON: /);
      expect(refused(text).reason.length).to.be.lessThan(130);
    }
    expect(refused('Not found')).to.deep.equal({
      field: 'CSV',
      reason: 'needs one column as_of, one count, and 1 to 5000 rows',
    });
  });

  it('reads JSON, with a byte order mark and white space too', () => {
    for (const text of [json, `\uFEFF${json}`, `\n ${json}\r\n`]) expect(accepted(text).count).to.equal(1244);
  });

  it('fills in from the page only what a JSON feed leaves out', () => {
    const defaults = {bound: 'about', sourceName: 'Page', sourceUrl: 'https://page.example/'};
    expect(accepted(json, defaults)).to.deep.include({bound: 'about', source: {name: 'Viasna'}});
    expect(accepted(json.replace('{"vigil"', '{"bound":"at-least","vigil"'), defaults).bound).to.equal(
      'at-least',
    );
    const sourceless = json.replace(',"source":{"name":"Viasna"}', '');
    expect(accepted(sourceless, defaults).source).to.deep.equal({name: 'Page', url: 'https://page.example/'});
    expect(refused(sourceless, {}).field).to.equal('source.name');
    expect(accepted(json).bound).to.equal('exactly');
  });

  it('takes an empty text of the page for nothing said', () => {
    for (const empty of ['', null, undefined]) {
      const defaults = {bound: empty, sourceName: empty, sourceUrl: empty};
      expect(accepted(json, defaults)).to.deep.equal(accepted(json));
      expect(accepted('as_of,count,source_url\n2025,5,https://a.example', defaults)).to.deep.include({
        bound: 'exactly',
        source: {name: 'a.example', url: 'https://a.example'},
      });
      expect(refused(json.replace('"source"', '"x"'), defaults)).to.deep.equal({
        field: 'source.name',
        reason: 'is missing',
      });
    }
  });

  it('does not let 1e400 pass for a number', () => {
    expect(refused(json.replace('1244', '1e400')).field).to.equal('count');
  });

  it('reads a CSV, columns in any order and case, others ignored', () => {
    const count = accepted(
      '\uFEFFNote,COUNT,Source_URL, as_of \r\n"a, b",1265,https://www.spring96.org/en/news/117107,2024-12\r\n,1244,https://www.spring96.org/en/news/117384,2025-01-31\r\n',
    );
    expect(count).to.deep.include({
      count: 1244,
      bound: 'exactly',
      source: {name: 'spring96.org', url: 'https://www.spring96.org/en/news/117384'},
    });
    expect(count.series.map(({asOf, count: figure}) => [asOf.iso, figure])).to.deep.equal([
      ['2024-12', 1265],
      ['2025-01-31', 1244],
    ]);
  });

  it('makes the newest row the count, wherever it stands', () => {
    const rows = ['2025-01-31,5', '2024,4', '2025-01,3', '2024-12-31,2'];
    for (const turn of rows.keys()) {
      const turned = [...rows.slice(turn), ...rows.slice(0, turn)];
      const count = accepted(`as_of,count\n${turned.join('\n')}`, {sourceName: 'x'});
      expect([count.asOf.iso, count.count]).to.deep.equal(['2025-01-31', 5]);
    }
  });

  it('takes the name of a CSV from the page, else from the host of the newest row', () => {
    const csv =
      'as_of,count,source_url\n2024,1,https://old.example/\n2025,2,https://www.new.example:8080/x\n';
    expect(accepted(csv).source.name).to.equal('new.example:8080');
    expect(accepted(csv, {sourceName: 'Viasna', sourceUrl: 'https://page.example'}).source).to.deep.equal({
      name: 'Viasna',
      url: 'https://www.new.example:8080/x',
    });
    const bare = 'as_of,count\n2025,2';
    expect(
      accepted(bare, {sourceName: 'Viasna', sourceUrl: 'https://page.example', bound: 'about'}),
    ).to.deep.include({
      source: {name: 'Viasna', url: 'https://page.example'},
      bound: 'about',
    });
    expect(refused(bare, {sourceUrl: 'https://page.example'})).to.deep.equal({
      field: 'source.name',
      reason: 'is missing',
    });
  });

  it('refuses every count that is not written in plain digits, and names row and column', () => {
    for (const count of [
      '"1,244"',
      '12.0',
      '',
      '１２',
      '-1',
      '+1',
      '1e3',
      '0x10',
      '1 244',
      '1\u00A0244',
      'x',
      '1'.repeat(16),
    ])
      expect(refused(`as_of,count\n2024,5\n\n2025,${count}`).field, count).to.equal('row 4, column count');
    expect(refused('as_of,count\n2025,"1,244"').reason).to.equal(
      'must be a whole number, 0 or more, got "1,244"',
    );
    expect(accepted('as_of,count\n2025, 007 ', {sourceName: 'x'}).count).to.equal(7);
  });

  it('refuses every date that is not one, and names row and column', () => {
    for (const date of ['', '2025-02-30', '31.01.2025', '2027', '2025-01-31T00:00'])
      expect(refused(`count,as_of\n5,2024\n\n\n6,${date}`).field, date).to.equal('row 5, column as_of');
  });

  it('refuses a row whose address is not http or https', () => {
    for (const url of ['javascript:alert(1)', 'spring96.org', '/x'])
      expect(refused(`as_of,count,source_url\n2025,5,${url}\n2024,4,`).field).to.equal(
        'row 2, column source_url',
      );
  });

  it('refuses a thousands comma that moved the cells along', () => {
    expect(refused('as_of,count\n2024,5\n2025-01-31,1,244')).to.deep.equal({
      field: 'row 3',
      reason: 'has more cells than the header',
    });
    // With a third column the extra cell is empty, and 1,244 would still be read as 1.
    for (const text of ['as_of,count,note\n2024,5,\n2025-01-31,1,244,', 'as_of,count\n2024,5\n2025,5,,'])
      expect(refused(text)).to.deep.equal({field: 'row 3', reason: 'has more cells than the header'});
  });

  it('refuses more rows than a series may have before it sorts them, however many', () => {
    const started = performance.now();
    expect(refused(`as_of,count\n${'1705,1\n1704,2\n'.repeat(140_000)}`).field).to.equal('CSV');
    expect(performance.now() - started).to.be.below(2000);
  });

  it('names a source by the host that its address opens', () => {
    for (const [address, host] of [
      ['https://www.spring96.org/en', 'spring96.org'],
      ['https://spring96.org@other.example/', 'other.example'],
      ['https://other.example\\@spring96.org/x', 'other.example'],
      ['https://s\u0440ring96.org/', 'xn--sring96-qjg.org'],
    ])
      expect(accepted(`as_of,count,source_url\n2025,5,${address}`).source.name).to.equal(host);
  });

  it('refuses two counts of one date, and names row and column', () => {
    expect(refused('as_of,count\n2024,5\n\n2024,6\n2025,7')).to.deep.equal({
      field: 'row 4, column count',
      reason: 'contradicts 5 of the same date',
    });
    expect(refused('as_of,count\n2025,5\n2025,6').reason).to.match(/^contradicts/);
  });

  it('refuses a CSV without rows, without its columns, or with one of them twice', () => {
    expect(refused('as_of,count\n\n').reason).to.match(/^needs one column .* rows$/);
    for (const header of [
      'date,count',
      'as_of,number',
      'as_of,count,count',
      'as_of,as_of,x',
      'as_of count',
      ',,',
    ])
      expect(refused(`${header}\n2025,5,6`).reason, header).to.match(/^needs one column|^must be/);
  });

  it('refuses a broken quote, and names the row', () => {
    expect(refused('as_of,count,note\n2024,5,\n2025,6,"open')).to.deep.equal({
      field: 'row 3',
      reason: 'has a broken quote',
    });
  });

  it('takes nothing from columns with names of prototypes', () => {
    expect(accepted('as_of,count,__proto__,constructor\n2025,5,x,y', {sourceName: 'x'}).count).to.equal(5);
  });

  it('refuses a bound that the page gives wrongly', () => {
    expect(refused('as_of,count\n2025,5', {sourceName: 'x', bound: 'most'}).field).to.equal('bound');
  });
});
