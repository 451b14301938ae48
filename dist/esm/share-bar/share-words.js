import { msg } from '@lit/localize';
import { textsOf } from '../core/locale.js';
import { commonWords } from './common-words.js';
/** The share bar's own texts, marked as the counter's are. Networks go by their own names, which are no texts. */
export const words = textsOf('share', {
    ...commonWords,
    share: msg('Share', { id: 'share.share', desc: 'Names the list of networks; button that opens it.' }),
    native: msg('Choose an app', {
        id: 'share.native',
        desc: 'Button that opens the share sheet of the phone or computer.',
    }),
    copy: msg('Copy link', { id: 'share.copy', desc: 'Button.' }),
    qr: msg('QR code', { id: 'share.qr', desc: 'Button that shows the address as a QR code.' }),
    card: msg('Picture', {
        id: 'share.card',
        desc: 'Button that shares or saves a picture with the headline and the number of prisoners.',
    }),
    print: msg('Print', { id: 'share.print', desc: 'Button.' }),
    link: msg('link', { id: 'share.link', desc: 'What was copied: see "Copied: {what}".' }),
    textWithLink: msg('text with link', {
        id: 'share.textWithLink',
        desc: 'Button after "Copy instead:", and what was copied: the headline and the address.',
    }),
    mirror: msg('link that works without a VPN', {
        id: 'share.mirror',
        desc: 'Button after "Copy instead:", and what was copied: the address of a mirror that is not blocked.',
    }),
    onion: msg('onion link for Tor Browser', {
        id: 'share.onion',
        desc: 'Button after "Copy instead:", and what was copied.',
    }),
    failed: msg('That did not work. Try another way.', {
        id: 'share.failed',
        desc: 'Sharing, the picture or the QR code failed.',
    }),
    qrOf: msg('QR code: {url}', {
        id: 'share.qrOf',
        desc: 'Read out instead of the QR code. {url}: an address.',
    }),
    save: msg('Save the picture', { id: 'share.save', desc: 'Link under the QR code: saves it as a file.' }),
});
//# sourceMappingURL=share-words.js.map