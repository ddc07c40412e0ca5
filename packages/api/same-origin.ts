/**
 * Whether a request that changes something came from the app's own pages: its Origin is the host it was sent to, and the
 * browser, where it says so, calls it same-origin.
 */
export function isSameOrigin(request: Request, host: string | undefined): boolean {
  const site = request.headers.get('sec-fetch-site')
  if (site !== null && site !== 'same-origin') return false
  const origin = request.headers.get('origin')
  return origin !== null && URL.canParse(origin) && new URL(origin).host === host
}
