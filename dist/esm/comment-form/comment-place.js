/** The services that go by a name, the default first. */
export const serviceNames = ['wordpress', 'wordpress-form'];
/**
 * Where comments go. The address may be that of the script that takes WordPress's own form, as a plain `<form>` has it.
 *
 * @param named the service's name, where the page gives one that there is
 * @param base the page's address, for one that is relative
 */
export function placeOf(named, address, base) {
    const whole = address && URL.canParse(address, base) ? new URL(address, base).href : '';
    const home = whole.replace(/wp-comments-post\.php.*/, '');
    const service = named ?? (home === whole ? 'wordpress' : 'wordpress-form');
    // With this every WordPress finds its REST API.
    return { service, endpoint: service === 'wordpress' && home !== whole ? `${home}?rest_route=/` : home };
}
//# sourceMappingURL=comment-place.js.map