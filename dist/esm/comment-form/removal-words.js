import { msg } from '@lit/localize';
/** What is said on the code that takes a comment back. In the piece that draws it, and so without a store of translations. */
export const removalWords = {
    code: msg('Removal code', {
        id: 'comment.code',
        desc: 'Label of a field: a long code by which a comment is taken back.',
    }),
    codeNote: msg('It takes the comment back, and is shown only now. Keep it where nobody looks: it proves that the comment is yours.', { id: 'comment.codeNote', desc: 'After the removal code.' }),
    copy: msg('Copy', { id: 'comment.copy', desc: 'Button after the removal code.' }),
    copied: msg('Copied.', { id: 'comment.copied', desc: 'After a press on "Copy".' }),
    notCopied: msg('Selected: copy it by hand.', {
        id: 'comment.notCopied',
        desc: 'Where the browser does not copy.',
    }),
    remove: msg('Remove the comment', { id: 'comment.remove', desc: 'Button after the removal code.' }),
    removed: msg('The comment is removed.', { id: 'comment.removed', desc: 'After a press on that button.' }),
    notRemoved: msg('Not removed. Check the code and the connection.', {
        id: 'comment.notRemoved',
        desc: 'After a press on that button.',
    }),
};
//# sourceMappingURL=removal-words.js.map