import {expect} from 'chai';
import * as fc from 'fast-check';
import {readComment} from '../../src/comment-form/services/read-comment.js';
import {restComment} from './fixtures.js';

const shown = ['id', 'parent', 'name', 'website', 'date', 'content', 'status'];

/** By these, commenters of the six systems that were looked at can be found out. */
const identifying = [
  'author_avatar_urls',
  'author_email',
  'author_ip',
  'author_user_agent',
  'hash',
  'avatar',
  'picture',
  'email_encrypted',
  'addr',
  'browser',
  'os',
  'ua',
  'ip_region',
  'mail',
  'user',
  'user_id',
  'meta',
  '_links',
  'link',
];

describe('readComment', () => {
  it('keeps what is shown', () => {
    expect(
      readComment(
        restComment({id: 9, parent: 4, author_name: 'Tom &#038; Jerry', author_url: 'https://tom.example/'}),
      ),
    ).to.deep.equal({
      id: '9',
      parent: '4',
      name: 'Tom & Jerry',
      website: 'https://tom.example/',
      date: '2026-11-22T14:59:43Z',
      content: '<p>Freedom for all</p>\n',
      status: 'published',
    });
  });

  it('drops every field by which a writer can be found out, and any other', () => {
    const secret = '22c2268861a8547b97a84c1c112b9525';
    const leaks = Object.fromEntries(identifying.map((name) => [name, secret]));
    const comment = readComment({...restComment(), ...leaks});
    expect(Object.keys(comment!)).to.have.members(shown);
    expect(JSON.stringify(comment)).to.not.include(secret);

    fc.assert(
      fc.property(
        fc.dictionary(
          fc.oneof(fc.string(), fc.constantFrom(...identifying), fc.constantFrom('__proto__', 'constructor')),
          fc.oneof(fc.jsonValue(), fc.constant(secret), fc.constant({deep: [secret]})),
        ),
        fc.boolean(),
        (extra, inContent) => {
          const own = Object.fromEntries(
            Object.entries(extra).filter(
              ([name]) => !Object.hasOwn(restComment(), name) || identifying.includes(name),
            ),
          );
          const raw = inContent
            ? restComment({content: {raw: secret, ...own, rendered: 'x'}})
            : {...own, ...restComment(), ...Object.fromEntries(Object.entries(own))};
          const read = readComment(raw)!;
          expect(Object.keys(read)).to.have.members(shown);
          expect(Object.getPrototypeOf(read)).to.equal(Object.prototype);
          for (const value of Object.values(read)) expect(value).to.be.a('string');
          expect(JSON.stringify(read)).to.not.include(secret);
        },
      ),
      {numRuns: 2_000},
    );
  });

  it('makes only texts of whatever comes, and never throws', () => {
    fc.assert(
      fc.property(
        fc.jsonValue(),
        fc.dictionary(fc.constantFrom(...Object.keys(restComment())), fc.jsonValue()),
        (any, some) => {
          for (const raw of [any, some, {...restComment(), ...some}]) {
            const read = readComment(raw);
            if (read === undefined) continue;
            expect(Object.keys(read)).to.have.members(shown);
            for (const value of Object.values(read)) expect(value).to.be.a('string');
          }
        },
      ),
      {numRuns: 2_000},
    );
    expect(
      readComment({...restComment(), author_name: {toString: 1}, content: {rendered: {toString: 1}}}),
    ).to.include({
      name: '',
      content: '',
    });
  });

  it('is nothing without an id', () => {
    for (const raw of [undefined, null, 7, 'x', [], {}, restComment({id: 0}), restComment({id: null})])
      expect(readComment(raw)).to.equal(undefined);
  });

  it('takes no address but a web address, and no date that is none', () => {
    for (const author_url of [
      'javascript:alert(1)',
      'data:text/html,x',
      '//x.example',
      'x',
      ' https://x.example',
    ])
      expect(readComment(restComment({author_url}))?.website).to.equal('');
    for (const date_gmt of ['', 'yesterday', '0000-00-00T00:00:00', 5])
      expect(readComment(restComment({date_gmt}))?.date).to.equal('');
  });

  it('calls published only what the server calls approved', () => {
    for (const status of ['hold', 'spam', 'trash', '', undefined, 'Approved'])
      expect(readComment(restComment({status}))?.status).to.equal('held');
  });

  it('knows the place of a comment that was taken back', () => {
    expect(readComment({...restComment(), vigil_removed: true})?.status).to.equal('removed');
    expect(readComment({...restComment(), vigil_removed: false})?.status).to.equal('published');
  });
});
