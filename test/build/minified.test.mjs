import assert from 'node:assert/strict';
import {readdirSync, readFileSync} from 'node:fs';
import {it} from 'node:test';
import {parseAst} from 'rollup/parseAst';

/**
 * The names that are assigned to where a node itself runs, and not only in functions within it.
 * An arrow or a function is a scope of its own.
 */
function assigned(node) {
  if (!node || typeof node !== 'object') return [];
  if (Array.isArray(node)) return node.flatMap(assigned);
  if (/Function|ClassBody/.test(node.type ?? '')) return [];
  const own = node.type === 'AssignmentExpression' && node.left.type === 'Identifier' ? [node.left.name] : [];
  return [...own, ...Object.values(node).flatMap(assigned)];
}

function* fieldsIn(node) {
  if (!node || typeof node !== 'object') return;
  if (node.type === 'PropertyDefinition' && !node.static) yield node;
  for (const inner of Object.values(node)) yield* fieldsIn(inner);
}

const assignedInFields = (code) => [...fieldsIn(parseAst(code))].flatMap(({value}) => assigned(value));

it('a field of a class takes no variables out of the class: all elements of a page would share them', () => {
  // As the minifier wrote it once, of a function that it put in its place.
  assert.deepEqual(assignedInFields('let a;class B{#c=(a=1,()=>a);d=()=>{a=2}}'), ['a']);
  const files = readdirSync('dist').filter((name) => name.endsWith('.js'));
  assert.ok(files.length > 10);
  for (const file of files)
    assert.deepEqual(assignedInFields(readFileSync(`dist/${file}`, 'utf8')), [], file);
});
