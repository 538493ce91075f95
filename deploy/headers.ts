/** What the page may do, sentence by sentence of its Content-Security-Policy: only what comes from its own origin. */
const contentSecurity: Readonly<Record<string, string>> = {
  "default-src": "'none'",
  "script-src": "'self'",
  "style-src": "'self'",
  "font-src": "'self'",
  // MapLibre's stylesheet brings its few signs as data.
  "img-src": "'self' data:",
  "media-src": "'self'",
  "connect-src": "'self'",
  "worker-src": "'self'",
  "manifest-src": "'self'",
  "base-uri": "'none'",
  "form-action": "'none'",
  "require-trusted-types-for": "'script'",
  // Lit's templates, and our own check of script addresses (src/trusted.ts).
  "trusted-types": "lit-html default",
};

function sentences(policy: Readonly<Record<string, string>>): string {
  return Object.entries(policy)
    .map(([name, value]) => `${name} ${value}`)
    .join("; ");
}

/** The policy in the page itself, so that it holds on any host. */
export const pagePolicy = sentences(contentSecurity);

/** What a host should send with every file, as in deploy/nginx.conf and deploy/Caddyfile; the worker sends them too. */
export const headers: Readonly<Record<string, string>> = {
  // Only a header can forbid to be shown inside a foreign page.
  "content-security-policy": `${pagePolicy}; frame-ancestors 'none'`,
  "referrer-policy": "no-referrer",
  "permissions-policy":
    "geolocation=(self), screen-wake-lock=(self), camera=(), microphone=(), payment=(), usb=()",
  "x-content-type-options": "nosniff",
  "cross-origin-opener-policy": "same-origin",
};
