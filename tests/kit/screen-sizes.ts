/** The smallest and the usual screen that the pages are looked at on, in pixels. */
export const SIZES = [
  { name: 'phone', width: 375, height: 812 },
  { name: 'desktop', width: 1280, height: 800 },
] as const;
