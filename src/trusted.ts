/** Refuses everything a page could be made to run, but files of our own origin: MapLibre's worker and ours. */
const rules = {
  createScriptURL(address: string): string {
    if (new URL(address, document.baseURI).origin === window.location.origin) return address;
    throw new TypeError(`No script is run from ${address}.`);
  },
};

interface TrustedTypes {
  createPolicy(name: "default", rules: unknown): unknown;
}

// Where the browser knows Trusted Types; the page's policy demands them (deploy/headers.ts).
(window as { readonly trustedTypes?: TrustedTypes }).trustedTypes?.createPolicy("default", rules);
