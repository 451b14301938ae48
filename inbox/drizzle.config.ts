import {defineConfig} from 'drizzle-kit';

/** `npm run migrations -w inbox` writes what the schema has and the migrations have not. */
export default defineConfig({
  dialect: 'postgresql',
  schema: './src/database/schema.ts',
  out: './migrations',
});
