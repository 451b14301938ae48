import {expect} from 'chai';
import {limits, sizeOf, tooLong} from '../../src/comment-form/services/limits.js';
import {draftOf} from './fixtures.js';

describe('limits', () => {
  it('counts bytes of what is sent, as the server does', () => {
    expect(sizeOf('text', 'abc')).to.equal(3);
    expect(sizeOf('text', 'волі')).to.equal(8);
    expect(sizeOf('text', '🕊')).to.equal(4);
    expect(sizeOf('text', '<b>')).to.equal(13);
    expect(sizeOf('name', 'A & B')).to.equal(10);
    expect(sizeOf('website', 'https://x.org/?a&b')).to.equal(18);
  });

  it('does not count what the server cuts off at both ends', () => {
    expect(sizeOf('text', ' \n a \n')).to.equal(1);
    expect(sizeOf('email', ' a@b.cd ')).to.equal(6);
  });

  it('takes a field that is full, and names each that is over', () => {
    const full = {
      text: 'x'.repeat(limits.text),
      name: 'x'.repeat(limits.name),
      email: 'x'.repeat(limits.email),
      website: 'x'.repeat(limits.website),
    };
    expect(tooLong(draftOf(full))).to.deep.equal([]);
    for (const [field, value] of Object.entries(full))
      expect(tooLong(draftOf({[field]: `${value}x`}))).to.deep.equal([field]);
    expect(tooLong(draftOf({name: 'я'.repeat(123), email: 'x'.repeat(101)}))).to.deep.equal([
      'name',
      'email',
    ]);
  });

  it('keeps what WordPress keeps', () => {
    expect(limits).to.deep.equal({text: 65_525, name: 245, email: 100, website: 200});
  });
});
