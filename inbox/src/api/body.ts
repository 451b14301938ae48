/** The body of a request as fields. Everything in it is untrusted: its size, its encoding, its shape. */
import {ApiError} from './errors.js';

/** The longest text of a comment, each of its bytes as `%D1`, and a proof beside it. */
const limit = 256 * 1024;

const tooLarge = (): ApiError =>
  new ApiError(413, 'rest_upload_file_too_big', 'The body of the request is too large.');

const notText = (): ApiError =>
  new ApiError(400, 'rest_invalid_param', 'The body of the request is not UTF-8.');

async function bytesOf(request: Request): Promise<Uint8Array> {
  if (Number(request.headers.get('content-length') ?? 0) > limit) throw tooLarge();
  const chunks: Uint8Array[] = [];
  let size = 0;
  if (request.body) {
    const reader = (request.body as ReadableStream<Uint8Array>).getReader();
    for (;;) {
      const {done, value} = await reader.read();
      if (done) break;
      size += value.length;
      if (size > limit) {
        await reader.cancel().catch(() => undefined);
        throw tooLarge();
      }
      chunks.push(value);
    }
  }
  return Buffer.concat(chunks);
}

/** `URLSearchParams` would put a sign of replacement where the encoding is broken, and that would be stored. */
function readForm(text: string): [string, string][] {
  const pairs = text.split('&').filter(Boolean);
  if (pairs.length > 200) throw new ApiError(400, 'rest_invalid_param', 'Too many fields.');
  return pairs.map((pair) => {
    const at = pair.indexOf('=');
    const read = (part: string): string => decodeURIComponent(part.replaceAll('+', ' '));
    try {
      return at < 0 ? [read(pair), ''] : [read(pair.slice(0, at)), read(pair.slice(at + 1))];
    } catch {
      throw notText();
    }
  });
}

function readJson(text: string): Record<string, unknown> {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw new ApiError(400, 'rest_invalid_json', 'Invalid JSON body passed.');
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    throw new ApiError(400, 'rest_invalid_json', 'Invalid JSON body passed.');
  // A map without `Object`'s own names in it: `constructor` and `__proto__` are fields like any other.
  return Object.assign(Object.create(null) as Record<string, unknown>, value);
}

const typeOf = (request: Request): string =>
  (request.headers.get('content-type') ?? '').split(';', 1)[0]?.trim().toLowerCase() ?? '';

async function textOf(request: Request): Promise<string> {
  const bytes = await bytesOf(request);
  try {
    return new TextDecoder('utf-8', {fatal: true}).decode(bytes);
  } catch {
    throw notText();
  }
}

const unsupported = (types: string): ApiError =>
  new ApiError(415, 'rest_unsupported_media_type', `Send ${types}.`);

const formType = 'application/x-www-form-urlencoded';

/** The fields of a form in their order. @throws {ApiError} */
export async function readPairs(request: Request): Promise<[string, string][]> {
  if (typeOf(request) !== formType) throw unsupported(formType);
  return readForm(await textOf(request));
}

/** The fields of a form or of JSON, by their names. @throws {ApiError} */
export async function readBody(request: Request): Promise<Record<string, unknown>> {
  const type = typeOf(request);
  if (type === 'application/json') return readJson(await textOf(request));
  if (type !== formType) throw unsupported(`${formType} or application/json`);
  const fields = Object.create(null) as Record<string, unknown>;
  for (const [name, value] of readForm(await textOf(request))) fields[name] = value;
  return fields;
}
