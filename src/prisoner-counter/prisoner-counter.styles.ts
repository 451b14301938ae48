import {css} from '../core/css.js';

export const counterStyles = css`
  .root {
    font-variant-numeric: lining-nums tabular-nums;
  }
  .root > * + * {
    margin-block-start: calc(var(--_space) * 1.5);
  }
  .count {
    line-height: 1.25;
  }
  .count > *,
  .number > * {
    display: block;
  }
  .number {
    position: relative;
    inline-size: fit-content;
    color: var(--vigil-counter-number-color, var(--_accent));
    font-family: var(--vigil-counter-number-font, inherit);
    font-size: clamp(1em, 17cqi, 4em);
    font-weight: 600;
    line-height: 1.1;
    white-space: nowrap;
  }
  .layer {
    position: absolute;
    inset: 0;
  }
  summary,
  p + p {
    padding-block: 0.15em;
  }
  .label {
    font-size: 1.125em;
  }
  .trend {
    padding-block-start: 2.5em;
    border-block-start: 1px solid var(--_line);
  }
  svg {
    display: block;
    inline-size: 100%;
    block-size: 6em;
    overflow: visible;
    direction: ltr;
    color: var(--vigil-counter-trend-color, var(--_accent));
    fill: currentColor;
  }
  path {
    fill: none;
    stroke: currentColor;
    stroke-linecap: round;
    vector-effect: non-scaling-stroke;
  }
  text {
    fill: var(--_muted);
  }
  .line {
    stroke-width: 1.5;
  }
  .dots {
    stroke-width: 5;
  }
  .ends {
    display: flex;
    direction: ltr;
    justify-content: space-between;
    padding-block-start: 0.25em;
  }
  .ends > :last-child {
    text-align: end;
  }
  table {
    inline-size: 100%;
    border-collapse: collapse;
    font: inherit;
  }
  th,
  td {
    padding-block: 0.25em;
    padding-inline: 0 1em;
    text-align: start;
    vertical-align: baseline;
    border-block-end: 1px solid var(--_line);
  }
  th {
    font-weight: inherit;
  }
  tr > :nth-child(2) {
    text-align: end;
  }
  .others {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(11em, 100%), 1fr));
    gap: var(--_space) 1.5em;
  }
  .figure {
    font-size: 1.5em;
  }
  .names {
    columns: 13em;
    line-height: max(2em, 24px);
  }
  button {
    margin-block-start: var(--_space);
    font-weight: 600;
  }
`;
