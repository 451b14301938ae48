import type {Context} from 'hono';

/** The origin under which we were asked, as far as the request says. */
export const ownOrigin = (context: Context): string => new URL(context.req.url).origin;

/**
 * Whether a page is of our own host. Behind a server that speaks TLS for us the scheme is another, and where that names us
 * differently, so is the host.
 *
 * @param url where we are reached from outside, where that was said
 */
export function isOwn(origin: string, context: Context, url: string): boolean {
  if (!URL.canParse(origin)) return false;
  const {host} = new URL(origin);
  return host === new URL(context.req.url).host || (url !== '' && host === new URL(url).host);
}
