import { nothing } from 'lit/html.js';
import type { CountPoint } from './count.js';
import { type Say } from './parts.js';
/**
 * The chart, the same in words for those who do not see it, and all its figures as a table.
 *
 * @param language the language of numbers and dates
 */
export declare function trendView(series: readonly CountPoint[], language: string, say: Say): import("lit-html").TemplateResult<1> | typeof nothing;
