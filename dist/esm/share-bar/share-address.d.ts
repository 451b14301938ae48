/**
 * The address that is passed on: the one given, else the page's canonical link, else the page's own. An address that is
 * none counts as not given. Tracking parameters, a text fragment, a user name and a password are taken out.
 * @param given the site's own choice, absolute or relative to the page; may be empty
 * @param campaign adds `utm_source=share` and `utm_campaign`, the same for all readers and networks; may be empty
 */
export declare function shareAddress(given: string, campaign: string, document: Document): string;
