/** How the hub is joined to a platform: to the real one, to a sandbox (沙箱), or not at all. */
export type PlatformConnection = 'connected' | 'sandbox' | 'not-connected';
