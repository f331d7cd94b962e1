// SPDX-FileCopyrightText: 2026 Xingping contributors
// SPDX-License-Identifier: Apache-2.0

/** null when it is none. */
export function fromBase64(text: string): Uint8Array<ArrayBuffer> | null {
  try {
    const plain = atob(text);
    const bytes = new Uint8Array(plain.length);
    for (let at = 0; at < bytes.length; at += 1) bytes[at] = plain.charCodeAt(at);
    return bytes;
  } catch {
    return null;
  }
}
