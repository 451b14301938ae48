import {msg} from '@lit/localize';
import {textsOf} from '../core/locale.js';

/**
 * The comment form's own texts, marked as the counter's are. What a server has against a comment goes by the name of its
 * code in comment-service.ts (`too-fast` by `tooFast`), so that no code is without a sentence.
 */
export const words = textsOf('comment', {
  title: msg('Leave a comment', {id: 'comment.title', desc: 'Heading of the form.'}),
  reply: msg('Leave a reply', {
    id: 'comment.reply',
    desc: 'Heading of the form, where it replies to a comment.',
  }),
  text: msg('Comment', {id: 'comment.text', desc: 'Label of the field for the comment.'}),
  name: msg('Name or pseudonym', {id: 'comment.name', desc: 'Label of a field.'}),
  email: msg('Email', {id: 'comment.email', desc: 'Label of a field.'}),
  website: msg('Website', {id: 'comment.website', desc: 'Label of a field.'}),
  optional: msg('(optional)', {id: 'comment.optional', desc: 'After the label of a field.'}),

  receiver: msg(
    'Your comment goes to {host}. Moderators read it, as a rule before anyone else. The site keeps what you fill in, and may record your IP address and browser.',
    {id: 'comment.receiver', desc: 'Before the button that sends. {host}: a web site, such as example.org.'},
  ),
  member: msg('You are logged in: it carries the name of your account.', {
    id: 'comment.member',
    desc: 'After the sentences before, for members of the site.',
  }),
  session: msg('Until it is sent, this device stores it.', {
    id: 'comment.session',
    desc: 'After the sentences before.',
  }),
  risk: msg(
    'If writing can put you at risk: use a pseudonym, leave out what gives you away, hide your IP address with Tor Browser or a VPN.',
    {id: 'comment.risk', desc: 'A paragraph of its own, before the button that sends.'},
  ),

  send: msg('Send comment', {id: 'comment.send', desc: 'Button.'}),
  sending: msg('Sending…', {id: 'comment.sending', desc: 'On the same button, while it is sent.'}),
  retry: msg('Try again now', {
    id: 'comment.retry',
    desc: 'On the same button, while it waits for the next try.',
  }),
  clear: msg('Delete the draft', {
    id: 'comment.clear',
    desc: 'Button: empties the form and what the device has stored of it.',
  }),
  left: msg('Characters left: {number}', {
    id: 'comment.left',
    desc: 'Under the comment when it is nearly as long as it may be. {number} is negative when it is too long.',
  }),
  work: msg('Keeping spam out, step {number}. You can go on.', {
    id: 'comment.work',
    desc: 'While the device computes a proof of work. {number} grows.',
  }),

  problems: msg('Not sent yet. Please correct:', {
    id: 'comment.problems',
    desc: 'Before a list of fields and what is wrong with each.',
  }),
  wrong: msg('{field}: {fault}', {
    id: 'comment.wrong',
    desc: 'In that list. {field}: the label of a field; {fault}: one of the sentences below.',
  }),
  missing: msg('Please fill this in.', {id: 'comment.missing', desc: 'Under a field that is empty.'}),
  malformed: msg('An address looks like {example}.', {
    id: 'comment.malformed',
    desc: 'Under a field with something that is no address. {example}: name@example.org or https://example.org.',
  }),
  tooLong: msg('This is too long.', {id: 'comment.tooLong', desc: 'Under a field.'}),

  offline: msg('No connection to {host}.', {
    id: 'comment.offline',
    desc: '{host}: a web site, such as example.org.',
  }),
  timeout: msg('{host} does not answer.', {
    id: 'comment.timeout',
    desc: '{host}: a web site, such as example.org.',
  }),
  server: msg('{host} gave no proper answer.', {
    id: 'comment.server',
    desc: '{host}: a web site, such as example.org.',
  }),
  tooFast: msg('{host} wants a pause between comments.', {
    id: 'comment.tooFast',
    desc: '{host}: a web site, such as example.org.',
  }),
  duplicate: msg('{host} has the same comment already. Change it to say more.', {
    id: 'comment.duplicate',
    desc: '{host}: a web site, such as example.org.',
  }),
  closed: msg('Comments are closed here.', {
    id: 'comment.closed',
    desc: 'In the place of the form, or after a failure.',
  }),
  loginRequired: msg('On {host} only members can comment. Copy the text before you log in.', {
    id: 'comment.loginRequired',
    desc: '{host}: a web site, such as example.org.',
  }),
  refused: msg('{host} did not accept the comment. Change it, or write to the site.', {
    id: 'comment.refused',
    desc: '{host}: a web site, such as example.org.',
  }),
  gone: msg('The comment that you reply to is gone. Copy the text to send it as a new one.', {
    id: 'comment.gone',
    desc: 'After a failure.',
  }),
  stays: msg('Your text is still here.', {id: 'comment.stays', desc: 'After each of the sentences before.'}),
  keep: msg('Copy it to keep it.', {
    id: 'comment.keep',
    desc: 'After "Your text is still here", where comments are closed.',
  }),
  maybe: msg('It may have arrived; sent again, it appears only once.', {
    id: 'comment.maybe',
    desc: 'After a sentence on what failed.',
  }),
  look: msg('It may have arrived: look before you send it again.', {
    id: 'comment.look',
    desc: 'The same, where it would appear twice.',
  }),
  edited: msg('What you sent before may have arrived. The new text would appear beside it.', {
    id: 'comment.edited',
    desc: 'The text was changed after a try whose end is not known.',
  }),
  said: msg('It says: {words}', {
    id: 'comment.said',
    desc: 'After a sentence on what failed. {words}: the server’s own words, in its language.',
  }),
  next: msg('Next try in {time}.', {id: 'comment.next', desc: '{time}: minutes and seconds, such as 0:12.'}),

  held: msg('Your comment waits for a moderator', {
    id: 'comment.held',
    desc: 'Heading over the comment that was sent.',
  }),
  heldNote: msg('Only you see it here, until you leave this page.', {
    id: 'comment.heldNote',
    desc: 'Under that heading.',
  }),
  published: msg('Your comment is published', {
    id: 'comment.published',
    desc: 'Heading over the comment that was sent.',
  }),
  another: msg('Write another comment', {id: 'comment.another', desc: 'Button.'}),
  takeBack: msg('Take a comment back', {id: 'comment.takeBack', desc: 'Opens a field for the removal code.'}),
});

/** The name of one of them. */
export type Word = Parameters<typeof words>[0];

/** One of them as a template, marked where it is not in the language around the form. */
export type Say = (name: Word, values?: Readonly<Record<string, unknown>>) => unknown;
