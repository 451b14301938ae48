/**
 * Structured lines, one JSON object each. Requests are not among them: a line with the time of a comment would say when it
 * was written, whatever the comment itself says. They are counted instead, see `metrics.ts`.
 */
export type Level = 'info' | 'warn' | 'error';

export type Log = (level: Level, event: string, details?: Readonly<Record<string, unknown>>) => void;

export const logTo =
  (write: (line: string) => void): Log =>
  (level, event, {text, ...details} = {}) => {
    // Where there is more than a sentence, that says the same.
    const more = Object.keys(details).length > 0 ? details : {text};
    write(JSON.stringify({time: new Date().toISOString(), level, event, ...more}));
  };

/** The same for a person at a terminal: sentences where there are some, and else what there is. */
export const logPlainly =
  (write: (line: string) => void): Log =>
  (level, event, {text, ...details} = {}) => {
    const rest = Object.entries(details)
      .filter(([, value]) => value !== undefined)
      .map(([name, value]) =>
        Array.isArray(value) ? `\n  ${value.join('\n  ')}` : `, ${name} ${String(value)}`,
      );
    const said = typeof text === 'string' ? text : event + rest.join('');
    write(level === 'info' ? said : `${level === 'warn' ? 'Warning' : 'Error'}: ${said}`);
  };

/**
 * What can be said of a fault. Not its message: messages of the database quote the values of a query, and those are
 * somebody's comment.
 */
export function describe(error: unknown): Record<string, unknown> {
  const {name, message = '', stack = '', cause, code} = Object(error) as Partial<Error & {code: unknown}>;
  // The message stands before the places, and a line of somebody's comment may look like one.
  const from = stack.indexOf(message);
  const inner = Object(cause) as {name?: unknown; code?: unknown};
  return {
    error: name ?? typeof error,
    code: code ?? inner.code,
    at: (from < 0 ? '' : stack.slice(from + message.length))
      .split('\n')
      .filter((line) => /^\s+at /.test(line))
      .slice(0, 6)
      .map((line) => line.trim()),
  };
}
