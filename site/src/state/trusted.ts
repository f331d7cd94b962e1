// SPDX-FileCopyrightText: 2026 Xingping contributors
// SPDX-License-Identifier: Apache-2.0
// The only way to make an address into a script: the page's policy (`trusted-types xingping`) refuses every other.

interface Policy {
  createScriptURL(address: string): string;
}
interface Factory {
  createPolicy(name: string, rules: Policy): Policy;
}

export const workerAddress = (): string => new URL("sw.js", document.baseURI).href;

/** Our own blobs, of which the desk makes its workers, and the service worker. */
const isOurs = (address: string): boolean => address.startsWith("blob:") || address === workerAddress();

const policy = (globalThis as { trustedTypes?: Factory }).trustedTypes?.createPolicy("xingping", {
  createScriptURL(address) {
    if (!isOurs(address)) throw new TypeError(`\`${address}\` is no script of this page`);
    return address;
  },
});

/** Where the browser does not ask for trust, the address itself. */
export const scriptAddress = (address: string): string => policy?.createScriptURL(address) ?? address;
