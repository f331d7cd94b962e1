// SPDX-FileCopyrightText: 2026 Xingping contributors
// SPDX-License-Identifier: Apache-2.0
// The files of a drop or a choice, with the folders they lie in.

export interface Found {
  file: File;
  path: string;
}

/** What systems leave in folders. */
const litter = /^(\..*|Thumbs\.db|desktop\.ini|~\$.*)$/i;

export const chosen = (list: Iterable<File>): Found[] =>
  [...list]
    .map((file) => ({ file, path: file.webkitRelativePath || file.name }))
    .filter(({ path }) => !path.split("/").some((part) => litter.test(part)));

const fileOf = (entry: FileSystemFileEntry) => new Promise<File>((done, fail) => entry.file(done, fail));

/** A browser gives a folder in portions, until one is empty. */
async function entriesOf(folder: FileSystemDirectoryEntry): Promise<FileSystemEntry[]> {
  const reader = folder.createReader();
  const all: FileSystemEntry[] = [];
  for (;;) {
    const portion = await new Promise<FileSystemEntry[]>((done, fail) => reader.readEntries(done, fail));
    if (portion.length === 0) return all;
    all.push(...portion);
  }
}

async function walk(entry: FileSystemEntry, found: Found[]): Promise<void> {
  if (litter.test(entry.name)) return;
  if (entry.isDirectory) {
    for (const inner of await entriesOf(entry as FileSystemDirectoryEntry)) await walk(inner, found);
  } else {
    const path = entry.fullPath.replace(/^\//, "");
    try {
      found.push({ file: await fileOf(entry as FileSystemFileEntry), path });
    } catch {
      // Gone in the meantime: shown as a file that cannot be read would be a file without content.
      found.push({ file: new File([], entry.name), path });
    }
  }
}

export async function dropped(transfer: DataTransfer): Promise<Found[]> {
  // The list is empty as soon as anything is waited for.
  const entries = [...transfer.items].map((item) => item.webkitGetAsEntry?.() ?? null).filter((one) => one !== null);
  const files = [...transfer.files];
  if (entries.length === 0) return chosen(files);
  const found: Found[] = [];
  for (const entry of entries) await walk(entry, found);
  return found;
}
