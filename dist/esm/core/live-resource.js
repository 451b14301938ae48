import { request } from './request.js';
import { day } from './time-units.js';
/** An element that comes within this time of an answer takes that answer. */
const freshFor = 10_000;
/** A failing server is asked half as often after each failure, down to once in this time. No timer is longer either. */
const longest = day;
const resources = new Map();
const seen = new Map();
let observer;
let timer;
/** Asks every address that is due, and sets the one timer to the next. */
function plan() {
    clearTimeout(timer);
    const now = Date.now();
    let next = Infinity;
    for (const resource of resources.values()) {
        let every = Infinity;
        for (const member of resource.members)
            if (member.visible)
                every = Math.min(every, member.every);
        if (resource.loading || document.visibilityState === 'hidden' || every === Infinity)
            continue;
        const slower = Math.min(every * 2 ** resource.failures, Math.max(every, longest));
        const due = Math.max(resource.at + slower * resource.jitter, resource.retryAt);
        if (due > now)
            next = Math.min(next, due);
        else
            void load(resource);
    }
    if (next < Infinity)
        timer = setTimeout(plan, Math.min(next - now, longest));
}
function load(resource) {
    return (resource.loading ??= ask(resource).then(() => {
        resource.loading = undefined;
        plan();
    }));
}
async function ask(resource) {
    // The server's own wish to be left alone goes before the page's.
    if (resource.retryAt <= Date.now()) {
        const answer = await request(resource.url, resource.cache, resource.controller.signal);
        resource.answer = answer;
        resource.failures = answer.code ? resource.failures + 1 : 0;
        resource.retryAt = (answer.code && answer.retryAt) || 0;
        resource.at = Date.now();
        resource.jitter = 0.8 + Math.random() * 0.4;
    }
    for (const { hear } of resource.members)
        if (resource.answer)
            hear(resource.answer);
}
/** Notes whether a member's element is on screen, now and at each change, until it is told to leave off. */
function watch(element, member) {
    observer?.unobserve(element);
    seen.delete(element);
    if (member) {
        observer ??= new IntersectionObserver((entries) => {
            for (const { target, isIntersecting } of entries) {
                const known = seen.get(target);
                if (known)
                    known.visible = isIntersecting;
            }
            plan();
        });
        seen.set(element, member);
        observer.observe(element);
    }
    document[seen.size ? 'addEventListener' : 'removeEventListener']('visibilitychange', plan);
}
/**
 * Takes part in what an address says: it is asked once for all who take part, and told to each.
 *
 * @param element whose being seen decides about asking again
 * @param every how often to ask again while it is seen, in milliseconds; `Infinity`: never
 * @param hear told every answer
 */
export function joinResource(element, url, cache, every, hear) {
    const key = `${cache} ${url}`;
    const resource = resources.get(key) ?? {
        url,
        cache,
        members: new Set(),
        controller: new AbortController(),
        at: 0,
        failures: 0,
        retryAt: 0,
        jitter: 1,
    };
    const { members, controller, answer } = resource;
    const member = { hear, every, visible: false };
    resources.set(key, resource);
    members.add(member);
    if (every < Infinity)
        watch(element, member);
    // Later, as any answer: who hears it may leave again.
    if (answer && Date.now() - resource.at < freshFor)
        queueMicrotask(() => {
            if (members.has(member))
                hear(answer);
        });
    else
        void load(resource);
    return {
        refresh: () => load(resource),
        async leave() {
            watch(element);
            members.delete(member);
            // A moved element leaves and, an update later, joins again: two turns of the queue.
            await Promise.resolve();
            await Promise.resolve();
            if (!members.size && resources.get(key) === resource) {
                resources.delete(key);
                controller.abort();
            }
            plan();
        },
    };
}
//# sourceMappingURL=live-resource.js.map