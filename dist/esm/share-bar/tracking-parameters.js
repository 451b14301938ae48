/**
 * What is taken out of an address before it is shared: parameters that tell who clicked, received or passed on, or where.
 * In queries and in fragments, in capitals too; `*` stands for any ending. Only names that mean nothing else on any site:
 * `ref`, `source`, `s` or `si` may be needed.
 */
const parameters = [
    // Campaigns: Urchin and Google Analytics, Matomo and Piwik, AT Internet, Adobe, Echobox, Yandex and LiveInternet
    'utm_*',
    'mtm_*',
    'matomo_*',
    'pk_*',
    'piwik_*',
    'at_medium',
    'at_campaign*',
    'at_custom*',
    'xtor',
    's_cid',
    'echobox',
    '_openstat',
    // Google: clicks on advertisements, and the visitor between two sites
    'gclid',
    'gclsrc',
    'dclid',
    'gbraid',
    'wbraid',
    'gad_*',
    'srsltid',
    '_ga',
    '_gl',
    // Facebook, Instagram, Threads
    'fbclid',
    'fb_action_*',
    'fb_source',
    'fb_ref',
    'mibextid',
    'igsh',
    'igshid',
    'xmt',
    // X
    'twclid',
    'ref_src',
    'ref_url',
    '__twitter_impression',
    // Microsoft, Yandex, VK, TikTok, LinkedIn, Pinterest, Snapchat, Reddit, Yahoo
    'msclkid',
    'yclid',
    'ymclid',
    'ysclid',
    'rb_clickid',
    'ttclid',
    'li_fat_id',
    'epik',
    'sccid',
    'rdt_cid',
    'guce_*',
    'guccounter',
    // Newsletters, the reader by name: Mailchimp, HubSpot, Marketo, Vero, Omeda, Klaviyo, Kit, MailerLite, Drip
    'mc_cid',
    'mc_eid',
    '_hs*',
    '__hs*',
    'hsctatracking',
    'mkt_tok',
    'vero_*',
    'oly_*_id',
    '_kx',
    'ck_subscriber_id',
    'ml_subscriber*',
    '__s',
];
const names = new RegExp(`^(${parameters.join('|').replaceAll('*', '.*')})(=|$)`, 'i');
/**
 * A query or a fragment without its tracking parameters; the others stay as they are, to the letter.
 * @param part with its `?` or `#`, or empty
 */
export function withoutTracking(part) {
    const kept = part
        .slice(1)
        .split('&')
        .filter((pair) => !names.test(pair))
        .join('&');
    return kept && part.charAt(0) + kept;
}
//# sourceMappingURL=tracking-parameters.js.map