// SPDX-FileCopyrightText: 2026 Xingping contributors
// SPDX-License-Identifier: Apache-2.0
// The Emscripten module is made by the native build, so its shape is stated here.
declare module "*.mjs" {
  const factory: (options?: object) => Promise<unknown>;
  export default factory;
}
declare module "*?url" {
  const url: string;
  export default url;
}
declare module "*.css" {}
/** Put in by the builds: the fingerprint of what the page carries, and how large the page is that runs from a disk. */
declare const ARCHIVE_SHA256: string;
declare const OFFLINE_BYTES: number;
