import type { Count } from './count.js';
/**
 * The count as a schema.org `Observation` in JSON-LD, for search engines and archives.
 * @see https://schema.org/Observation
 * @param name what is counted, as it stands on the page
 * @param place the place's name, when known
 */
export declare const observation: (count: Count, name: string, place: string | undefined) => string;
