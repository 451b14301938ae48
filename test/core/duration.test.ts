import {expect} from 'chai';
import {parseDuration} from '../../src/core/duration.js';

const day = 86_400_000;

describe('parseDuration', () => {
  it('reads ISO 8601 durations into milliseconds', () => {
    const cases: [text: string, milliseconds: number][] = [
      ['P45D', 45 * day],
      ['PT30M', 1_800_000],
      ['PT1S', 1000],
      ['P2W', 14 * day],
      ['P1DT12H', 1.5 * day],
      ['P0DT1S', 1000],
      ['P007D', 7 * day],
    ];
    for (const [text, milliseconds] of cases) expect(parseDuration(text), text).to.equal(milliseconds);
  });

  it('counts the longest month and year, so that nothing is stale too early', () => {
    expect(parseDuration('P1M')).to.equal(31 * day);
    expect(parseDuration('P1Y')).to.equal(366 * day);
    expect(parseDuration('P1Y2M3W4DT5H6M7S')).to.equal(
      (366 + 2 * 31 + 21 + 4) * day + 5 * 3_600_000 + 6 * 60_000 + 7000,
    );
  });

  it('reads M as month before T and as minute after it', () => {
    expect(parseDuration('P1MT1M')).to.equal(31 * day + 60_000);
  });

  it('reads no empty, zero, negative, fractional or disordered duration', () => {
    for (const text of [
      '',
      'P',
      'PT',
      'P1DT',
      'P0D',
      'PT0S',
      'P0Y0M',
      '-P1D',
      'P-1D',
      '+P1D',
      'P1.5D',
      'P1,5D',
      'P1D1M',
      'P1H',
      'PT1D',
      'P1',
      '45',
      'P45d',
      'p45D',
      ' P45D',
      'P45D\n',
      'P1000000D',
      'P١D',
    ])
      expect(parseDuration(text), JSON.stringify(text)).to.equal(undefined);
  });
});
