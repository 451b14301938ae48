import { marks } from './marks.js';
import { defaultNetworks, mastodonHref, networks } from './networks.js';
/** Names in `networks` that are no links. */
const actions = ['native', 'copy', 'qr', 'card', 'print'];
/** The words of a list in an attribute, apart by spaces or commas. */
export const list = (text) => text.split(/[\s,]+/).filter(Boolean);
/**
 * What stands in the bar, in its order, each once. By default the share sheet and the address to copy come first:
 * they reach what has no link, such as Signal, and tell no network that the page was read.
 *
 * @param unknown is told of a name that is none, with all that are
 */
export function chosen(wishes, unknown) {
    const { mastodonInstance, ownNetworks } = wishes;
    const names = new Set(list(wishes.networks));
    if (!names.size)
        for (const name of ['native', 'copy', ...defaultNetworks])
            names.add(name);
    if (wishes.qr)
        names.add('qr');
    if (wishes.card)
        names.add('card');
    const known = [...ownNetworks, ...networks];
    return [...names].flatMap((name) => {
        const action = actions.find((each) => each === name);
        // Not in every browser, whatever the types say.
        if (action === 'native' && !('share' in navigator))
            return [];
        if (action)
            return [{ name, action, mark: marks[action] }];
        const network = known.find((each) => each.name === name);
        if (!network) {
            unknown([...known.map((each) => each.name), ...actions]);
            return [];
        }
        // The page's own networks bring their marks, or none, even where they go by a name of the table.
        const { mark } = ownNetworks.includes(network) ? network : { mark: marks[name] };
        return name === 'mastodon' && mastodonInstance
            ? [{ name, mark, network: { ...network, href: (content) => mastodonHref(content, mastodonInstance) } }]
            : [{ name, mark, network }];
    });
}
//# sourceMappingURL=chosen.js.map