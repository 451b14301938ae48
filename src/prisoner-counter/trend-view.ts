import {html, nothing} from 'lit/html.js';
import {hostOf} from '../core/host-of.js';
import {dot, formatDate, formatNumber} from '../core/formats.js';
import {rightToLeft} from '../core/words.js';
import type {CountPoint} from './count.js';
import {link, time, type Say} from './parts.js';
import {drawTrend, type TrendMark} from './trend.js';

/**
 * The chart, the same in words for those who do not see it, and all its figures as a table.
 *
 * @param language the language of numbers and dates
 */
export function trendView(series: readonly CountPoint[], language: string, say: Say) {
  const trend = drawTrend(series);
  if (!trend) return nothing;
  const {path, first, highest, last} = trend;
  // Each runs as its language does, although the chart runs from left to right (Unicode RLI, LRI and PDI; SVG has no <bdi>).
  const words = ({point: {count, asOf}}: TrendMark) =>
    `${rightToLeft.test(language) ? '\u2067' : '\u2066'}${formatNumber(language, count)}${dot(language)}${formatDate(language, asOf, 'short')}\u2069`;
  return html`<figure class="trend small" part="trend">
      <svg aria-hidden="true">
        <svg viewBox="0 0 100 100" preserveAspectRatio="none">
          <path d="M0,100H100"></path>
          <path class="line" d=${path}></path>
          <path class="dots" d="M0,${first.y}h0M${highest.x},${highest.y}h0M100,${last.y}h0"></path>
        </svg>
        <text
          x="${highest.x}%"
          dy="-.6em"
          text-anchor=${highest.x < 30 ? 'start' : highest.x > 70 ? 'end' : 'middle'}
        >
          ${highest === first || highest === last ? nothing : words(highest)}
        </text>
      </svg>
      <p class="ends" aria-hidden="true">
        <span>${words(first)}</span><span>${words(last)}</span>
      </p>
      <figcaption class="unseen">
        ${say('trend', {first: words(first), highest: words(highest), last: words(last)})}
      </figcaption>
    </figure>
    <details class="small">
      <summary>${say('table')}</summary>
      <table>
        <tr>
          <th scope="col">${say('date')}</th>
          <th scope="col">${say('number')}</th>
          <th scope="col">${say('sourceHeading')}</th>
        </tr>
        ${series.map(
          (point) =>
            html`<tr>
              <th scope="row">${time(point.asOf, language, 'short')}</th>
              <td>${formatNumber(language, point.count)}</td>
              <td>${point.sourceUrl ? link(point.sourceUrl, hostOf(point.sourceUrl)) : nothing}</td>
            </tr>`,
        )}
      </table>
    </details>`;
}
