/** Sets what every page carries: no foreign scripts, frames, forms or guesses about content types. */
export function setSecurityHeaders(headers: Headers, nonce: string, secure: boolean) {
  headers.set(
    'Content-Security-Policy',
    [
      "default-src 'self'",
      `script-src 'self' 'nonce-${nonce}'`,
      "style-src 'self'",
      "img-src 'self' data:",
      "object-src 'none'",
      "base-uri 'none'",
      "form-action 'self'",
      "frame-ancestors 'none'",
    ].join('; '),
  );
  headers.set('X-Content-Type-Options', 'nosniff');
  headers.set('Referrer-Policy', 'same-origin');
  headers.set('Cross-Origin-Opener-Policy', 'same-origin');
  headers.set('Cross-Origin-Resource-Policy', 'same-origin');
  headers.set('Permissions-Policy', 'camera=(), geolocation=(), microphone=(self)');
  if (secure) headers.set('Strict-Transport-Security', 'max-age=31536000; includeSubDomains');
  // Every page depends on the cookies of who asks.
  if (!headers.has('Cache-Control')) headers.set('Cache-Control', 'private, no-cache');
}
