/**
 * A service as the form is given it. What is accepted is heard here, text included, since no event tells a text; all else is
 * the service's own.
 */
export const overheard = (service, hear) => new Proxy(service, {
    get(target, name) {
        if (name !== 'submit')
            return Reflect.get(target, name);
        return async (...given) => {
            const result = await target.submit(...given);
            if (result.ok)
                hear(given[0], result.value);
            return result;
        };
    },
});
//# sourceMappingURL=thread-service.js.map