/** Who makes development tokens: a hub in production knows them by this and refuses them unread. */
export const DEVELOPMENT_ISSUER = 'tuanjie-hub-development';

/** Whom tokens for the hub's API are made for. */
export const HUB_AUDIENCE = 'tuanjie-hub';

/** How long a development token is valid, in seconds: one working day with its evening. */
export const DEVELOPMENT_TOKEN_SECONDS = 12 * 60 * 60;
