import { hostOf } from '../core/host-of.js';
import { placeOf, serviceNames } from './comment-place.js';
import { askable, wordsOf } from './draft-check.js';
import { serviceOf } from './service-of.js';
/** What the page says of the form, by its attributes, its properties, or the plain form between the tags. */
export function formSetting(host) {
    let place = {};
    let made;
    let madeOf = [];
    const given = () => typeof host.service === 'string' ? undefined : host.service;
    /** What stands in a field of the form between the tags. */
    const plain = (name) => host.querySelector(`form [name=${name}]`)?.value ?? '';
    /** Comments stay on the page's own site. */
    const own = () => place.endpoint.startsWith(`${location.origin}/`);
    /** The server knows the reader, as a member of the site. */
    const member = () => !!host.nonce && own();
    return {
        plain,
        member,
        place: () => place,
        /** Takes it in, and tells the editor what cannot be used. */
        read() {
            const named = serviceNames.find((name) => name === host.service);
            if (host.service && !given() && !named)
                host.warn('service', serviceNames.join(' or '));
            if (!/^(none|session)?$/.test(host.draft))
                host.warn('draft', 'none or session');
            const address = host.endpoint || host.querySelector('form')?.getAttribute('action') || '';
            place = {
                ...placeOf(named, address, document.baseURI),
                thread: host.thread || plain('comment_post_ID'),
                // WordPress writes 0 for none.
                parent: (host.parent || plain('comment_parent')).replace(/^0$/, ''),
            };
        },
        /** Where comments go, where the page says that. */
        service() {
            const { service, endpoint } = place;
            const { nonce } = host;
            // Elsewhere the form endpoint's answer cannot be read. The plain form between the tags still works.
            const wanted = given() ?? (endpoint && (service === 'wordpress' || own()) && service);
            if (!wanted)
                return undefined;
            const of = [wanted, endpoint, nonce];
            if (of.some((each, index) => each !== madeOf[index]))
                made = serviceOf(wanted, endpoint, nonce);
            madeOf = of;
            return made;
        },
        /** To whom comments go, as readers know it. */
        site: () => hostOf(place.endpoint) || location.host,
        /** Whether a draft may be kept in the tab. */
        stores: () => host.draft === 'session',
        /** How many characters the site allows. */
        most: () => parseInt(host.maxLength) || Infinity,
        /**
         * What is asked for beside the comment.
         *
         * @param required what has to be given, whether the page asks for it or not
         */
        asked(required) {
            const ask = wordsOf(host.getAttribute('ask') ?? (member() ? '' : 'name'));
            const names = new Set([...ask, ...required]);
            const known = [...names].filter((name) => askable.includes(name));
            if (known.length < names.size)
                host.warn('ask', askable.join(', '));
            return known;
        },
    };
}
//# sourceMappingURL=form-setting.js.map