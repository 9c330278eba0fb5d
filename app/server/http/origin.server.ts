/**
 * Whether a request that changes something may come from another site's page. Browsers say where a form was;
 * what says nothing is no browser and carries nobody's cookies unasked.
 */
export function isForged(request: Request): boolean {
  if (request.method === 'GET' || request.method === 'HEAD') return false;
  const site = request.headers.get('Sec-Fetch-Site');
  if (site) return site !== 'same-origin' && site !== 'none';
  const origin = request.headers.get('Origin');
  return origin !== null && origin !== new URL(request.url).origin;
}
