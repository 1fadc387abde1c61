const LOOPBACK = ['localhost', '127.0.0.1', '[::1]'];

/** May a request under this address be answered? Stops a foreign name that was bent to point at loopback (DNS rebinding). */
export function isAllowedHost(url: URL, hostHeader: string | undefined, more: readonly string[] = []): boolean {
  const allowed = [...LOOPBACK, ...more.map((name) => name.toLowerCase())];
  const named = hostHeader === undefined ? url.hostname : hostHeader.replace(/:\d{1,5}$/, '');
  return allowed.includes(named.toLowerCase()) && allowed.includes(url.hostname.toLowerCase());
}

/**
 * Did a form that changes something come from our own pages? A browser names the origin of every POST; `null` and
 * any other origin are refused. A program that sends no Origin still needs the session and its token. Behind a server
 * with TLS the browser says https where we are asked by http: the same host is our own either way.
 */
export function isOwnOrigin(url: URL, origin: string | undefined, fetchSite: string | undefined): boolean {
  if (fetchSite !== undefined && fetchSite !== 'same-origin') return false;
  if (origin === undefined) return true;
  return origin === url.origin || origin === `https://${url.host}`;
}
