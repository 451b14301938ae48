import assert from 'node:assert/strict';
import {spawnSync} from 'node:child_process';
import {mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {after, beforeEach, describe, it} from 'node:test';
import {fileURLToPath} from 'node:url';

const root = new URL('../../', import.meta.url);
const command = fileURLToPath(new URL('dist/esm/command/vigil-feed.js', root));
const folder = mkdtempSync(join(tmpdir(), 'vigil-feed-'));
after(() => rmSync(folder, {recursive: true, force: true}));
beforeEach(() => {
  for (const name of readdirSync(folder)) rmSync(join(folder, name));
});

/** Runs the command where the files are, so that its messages name them as they were given. */
function run(args, input = '') {
  const {status, stdout, stderr} = spawnSync(process.execPath, [command, ...args], {
    cwd: folder,
    input,
    encoding: 'utf8',
  });
  return {status, stdout, stderr, lines: stderr.split('\n').filter(Boolean)};
}

const write = (name, content) => writeFileSync(join(folder, name), content);
const readBack = (name) => readFileSync(join(folder, name), 'utf8');

function make(content, ...options) {
  write('in.csv', content);
  return run(['make', 'in.csv', ...options]);
}

function made(content, ...options) {
  const {status, stdout, stderr} = make(content, ...options);
  assert.equal(status, 0, stderr);
  return JSON.parse(stdout);
}

/** The problems of a refused file, without the names of command and file. */
function refused(content, ...options) {
  const {status, stdout, lines} = make(content, ...options);
  assert.equal(status, 1, lines.join('\n'));
  assert.equal(stdout, '');
  return lines.map((line) => {
    assert.match(line, /^vigil-feed: /);
    return line.replace(/^vigil-feed: (in\.csv: )?/, '');
  });
}

function misused(args, pattern, input) {
  const {status, stdout, stderr} = run(args, input);
  assert.equal(status, 2, stderr);
  assert.equal(stdout, '');
  assert.match(stderr, pattern);
  assert.doesNotMatch(stderr, / at .*:\d+:\d+/, 'no stack trace');
}

const figures = `as_of,count,source_url
2024-12,1265,https://www.spring96.org/en/news/117107
2025-01-31,1244,https://www.spring96.org/en/news/117384
`;

const list = `id,url,name,status,birthday,gender,arrested,articles,verdict_date,decision,penalty,judge,prosecutor,prison,declaration,release_date,died
1,https://prisoners.example/1,First Person,active,1980-02-03,m,2021-01-01,342,,,,,,IK-17,,,
2,https://prisoners.example/2,Second Person,former,1981-02-03,f,2021-01-01,293,,,,,,IK-4,,2023-05-05,
3,https://prisoners.example/3,Third Person,active,1982-02-03,m,2021-01-01,361,,,,,,SIZO-1,,,
4,https://prisoners.example/4,Fourth Person,np,1983-02-03,m,2021-01-01,130,,,,,,IK-2,,,
`;
const listOptions = [
  '--as-of',
  '2025-01-31',
  '--source-name',
  'Viasna',
  '--source-url',
  'https://prisoners.example',
];

describe('vigil-feed make, from figures', () => {
  it('makes the newest row the count, and all rows the series', () => {
    const {status, stdout} = make(figures);
    assert.equal(status, 0);
    assert.equal(
      stdout,
      `${JSON.stringify(
        {
          vigil: 'count/1',
          asOf: '2025-01-31',
          count: 1244,
          bound: 'exactly',
          source: {name: 'spring96.org', url: 'https://www.spring96.org/en/news/117384'},
          series: [
            {asOf: '2024-12', count: 1265, sourceUrl: 'https://www.spring96.org/en/news/117107'},
            {asOf: '2025-01-31', count: 1244, sourceUrl: 'https://www.spring96.org/en/news/117384'},
          ],
        },
        null,
        2,
      )}\n`,
    );
  });

  it('makes the same feed of rows in any order, byte for byte', () => {
    const [header, ...rows] = figures.trim().split('\n');
    assert.equal(make([header, ...rows.reverse()].join('\n')).stdout, make(figures).stdout);
  });

  it('reads what spreadsheets export: semicolon or tab, byte order mark, CRLF, quotes, more columns, blank rows', () => {
    const expected = made(figures);
    for (const separator of [';', '\t']) {
      const rows = figures.trim().split('\n');
      const exported = rows.map((row, index) => {
        const [asOf, count, url] = row.split(',');
        return [index ? `"note; with, ""quotes""\r\nand lines"` : 'Note', `"${count}"`, url, asOf].join(
          separator,
        );
      });
      const content = `\uFEFF${exported.join('\r\n\r\n').replace('as_of', 'AS_OF')}\r\n`;
      assert.deepEqual(made(content), expected);
      assert.deepEqual(made(Buffer.from(content, 'utf16le')), expected);
    }
  });

  it('checks as pages read: UTF-8 alone', () => {
    const feed = make(figures).stdout;
    assert.equal(run(['check', '-'], feed).status, 0);
    const {status, stderr} = run(['check', '-'], Buffer.from(`\uFEFF${feed}`, 'utf16le'));
    assert.equal(status, 1);
    assert.match(stderr, /UTF-8/);
  });

  it('names fields that no page reads, and what was meant', () => {
    const feed = JSON.parse(make(figures).stdout);
    const {status, stderr} = run(
      ['check', '-'],
      JSON.stringify({...feed, stale_after: 'P45D', defintion: 'x'}),
    );
    assert.equal(status, 0);
    assert.match(stderr, /"stale_after" is not a field that pages read; staleAfter is/);
    assert.match(stderr, /"defintion" is not a field that pages read\n/);
    assert.doesNotMatch(run(['check', '-'], JSON.stringify(feed)).stderr, /not a field/);
  });

  it('reads standard input', () => {
    assert.equal(run(['make', '-'], figures).stdout, make(figures).stdout);
  });

  it('writes no series of a single figure', () => {
    assert.equal('series' in made('as_of,count,source_url\n2025,5,https://a.example'), false);
  });

  it('keeps the precision of each date', () => {
    assert.deepEqual(
      made('as_of,count,source_url\n2023,5,\n2024-06,5,\n2024-07-01,5,https://a').series.map(
        ({asOf}) => asOf,
      ),
      ['2023', '2024-06', '2024-07-01'],
    );
  });

  it('says everything that the options say', () => {
    assert.deepEqual(
      made(
        figures,
        ...['--source-name', 'Viasna', '--source-url', 'https://spring96.org', '--bound', 'at-least'],
        ...['--place', 'en=Belarus', '--place', 'be=Беларусь', '--label', 'en.one=prisoner'],
        ...['--label', 'en.other=prisoners = people', '--definition', 'en=Behind bars.'],
        ...['--definition-url', 'https://spring96.org/who', '--stale-after', 'P45D', '--license', 'CC0'],
        ...['--since', '2025-01-01', '--recognised', '18', '--released', 'unknown'],
        ...['--cumulative-recognised', '3715', '--cumulative-former', 'unknown'],
      ),
      {
        ...made(figures),
        bound: 'at-least',
        source: {name: 'Viasna', url: 'https://spring96.org'},
        place: {en: 'Belarus', be: 'Беларусь'},
        label: {en: {one: 'prisoner', other: 'prisoners = people'}},
        definition: {en: 'Behind bars.'},
        definitionUrl: 'https://spring96.org/who',
        staleAfter: 'P45D',
        license: 'CC0',
        flows: {since: '2025-01-01', recognised: 18, released: null},
        cumulative: {recognised: 3715, former: null},
      },
    );
  });

  it('reads renamed columns, and only the rows that are asked for', () => {
    const content = `Date,Number,Address,kind,trust
2024-01,5,https://a,current,primary
2024-02,6,https://a,ever,primary
2024-03,7,https://a,current,secondary
2024-04,8,https://a,current,"primary, reposted"
2024-05,never read,https://a,current,none
`;
    const columns = ['as_of=date', 'count=Number', 'source_url=address'].flatMap((name) => [
      '--column',
      name,
    ]);
    const only = (...conditions) =>
      made(content, ...columns, ...conditions.flatMap((each) => ['--only', each])).series.map(
        ({count}) => count,
      );
    assert.deepEqual(only('kind=current', 'trust=primary'), [5, 8]);
    assert.deepEqual(only('kind=current', 'trust=primary', 'trust=secondary'), [5, 7, 8]);
    assert.deepEqual(refused(content, ...columns, '--only', 'kind=none'), [
      'feed: has no row that --only keeps',
    ]);
  });

  it('refuses every wrong row by row and column, as the file calls it', () => {
    const content = `Date,count,source_url
2024-01,"1,244",https://a

2025-02-30,5,https://a
2024-03,5,javascript:alert(1)
2024-04,,https://a
2024-05,5,https://a
2999,5,https://a
`;
    const lines = refused(content, '--column', 'as_of=Date');
    assert.deepEqual(
      lines.map((line) => line.replace(/: must.*/, '')),
      [
        'row 2, column count',
        'row 4, column Date',
        'row 5, column source_url',
        'row 6, column count',
        'row 8, column Date',
      ],
    );
    assert.match(lines[0], /must be a whole number, 0 or more, got "1,244"$/);
  });

  it('names at most 20 wrong rows, and says how many more there are', () => {
    const lines = refused(`as_of,count\n${'2024,x\n'.repeat(25)}`);
    assert.equal(lines.length, 21);
    assert.equal(lines.at(-1), 'and 5 more');
  });

  it('refuses two counts of one date, and names both rows', () => {
    assert.deepEqual(refused('as_of,count\n2024,5\n2025,7\n2024,6\n'), [
      'row 4, column count: 6 contradicts 5 of the same date in row 2',
    ]);
  });

  it('refuses a thousands comma that moved the cells along', () => {
    assert.deepEqual(refused('as_of,count\n2024,5\n2025,1,244\n'), ['row 3: has more cells than the header']);
    // An empty cell may be what was pushed over the edge.
    assert.deepEqual(refused('as_of,count,note\n2025-01-31,1,244,\n'), [
      'row 2: has more cells than the header',
    ]);
  });

  it('refuses what may be a thousands comma where no cell is too many, unless it is said to be none', () => {
    const moved = 'as_of,count,note\n2024,5\n2025-01-31,1,244\n';
    assert.deepEqual(refused(moved, '--source-name', 'x'), [
      'row 3, column count: 1,244 may be a number with a thousands comma: ' +
        'write 1244, or, if these are two cells, say --counts-are-plain',
    ]);
    assert.equal(made(moved, '--source-name', 'x', '--counts-are-plain').count, 1);
    for (const right of [
      'as_of;count;note\n2025;1;244',
      'as_of,count,note\n2025,1244,244',
      'as_of,count,note\n2025,1,24',
      'as_of,count,note\n2025,1,2444',
      'as_of,count,note\n"2025","1","244"',
      'as_of,count,note\n2025,"1",244',
      'as_of,note,count\n2025,"a, ""b"";\nc",1',
    ])
      assert.match(String(made(right, '--source-name', 'x').count), /^1(244)?$/, right);
  });

  it('refuses a file without the columns, with one of them twice, without rows, or with a broken quote', () => {
    assert.match(refused('date,number\n2024,5\n')[0], /^row 1: needs the columns as_of and count/);
    assert.match(refused('\n<!doctype html>')[0], /^row 2: needs the columns/);
    assert.deepEqual(refused('as_of,count,Count\n2024,5,6\n'), ['row 1: has the column count twice']);
    assert.deepEqual(refused('as_of,count\n\n'), ['feed: has no rows']);
    assert.deepEqual(refused(''), ['feed: is empty']);
    assert.deepEqual(refused('as_of,count,note\n2024,5,\n2025,5,"open\n'), ['row 3: has a broken quote']);
  });

  it('refuses text in another encoding than Unicode', () => {
    assert.match(refused(Buffer.from([0x61, 0x2c, 0xc1, 0xe5, 0xeb, 0x0a]))[0], /is not UTF-8 text/);
  });

  it('refuses options that make the feed wrong or contradict it', () => {
    assert.match(refused(figures, '--bound', 'most').at(-1), /^bound: must be exactly/);
    assert.match(refused(figures, '--place', 'en_GB=x').at(-1), /^place: must be a language tag/);
    assert.match(refused(figures, '--label', 'en.one=x').at(-1), /^label\.en\.other: is missing/);
    assert.match(refused(figures, '--stale-after', '45 days').at(-1), /^staleAfter: must be/);
    assert.match(
      refused(figures, '--cumulative-recognised', '5').at(-1),
      /^cumulative\.recognised: contradicts/,
    );
    assert.match(refused(figures, '--source-url', 'javascript:x').at(-1), /^source\.url: must be an http/);
  });

  it('warns of jumps and repeated rows, and says how old the newest figure is', () => {
    const {status, stderr, stdout} = make(
      'as_of,count,source_url\n2024-01,100,\n2024-02,115,\n2024-03,133,\n2024-03,133,\n2024-04,130,https://a\n',
    );
    assert.equal(status, 0);
    assert.equal(JSON.parse(stdout).series.length, 4);
    assert.doesNotMatch(stderr, /row [36]/);
    assert.match(
      stderr,
      /in\.csv: warning: row 4: 115 \(2024-02\) to 133 \(2024-03\) is a jump of more than 15 %/,
    );
    assert.match(stderr, /warning: row 5 says the same as row 4: left out/);
    assert.match(stderr, /the newest figure is of 2024-04, \d+ days ago\n/);
    assert.match(make(figures, '--stale-after', 'P45D').stderr, /days ago: pages will say/);
  });

  it('refuses a jump to the newest figure, unless its date is allowed to jump', () => {
    const source = ['--source-name', 'x'];
    const jump = (...counts) =>
      `as_of,count\n${counts.map((count, index) => `${2020 + index},${count}\n`).join('')}`;
    assert.deepEqual(refused(jump(1265, 124), ...source), [
      'row 3, column count: 1265 (2020) to 124 (2021) is a jump of more than 15 %: ' +
        'if it is right, say --allow-jump 2021',
    ]);
    assert.equal(refused(jump(0, 6), ...source).length, 1);
    // Allowed for one date, so that the next mistake of a feed that is made every night is refused again.
    assert.equal(made(jump(1265, 124), ...source, '--allow-jump', '2021').count, 124);
    assert.doesNotMatch(make(jump(1265, 124), ...source, '--allow-jump', '2021').stderr, /jump/);
    assert.match(
      refused(jump(1265, 124, 1265), ...source, '--allow-jump', '2021').at(-1),
      /--allow-jump 2022$/,
    );
    // A handful of people is a large share of few.
    assert.doesNotMatch(make(jump(5, 10, 6), ...source).stderr, /jump/);
  });

  it('names a source by the host that its address really opens', () => {
    const nameFor = (address) => made(`as_of,count,source_url\n2025,5,${address}\n`).source.name;
    assert.equal(nameFor('https://www.Spring96.org/en'), 'spring96.org');
    assert.equal(nameFor('https://spring96.org@evil.example/en'), 'evil.example');
    assert.equal(nameFor('https://evil.example\\@spring96.org/en'), 'evil.example');
    assert.equal(nameFor('https://sрring96.org/en'), 'xn--sring96-qjg.org');
  });

  it('says nothing of a file that would steer the terminal', () => {
    const steering = '\u001b]0x\u0007\u009b2J\u202e';
    const {status, stderr} = make(`as${steering}_of,"b\n",count,status\n`, '--only', 'kind=current');
    assert.equal(status, 2);
    assert.equal(
      stderr,
      'vigil-feed: the file has no column kind; it has "as\\u001b]0x\\u00072j_of", "b", "count", "status" ' +
        '(vigil-feed --help says more)\n',
    );
    for (const content of [
      `as_of,count\n2025,${steering}\n`,
      `as_of,count\n${steering},5\n`,
      `id,status\n1,${steering}\n`,
    ]) {
      const said = make(content, ...(content.startsWith('id') ? listOptions : [])).stderr;
      assert.match(said, /row 2/);
      assert.doesNotMatch(said, /(?!\n)[\p{Cc}\u202e]/u, JSON.stringify(said));
    }
    const {stdout} = make(figures, '--license', 'CC0\u009b2J\u007f');
    assert.doesNotMatch(stdout, /(?!\n)\p{Cc}/u);
    assert.equal(JSON.parse(stdout).license, 'CC0\u009b2J\u007f');
  });
});

describe('vigil-feed make, from a list of prisoners', () => {
  it('counts the active rows alone', () => {
    assert.deepEqual(made(list, ...listOptions), {
      vigil: 'count/1',
      asOf: '2025-01-31',
      count: 2,
      bound: 'exactly',
      source: {name: 'Viasna', url: 'https://prisoners.example'},
    });
  });

  it('gives name and address of active people when asked, and nothing else of anyone', () => {
    const {stdout} = make(list, ...listOptions, '--people');
    assert.deepEqual(JSON.parse(stdout).people, [
      {name: 'First Person', url: 'https://prisoners.example/1'},
      {name: 'Third Person', url: 'https://prisoners.example/3'},
    ]);
    assert.doesNotMatch(stdout, /198\d|IK-|SIZO|342|361|Second|Fourth|birth|gender/);
  });

  it('refuses an unknown status by row and column', () => {
    const lines = refused(list.replace(',former,', ',Active,').replace(',np,', ',,'), ...listOptions);
    assert.deepEqual(lines, [
      'row 3, column status: must be active or former or np, got "Active"',
      'row 5, column status: must be active or former or np, got ""',
    ]);
  });

  it('refuses active people without name or http address, but only when people are asked for', () => {
    const wrong = list.replace('First Person', '').replace('https://prisoners.example/3', 'javascript:x');
    assert.equal(made(wrong, ...listOptions).count, 2);
    assert.deepEqual(refused(wrong, ...listOptions, '--people'), [
      'row 2, column name: is missing',
      'row 4, column url: must be an http(s) address, got "javascript:x"',
    ]);
    const formerOnly = list.replace('Second Person', '').replace('https://prisoners.example/4', 'x');
    assert.equal(made(formerOnly, ...listOptions, '--people').people.length, 2);
  });

  it('refuses to count someone twice, unless it is said that they are two', () => {
    const reason = (row) =>
      `is that of row ${row} too: one person would count twice; if they are two, say --allow-duplicates`;
    const sameId = list.replace('\n3,', '\n1,');
    const sameAddress = list.replace('example/3', 'example/1');
    assert.deepEqual(refused(sameId, ...listOptions), [`row 4, column id: ${reason(2)}`]);
    assert.deepEqual(refused(sameAddress, ...listOptions), [`row 4, column url: ${reason(2)}`]);
    for (const twice of [sameId, sameAddress])
      assert.equal(made(twice, ...listOptions, '--allow-duplicates').count, 2);
    // Who is in the list again, but not active there, is counted once.
    assert.equal(made(list.replace('\n2,', '\n1,'), ...listOptions).count, 2);
  });

  it('warns when no one is counted', () => {
    assert.match(make(list.replaceAll('active', 'former'), ...listOptions).stderr, /no row is active/);
    assert.doesNotMatch(make(list, ...listOptions).stderr, /warning/);
  });

  it('refuses a date in the future', () => {
    const [, , ...others] = listOptions;
    assert.match(refused(list, '--as-of', '2999-01-01', ...others)[0], /^asOf: must be a date/);
  });
});

describe('vigil-feed make --out', () => {
  it('writes the file, and leaves nothing else behind', () => {
    const {status, stdout} = make(figures, '--out', 'feed.json');
    assert.deepEqual([status, stdout], [0, '']);
    assert.equal(readBack('feed.json'), make(figures).stdout);
    assert.deepEqual(readdirSync(folder).sort(), ['feed.json', 'in.csv']);
  });

  it('keeps the last feed when the new one is refused', () => {
    write('feed.json', 'the last good one');
    refused(figures.replace('1244', '"1,244"'), '--out', 'feed.json');
    refused(figures, '--bound', 'most', '--out', 'feed.json');
    assert.equal(readBack('feed.json'), 'the last good one');
    assert.deepEqual(readdirSync(folder).sort(), ['feed.json', 'in.csv']);
  });

  it('replaces the file instead of writing into it', () => {
    write('feed.json', 'old');
    const before = spawnSync('ls', ['-i', 'feed.json'], {cwd: folder, encoding: 'utf8'}).stdout;
    make(figures, '--out', 'feed.json');
    assert.notEqual(spawnSync('ls', ['-i', 'feed.json'], {cwd: folder, encoding: 'utf8'}).stdout, before);
  });

  it('fails with 2 where it cannot write', () => {
    write('in.csv', figures);
    misused(['make', 'in.csv', '--out', 'no/such/folder/feed.json'], /cannot write no\/such\/folder/);
    assert.deepEqual(readdirSync(folder), ['in.csv']);
  });
});

describe('vigil-feed check', () => {
  it('says what pages will show', () => {
    write('feed.json', make(figures).stdout);
    const {status, stdout, stderr} = run(['check', 'feed.json']);
    assert.deepEqual([status, stdout], [0, 'ok: 1244 exactly, as of 2025-01-31, 2 figures\n']);
    assert.match(stderr, /days ago/);
  });

  it('reads CSV and standard input, with what a page would add', () => {
    assert.equal(run(['check', '-'], figures).stdout, 'ok: 1244 exactly, as of 2025-01-31, 2 figures\n');
    const bare = 'as_of,count\n2025,5\n';
    assert.match(run(['check', '-'], bare).stderr, /source\.name: is missing/);
    assert.equal(
      run(['check', '-', '--source-name', 'Viasna', '--bound', 'about'], bare).stdout,
      'ok: 5 about, as of 2025, 1 figure\n',
    );
  });

  it('refuses a wrong feed, and says where it is wrong', () => {
    const wrong = {vigil: 'count/1', asOf: '2025', count: 5, source: {name: 'x'}, series: [{asOf: '2024'}]};
    write('feed.json', JSON.stringify(wrong));
    const {status, stdout, stderr} = run(['check', 'feed.json']);
    assert.deepEqual([status, stdout], [1, '']);
    assert.equal(stderr, 'vigil-feed: feed.json: series[0].count: is missing\n');
    assert.equal(run(['check', '-'], '<!doctype html>').status, 1);
    assert.equal(run(['check', '-'], '{').status, 1);
    assert.match(run(['check', '-'], 'as_of,count\n2025,x\n').stderr, /-: row 2, column count: must be/);
  });
});

describe('vigil-feed, called', () => {
  it('with --help says how it is called', () => {
    const {status, stdout, stderr} = run(['--help']);
    assert.deepEqual([status, stderr], [0, '']);
    assert.match(stdout, /vigil-feed make/);
    assert.equal(run(['make', '--help']).stdout, stdout);
  });

  it('with --version says the version of the package', () => {
    const {version} = JSON.parse(readFileSync(new URL('package.json', root), 'utf8'));
    assert.equal(run(['--version']).stdout, `${version}\n`);
  });

  it('wrongly, says what is wrong and ends with 2', () => {
    write('in.csv', figures);
    write('list.csv', list);
    misused([], /the task is make or check, got none/);
    misused(['mend', 'in.csv'], /the task is make or check, got mend/);
    misused(['make'], /make takes one file/);
    misused(['make', 'in.csv', 'list.csv'], /make takes one file/);
    misused(['make', 'none.csv'], /cannot read none\.csv/);
    misused(['make', 'in.csv', '--colour'], /--colour/);
    misused(['make', 'in.csv', '--out'], /--out/);
    misused(['make', 'in.csv', '--place', 'Belarus'], /--place needs name=value/);
    misused(['make', 'in.csv', '--label', 'en=prisoner'], /--label needs lang\.category=text/);
    misused(['make', 'in.csv', '--only', 'kind=current'], /no column kind/);
    misused(['make', 'in.csv', '--column', 'as_of=Date'], /no column Date/);
    misused(['make', 'in.csv', '--recognised', '18'], /--since goes with/);
    misused(['make', 'in.csv', '--since', '2025'], /--since goes with/);
    misused(['make', 'in.csv', '--since', '2025', '--died', 'many'], /--died needs a number or unknown/);
    misused(['make', 'in.csv', '--as-of', '2025'], /--as-of is for a list/);
    misused(['make', 'in.csv', '--people'], /--people is for a list/);
    misused(['make', '-'], /--source-name is needed/, 'as_of,count\n2025,5\n');
    misused(['make', 'list.csv', ...listOptions.slice(2)], /needs --as-of, --source-name and --source-url/);
    misused(['check', 'in.csv', '--people'], /--people is for make/);
  });
});
