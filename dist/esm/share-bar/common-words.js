import { msg } from '@lit/localize';
/**
 * What is said wherever something is passed on, by the share bar and by an article's quotes: what sharing can bring, what a
 * link does, what became of a copy. A plain table, without a store of translations, so that a piece can hold it.
 */
export const commonWords = {
    newTab: msg('opens in a new tab', {
        id: 'share.newTab',
        desc: 'Read out after a network: "Telegram, opens in a new tab".',
    }),
    app: msg('opens an app', { id: 'share.app', desc: 'Read out after a network: "Viber, opens an app".' }),
    email: msg('Email', { id: 'share.email', desc: 'Link that starts an e-mail. Very short.' }),
    sms: msg('SMS', { id: 'share.sms', desc: 'Link that starts a text message. Very short.' }),
    withoutPreview: msg('without preview', {
        id: 'share.withoutPreview',
        desc: 'Button after "Copy instead:", and what was copied: the address, written so that messengers do not load it for a preview.',
    }),
    restore: msg('Whoever gets it has to put a dot in the place of each [.].', {
        id: 'share.restore',
        desc: 'After "Copied: without preview.": the address was copied as example[.]org.',
    }),
    copied: msg('Copied: {what}.', {
        id: 'share.copied',
        desc: '{what}: one of the phrases above, in the nominative.',
    }),
    instead: msg('Copy instead:', { id: 'share.instead', desc: 'Before buttons with the phrases above.' }),
    notCopied: msg('The browser did not copy it. It is selected here: copy it by hand.', {
        id: 'share.notCopied',
        desc: 'Over a field with the text to copy.',
    }),
    notice: msg('Sharing can be dangerous: what to know', {
        id: 'share.notice',
        desc: 'Opens the three paragraphs that follow.',
    }),
    before: msg('Before you share', { id: 'share.before', desc: 'Heading over the same paragraphs.' }),
    punished: msg('In some countries people are punished for sharing. In Belarus a link to what is listed as extremist, even in a private message, can bring up to 15 days of arrest each time and the loss of the phone. Older posts, screenshots and saved pages can count too.', { id: 'share.punished', desc: 'First paragraph of the warning.' }),
    previews: msg('To show a preview, messengers load the page: Signal, WhatsApp and iMessage from your device, which your network can see; Telegram, X, Bluesky and Mastodon from their servers, which know who passed on what. SMS can be read on the way. A link without preview and a QR code avoid that, but are sharing too.', { id: 'share.previews', desc: 'Second paragraph.' }),
    everyone: msg('Everyone is shown this. This page keeps nothing about you; the history, clipboard and downloads of your device may.', {
        id: 'share.everyone',
        desc: 'Third paragraph.',
    }),
    goOn: msg('Go on: {name}', {
        id: 'share.goOn',
        desc: 'Link that leaves, after the warning. {name}: Telegram, or "Choose an app".',
    }),
    cancel: msg('Do not share', { id: 'share.cancel', desc: 'Closes the warning.' }),
};
//# sourceMappingURL=common-words.js.map