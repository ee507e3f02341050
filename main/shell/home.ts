/** Whether an address belongs to the origin that the window is locked to. */
export const isHome = (address: string, url: string) =>
  URL.canParse(address) && new URL(address).origin === new URL(url).origin

/** A browser's own page about a failure: never left standing, and never the page's doing. */
export const isErrorPage = (address: string) => address.startsWith('chrome-error:')
