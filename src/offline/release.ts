/** A file of a release. */
export interface ReleaseFile {
  /** Relative to the folder the app is served from; the page itself is `./`, as some hosts move `index.html`. */
  readonly path: string;
  /** SHA-256 of its bytes, in base64. */
  readonly hash: string;
  readonly bytes: number;
  readonly type: string;
}

/** Everything the app needs to run without network, as the build wrote it down. */
export interface Release {
  /** Changes whenever any file does. */
  readonly id: string;
  readonly files: readonly ReleaseFile[];
  /** Sent with every file, so that what comes from the phone is guarded like what comes from the server. */
  readonly headers: Readonly<Record<string, string>>;
}

/** How much there is to keep, in bytes. */
export function bytesOf(files: readonly ReleaseFile[]): number {
  return files.reduce((sum, { bytes }) => sum + bytes, 0);
}

/** The file behind an address, whatever its query; null for anything not in the release. `scope` ends in `/`. */
export function fileAt(release: Release, scope: string, address: string): ReleaseFile | null {
  if (!address.startsWith(scope)) return null;
  const asked = address.slice(scope.length).replace(/[?#].*$/, "");
  const path = asked === "" || asked === "index.html" ? "./" : asked;
  return release.files.find((file) => file.path === path) ?? null;
}

/** SHA-256 in base64, which makes the list a third shorter than hexadecimal. */
export async function hashOf(bytes: ArrayBuffer): Promise<string> {
  return btoa(String.fromCharCode(...new Uint8Array(await crypto.subtle.digest("SHA-256", bytes))));
}
