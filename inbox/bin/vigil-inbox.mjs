#!/usr/bin/env node
import {existsSync} from 'node:fs';

const [major, minor] = process.versions.node.split('.').map(Number);
const main = new URL('../dist/command/main.js', import.meta.url);
if (major < 20 || (major === 20 && minor < 19)) {
  console.error(`vigil-inbox needs Node 20.19 or later; this is ${process.versions.node}.`);
  process.exit(1);
}
if (!existsSync(main)) {
  console.error('vigil-inbox is not built yet: npm run build -w inbox');
  process.exit(1);
}
await import(main);
