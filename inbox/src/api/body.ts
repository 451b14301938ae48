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
function readForm(text: string): Record<string, unknown> {
  const fields: Record<string, unknown> = Object.create(null) as Record<string, unknown>;
  const pairs = text.split('&');
  if (pairs.length > 100) throw new ApiError(400, 'rest_invalid_param', 'Too many fields.');
  for (const pair of pairs) {
    if (!pair) continue;
    const at = pair.indexOf('=');
    try {
      const [name, value] = [at < 0 ? pair : pair.slice(0, at), at < 0 ? '' : pair.slice(at + 1)].map(
        (part) => decodeURIComponent(part.replaceAll('+', ' ')),
      );
      fields[name ?? ''] = value;
    } catch {
      throw notText();
    }
  }
  return fields;
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

/** @throws {ApiError} */
export async function readBody(request: Request): Promise<Record<string, unknown>> {
  const type = (request.headers.get('content-type') ?? '').split(';', 1)[0]?.trim().toLowerCase();
  const isForm = type === 'application/x-www-form-urlencoded';
  if (!isForm && type !== 'application/json')
    throw new ApiError(
      415,
      'rest_unsupported_media_type',
      'Send application/x-www-form-urlencoded or application/json.',
    );
  const bytes = await bytesOf(request);
  let text: string;
  try {
    text = new TextDecoder('utf-8', {fatal: true, ignoreBOM: false}).decode(bytes);
  } catch {
    throw notText();
  }
  return isForm ? readForm(text) : readJson(text);
}
