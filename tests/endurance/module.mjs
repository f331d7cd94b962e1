// SPDX-FileCopyrightText: 2026 Xingping contributors
// SPDX-License-Identifier: Apache-2.0
// A module whose memory can be seen, and limited.

import { readModule } from "../packs/engine.mjs";

/** Starts the module; `pages`: beyond that many of 64 kB its memory does not grow, as on a machine that has no more. */
export async function startModule(name, pages = Number.POSITIVE_INFINITY) {
  const { factory, wasmBinary } = await readModule(name);
  const instantiate = WebAssembly.instantiate;
  let memory;
  // The glue keeps the memory to itself, under whichever name the linker chose.
  WebAssembly.instantiate = async (...words) => {
    const made = await instantiate.apply(WebAssembly, words);
    memory = Object.values(made.instance.exports).find((one) => one instanceof WebAssembly.Memory);
    return made;
  };
  try {
    const module = await factory({ wasmBinary });
    const grow = memory.grow;
    memory.grow = (more) => {
      if (memory.buffer.byteLength / 65_536 + more > pages) throw new RangeError("no more memory");
      return grow.call(memory, more);
    };
    return { module, bytes: () => memory.buffer.byteLength };
  } finally {
    WebAssembly.instantiate = instantiate;
  }
}
