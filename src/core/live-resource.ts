import {request, type Answer, type Caching} from './request.js';
import {day} from './time-units.js';

/** One element's part in a shared address. */
interface Member {
  /** Told every answer. */
  readonly hear: (answer: Answer) => void;
  /** How often to ask again while it is seen, in milliseconds; `Infinity`: never. */
  readonly every: number;
  visible: boolean;
}

/** One element's hold on a shared address. */
export interface Membership {
  /** Asks again now, unless that is under way. Settles when all have been told the answer. */
  refresh(): Promise<void>;
  leave(): Promise<void>;
}

/** An address that one or many elements live on, whose requests, timer and back-off they share. */
interface Resource {
  readonly url: string;
  readonly cache: Caching;
  readonly members: Set<Member>;
  readonly controller: AbortController;
  answer?: Answer;
  /** When it was answered, in milliseconds since the epoch. */
  at: number;
  failures: number;
  /** Before this time the server does not want to be asked. */
  retryAt: number;
  /** Between 0.8 and 1.2, drawn for each round, so that a million pages do not ask in step. */
  jitter: number;
  loading?: Promise<void> | undefined;
}

/** An element that comes within this time of an answer takes that answer. */
const freshFor = 10_000;
/** A failing server is asked half as often after each failure, down to once in this time. No timer is longer either. */
const longest = day;

const resources = new Map<string, Resource>();
const seen = new Map<Element, Member>();
let observer: IntersectionObserver | undefined;
let timer: ReturnType<typeof setTimeout> | undefined;

/** Asks every address that is due, and sets the one timer to the next. */
function plan(): void {
  clearTimeout(timer);
  const now = Date.now();
  let next = Infinity;
  for (const resource of resources.values()) {
    let every = Infinity;
    for (const member of resource.members) if (member.visible) every = Math.min(every, member.every);
    if (resource.loading || document.visibilityState === 'hidden' || every === Infinity) continue;
    const slower = Math.min(every * 2 ** resource.failures, Math.max(every, longest));
    const due = Math.max(resource.at + slower * resource.jitter, resource.retryAt);
    if (due > now) next = Math.min(next, due);
    else void load(resource);
  }
  if (next < Infinity) timer = setTimeout(plan, Math.min(next - now, longest));
}

function load(resource: Resource): Promise<void> {
  return (resource.loading ??= ask(resource).then(() => {
    resource.loading = undefined;
    plan();
  }));
}

async function ask(resource: Resource): Promise<void> {
  // The server's own wish to be left alone goes before the page's.
  if (resource.retryAt <= Date.now()) {
    const answer = await request(resource.url, resource.cache, resource.controller.signal);
    resource.answer = answer;
    resource.failures = answer.code ? resource.failures + 1 : 0;
    resource.retryAt = (answer.code && answer.retryAt) || 0;
    resource.at = Date.now();
    resource.jitter = 0.8 + Math.random() * 0.4;
  }
  for (const {hear} of resource.members) if (resource.answer) hear(resource.answer);
}

/** Notes whether a member's element is on screen, now and at each change, until it is told to leave off. */
function watch(element: Element, member?: Member): void {
  observer?.unobserve(element);
  seen.delete(element);
  if (member) {
    observer ??= new IntersectionObserver((entries) => {
      for (const {target, isIntersecting} of entries) {
        const known = seen.get(target);
        if (known) known.visible = isIntersecting;
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
export function joinResource(
  element: Element,
  url: string,
  cache: Caching,
  every: number,
  hear: Member['hear'],
): Membership {
  const key = `${cache} ${url}`;
  const resource: Resource = resources.get(key) ?? {
    url,
    cache,
    members: new Set(),
    controller: new AbortController(),
    at: 0,
    failures: 0,
    retryAt: 0,
    jitter: 1,
  };
  const {members, controller, answer} = resource;
  const member: Member = {hear, every, visible: false};
  resources.set(key, resource);
  members.add(member);
  if (every < Infinity) watch(element, member);
  // Later, as any answer: who hears it may leave again.
  if (answer && Date.now() - resource.at < freshFor)
    queueMicrotask(() => {
      if (members.has(member)) hear(answer);
    });
  else void load(resource);
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
