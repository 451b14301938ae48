import assert from 'node:assert/strict';
import {it} from 'node:test';
import {runSubmissions} from '../../bench/submissions.mjs';

it('loses no comment and stores none twice, whatever the network does', {timeout: 300_000}, async () => {
  const {table, lost, twice, raced} = await runSubmissions({count: 150, stall: 6_000, crowd: 16});
  const figures = Object.fromEntries(table);
  assert.deepEqual({lost, twice, raced}, {lost: [], twice: [], raced: []}, JSON.stringify(figures, null, 1));
  // A run in which nothing went wrong would show nothing.
  assert.ok(figures.faults > 150, `only ${figures.faults} faults`);
  assert.ok(figures.tries > 250, `only ${figures.tries} tries`);
  assert.ok(figures['texts in the database'] > 120);
});
