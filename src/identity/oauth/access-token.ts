/** How long an access token is valid, in seconds. */
export const ACCESS_TOKEN_SECONDS = 10 * 60;

/** How far the clocks of two processes of the hub may differ, in seconds. */
export const SKEW_SECONDS = 5;

/** The type of an access token in its header (RFC 9068). */
export const ACCESS_TOKEN_TYPE = 'at+jwt';
