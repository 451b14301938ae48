import {html, nothing} from 'lit/html.js';
import {formatDate, formatNumber} from '../core/formats.js';
import type {CountPoint} from './count.js';
import {link, time, type Say} from './parts.js';
import {drawTrend} from './trend.js';

/**
 * The chart, the same in words for those who do not see it, and all its figures as a table.
 *
 * @param language the language of numbers and dates
 */
export function trendView(series: readonly CountPoint[], language: string, say: Say) {
  const trend = drawTrend(series);
  if (!trend) return nothing;
  const {path, first, highest, last} = trend;
  const number = ({count}: CountPoint) => formatNumber(language, count);
  const date = ({asOf}: CountPoint) => time(asOf, language, 'short');
  return html`<figure class="trend small" part="trend">
      <svg aria-hidden="true">
        <svg viewBox="0 0 100 100" preserveAspectRatio="none">
          <path class="area" d="${path}V100H0Z"></path>
          <path class="line" d=${path}></path>
        </svg>
        <line x2="100%" y1="100%" y2="100%"></line>
        <circle cy="${first.y}%" r="2.5"></circle>
        <circle cx="${highest.x}%" cy="${highest.y}%" r="2.5"></circle>
        <circle cx="100%" cy="${last.y}%" r="2.5"></circle>
        <text
          x="${highest.x}%"
          dy="-.6em"
          text-anchor=${highest.x < 30 ? 'start' : highest.x > 70 ? 'end' : 'middle'}
        >
          ${number(highest.point)} · ${formatDate(language, highest.point.asOf, 'short')}
        </text>
      </svg>
      <p class="ends" aria-hidden="true">
        ${[first, last].map(({point}) => html`<span><b>${number(point)}</b><br />${date(point)}</span>`)}
      </p>
      <figcaption class="unseen">
        ${say('trend', {
          first: number(first.point),
          firstDate: date(first.point),
          highest: number(highest.point),
          highestDate: date(highest.point),
          last: number(last.point),
          lastDate: date(last.point),
        })}
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
              <th scope="row">${date(point)}</th>
              <td>${number(point)}</td>
              <td>${link(point.sourceUrl, point.sourceUrl?.split('/')[2])}</td>
            </tr>`,
        )}
      </table>
    </details>`;
}
