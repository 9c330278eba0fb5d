/** The largest body that is read: an answer of the greatest length in the widest encoding, many times over. */
export const LARGEST_BODY = 4 * 1024 * 1024;
/** Bytes of a too large body that are read and thrown away, so that the browser gets to see the answer. */
const READ_AWAY = 64 * 1024 * 1024;

/**
 * The same request with its body in memory; `tooLarge` instead of a body over the limit.
 * A body that is cut short by the client rejects.
 */
export async function withBody(request: Request): Promise<{ request: Request; tooLarge: boolean }> {
  if (!request.body) return { request, tooLarge: false };
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of request.body) {
    size += chunk.byteLength;
    if (size <= LARGEST_BODY) chunks.push(chunk);
    else chunks.length = 0;
    if (size > READ_AWAY) break;
  }
  const tooLarge = size > LARGEST_BODY;
  const body = tooLarge ? undefined : Buffer.concat(chunks);
  return {
    tooLarge,
    request: new Request(request.url, {
      method: request.method,
      headers: request.headers,
      signal: request.signal,
      body,
    }),
  };
}
