/**
 * What is taken out of an address before it is shared: parameters that tell who clicked, received or passed on, or where.
 * In queries and in fragments, in capitals too; `*` stands for anything. Only names that mean nothing else on any site:
 * `ref`, `source`, `s` or `si` may be needed.
 */
const parameters = [
  // Campaigns: Urchin and Google Analytics, Matomo and Piwik, AT Internet, Adobe, Echobox, Yandex and LiveInternet
  'utm_*',
  'mtm_*',
  'matomo_*',
  'pk_*',
  'piwik_*',
  'at_*',
  'xtor',
  'echobox',
  '_openstat',
  // Clicks, by whomever: gclid, fbclid, twclid, yclid, ttclid, irclickid…; and campaigns: mc_cid, rdt_cid
  '*clid',
  '*clickid',
  '*_cid',
  'igsh*',
  // Google: clicks on advertisements, and the visitor between two sites
  'gclsrc',
  'gbraid',
  'wbraid',
  'gad_*',
  'srsltid',
  '_ga',
  '_gl',
  // Facebook, Instagram, Threads
  'fb_*',
  'mibextid',
  'xmt',
  // X
  'ref_src',
  'ref_url',
  '__twitter_impression',
  // Microsoft, Yandex, VK, TikTok, LinkedIn, Pinterest, Snapchat, Reddit, Yahoo
  'msclkid',
  'li_fat_id',
  'epik',
  'sccid',
  'guce_*',
  'guccounter',
  // Newsletters, the reader by name: Mailchimp, HubSpot, Marketo, Vero, Omeda, Klaviyo, Kit, MailerLite, Drip
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
  // The same: beehiiv, Selligent, Wicked Reports, ActiveCampaign, Bluecore, Emarsys, Sailthru, Dotdigital, Listrak
  '_bhlid',
  'sc_uid',
  'wickedid',
  'vgo_ee',
  'bsft_*',
  'et_rid',
  'ss_email_id',
  'dm_i',
  'trk_contact',
  // Branch, Impact, Facebook again
  '_branch_*',
  '__cft__*',
  // What lets one reader in, or names one
  'preview*',
  '*token',
  '*nonce',
  '*session*',
  'phpsessid',
  'email',
];

const names = new RegExp(`^(${parameters.join('|').replaceAll('*', '[^=]*')})(=|$)`, 'i');

/**
 * A query or a fragment without its tracking parameters; the others stay as they are, to the letter.
 * @param part with its `?` or `#`, or empty
 */
export function withoutTracking(part: string): string {
  const kept = part
    .slice(1)
    .split('&')
    .filter((pair) => !names.test(pair))
    .join('&');
  return kept && part.charAt(0) + kept;
}
