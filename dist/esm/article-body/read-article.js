import { problem } from './sources/fields.js';
import { htmlFragment } from './sources/html-fragment.js';
import { jsonFeed } from './sources/json-feed.js';
import { wordpressPost } from './sources/wordpress-post.js';
/** In the order in which they are tried: each knows its own, and the last takes any text. */
const sources = [wordpressPost, jsonFeed, htmlFragment];
/**
 * Reads an article, whatever kind of source it came from.
 * @param text the answer's body
 * @param address where it came from, absolute; a fragment names the item of a feed
 */
export function readArticle(text, address) {
    // Also takes a byte order mark off, which JSON.parse refuses.
    const answer = text.trim();
    let data = answer;
    try {
        if (/^[[{]/.test(answer))
            data = JSON.parse(answer);
    }
    catch {
        // The text's own source says what is wrong with it.
    }
    for (const source of sources) {
        const result = source(data, address);
        if (result)
            return result;
    }
    return problem('not-an-article', 'The answer is no article');
}
//# sourceMappingURL=read-article.js.map