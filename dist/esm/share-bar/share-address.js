import { webAddress } from '../core/web-address.js';
import { encode } from './encode.js';
import { withoutTracking } from './tracking-parameters.js';
/** The canonical link, which has to be absolute (RFC 6596 allows others, search engines pass over them). */
const canonical = (document) => document.querySelector('head > link[rel~="canonical" i]')?.getAttribute('href') ?? '';
/**
 * The address that is passed on: the one given, else the page's canonical link, else the page's own. An address that is
 * none counts as not given. Tracking parameters, a text fragment, a user name and a password are taken out.
 * @param given the site's own choice, absolute or relative to the page; may be empty
 * @param campaign adds `utm_source=share` and `utm_campaign`, the same for all readers and networks; may be empty
 */
export function shareAddress(given, campaign, document) {
    const url = (given && webAddress(given, document.baseURI)) ||
        webAddress(canonical(document)) ||
        // An element of the page may go by the name `URL`; by that of `location` none can.
        new URL(URL.canParse(document.URL) ? document.URL : location.href);
    url.username = url.password = '';
    url.search = withoutTracking(url.search);
    // Browsers that know text fragments hide them from scripts, others do not.
    url.hash = withoutTracking(url.hash.replace(/:~:.*/, ''));
    if (campaign) {
        url.search += `${url.search ? '&' : '?'}utm_source=share&utm_campaign=${encode(campaign)}`;
    }
    return url.href;
}
//# sourceMappingURL=share-address.js.map