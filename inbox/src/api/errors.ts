import type {ContentfulStatusCode} from 'hono/utils/http-status';

/** A refusal as WordPress writes it: `{code, message, data: {status, …}}`. */
export class ApiError extends Error {
  constructor(
    readonly status: ContentfulStatusCode,
    readonly code: string,
    message: string,
    readonly data: Readonly<Record<string, unknown>> = {},
    readonly headers: Readonly<Record<string, string>> = {},
  ) {
    super(message);
  }

  get body(): object {
    return {code: this.code, message: this.message, data: {status: this.status, ...this.data}};
  }
}

/** Parameters that are not what they have to be, each with the reason. */
export const invalidParams = (params: Readonly<Record<string, string>>): ApiError =>
  new ApiError(400, 'rest_invalid_param', `Invalid parameter(s): ${Object.keys(params).join(', ')}`, {
    params,
  });

export const noRoute = (): ApiError =>
  new ApiError(404, 'rest_no_route', 'No route was found matching the URL and request method.');
