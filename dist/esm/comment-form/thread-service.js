/**
 * A service as the form is given it. What is accepted is heard here, text included, since no event tells a text, and what is
 * taken back; all else is the service's own.
 *
 * @param removed told that a comment is gone, and its id where it was sent from here
 */
export const overheard = (service, hear, removed) => {
    /** By their tokens. Here and nowhere else: whoever has a token can take the comment back. */
    const ids = new Map();
    return new Proxy(service, {
        get(target, name) {
            if (name === 'remove' && target.remove)
                return async (...given) => {
                    const result = await target.remove?.(...given);
                    if (result?.ok)
                        removed(ids.get(given[0]));
                    return result;
                };
            if (name !== 'submit')
                return Reflect.get(target, name);
            return async (...given) => {
                const result = await target.submit(...given);
                if (result.ok) {
                    ids.set(result.value.removalToken, result.value.id);
                    hear(given[0], result.value);
                }
                return result;
            };
        },
    });
};
//# sourceMappingURL=thread-service.js.map