/**
 * Rewrites markup so that it has only tags of the list. Others go and leave their text; comments, scripts and the
 * like go whole; beside what would load something of its own there is an empty EMBED.
 *
 * Where more is open than an article can have (each tag in the one before it, or a bold that is never closed, which
 * browsers open again in each paragraph), everything is closed and only the flat tags go on: the time that browsers
 * need for it grows with the square.
 *
 * This comes before the sanitiser, so that no words are lost and both sanitisers have the same to do. It does not come in
 * its place: nothing is safe because of what happens here.
 *
 * @param list the elements that may remain
 * @param gap what stands for the tag of a block that goes, so that words beside it do not run together
 */
export declare function onlyListed(markup: string, list: ReadonlySet<string>, gap?: string): string;
