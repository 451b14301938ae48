import {css} from '../core/css.js';

export const counterStyles = css`
  .root > * + * {
    margin-block-start: calc(var(--_space) * 1.5);
  }
  .count {
    line-height: 1.25;
  }
  .count > * {
    display: block;
  }
  .root .number {
    position: relative;
    inline-size: fit-content;
    color: var(--vigil-counter-number-color, var(--_accent));
    font-family: var(--vigil-counter-number-font, inherit);
    font-size: var(--vigil-counter-number-size, clamp(2.75em, 18cqi, 4em));
    font-weight: var(--vigil-counter-number-weight, 600);
    line-height: 1.1;
    white-space: nowrap;
    font-variant-numeric: lining-nums tabular-nums;
  }
  .layer {
    position: absolute;
    inset: 0;
    display: grid;
    overflow: clip;
    pointer-events: none;
  }
  .layer > span {
    grid-area: 1 / 1;
  }
  .label {
    font-size: 1.125em;
  }
  details[open] {
    padding-block-end: var(--_space);
  }
  .trend {
    padding-block-start: 2.5em;
    border-block-start: 1px solid var(--_line);
    font-variant-numeric: lining-nums tabular-nums;
  }
  svg {
    display: block;
    inline-size: 100%;
    block-size: var(--vigil-counter-trend-height, 6em);
    overflow: visible;
    color: var(--vigil-counter-trend-color, var(--_accent));
  }
  svg,
  .ends {
    direction: ltr;
  }
  line,
  .line {
    fill: none;
    stroke: currentColor;
    vector-effect: non-scaling-stroke;
  }
  .line {
    stroke-width: 1.5;
  }
  .area {
    opacity: 0.1;
  }
  .area,
  circle,
  text {
    fill: currentColor;
  }
  .ends {
    display: flex;
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
    font-variant-numeric: lining-nums tabular-nums;
  }
  th,
  td {
    padding: 0.25em 1em 0.25em 0;
    text-align: start;
    vertical-align: baseline;
    border-block-end: 1px solid var(--_line);
  }
  th {
    font-weight: inherit;
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
  }
`;
