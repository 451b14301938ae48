import {expect} from 'chai';
import {momentOf} from '../../src/article-body/moment.js';

describe('a moment', () => {
  it('is written as exactly as it is known', () => {
    expect(momentOf('en', '2025')).to.equal('2025');
    expect(momentOf('en', '2025-01')).to.equal('January 2025');
    expect(momentOf('en', '2025-01-31')).to.equal('January 31, 2025');
  });

  it('is the same day for all readers when it has no time', () => {
    for (const day of ['2025-01-01', '2024-12-31'])
      expect(momentOf('en', day)).to.match(
        new RegExp(`\\b${String(Number(day.slice(-2)))}, ${day.slice(0, 4)}$`),
      );
  });

  it('has its time by the reader’s own clock', () => {
    const iso = '2025-01-31T12:34:56Z';
    const local = new Date(iso);
    const text = momentOf('en', iso);
    expect(text).to.contain('2025').and.contain(String(local.getDate()));
    expect(text)
      .to.contain(`:${String(local.getMinutes()).padStart(2, '0')}`)
      .and.not.contain('56');
    expect(momentOf('en', '2025-01-31T14:34:56+02:00')).to.equal(text);
  });

  it('is written in its language, of the Gregorian calendar in Persian and Arabic too', () => {
    expect(momentOf('de', '2025-01-31')).to.equal('31. Januar 2025');
    expect(momentOf('fa', '2025-01-31')).to.contain('۲۰۲۵');
    expect(momentOf('ar', '2025-01-31')).to.match(/2025|٢٠٢٥/);
    expect(momentOf('be', '2025-01-31')).to.contain('2025').and.not.contain('January');
  });

  it('is none where the text is no date', () => {
    for (const iso of [
      '',
      'yesterday',
      '31.01.2025',
      '01/31/2025',
      '2025-13',
      '2025-02-30',
      '2025-1-3',
      '20250131',
      '2025-01-31 12:00',
      '2025-01-31T',
      '2025-01-31T25:00:00Z',
      'T12:00',
      '<b>2025</b>',
    ])
      expect(momentOf('en', iso), iso).to.equal(undefined);
  });
});
