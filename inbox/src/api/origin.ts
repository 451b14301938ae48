import type {Context} from 'hono';

/** The origin under which we were asked, as far as the request says. */
export const ownOrigin = (context: Context): string => new URL(context.req.url).origin;

/** Whether a page is served by our own host: behind a server that speaks TLS for us, the scheme is another. */
export const isOwn = (origin: string, context: Context): boolean =>
  URL.canParse(origin) && new URL(origin).host === new URL(context.req.url).host;
