// SPDX-FileCopyrightText: 2026 Xingping contributors
// SPDX-License-Identifier: Apache-2.0
//
// Serves the built site as a real deployment should: static files, the right types, the security headers.
//   node site/serve.mjs [--port 4173] [--host 127.0.0.1]

import { createReadStream } from "node:fs";
import { realpath, stat } from "node:fs/promises";
import { createServer } from "node:http";
import { extname, join, sep } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";

const headers = {
  // index.html carries the policy itself, so that it holds on any host. Only frame-ancestors must come in a header:
  // a deployment lists there the sites that may embed it.
  "Content-Security-Policy": "frame-ancestors 'self'",
  "Cross-Origin-Opener-Policy": "same-origin",
  "Permissions-Policy": "camera=(), geolocation=(), microphone=()",
  "Referrer-Policy": "no-referrer",
  "X-Content-Type-Options": "nosniff",
  // A rebuilt site must show at once; a deployment may cache assets/, whose names carry a hash.
  "Cache-Control": "no-store",
};

const types = {
  ".css": "text/css; charset=utf-8",
  ".html": "text/html; charset=utf-8",
  ".ico": "image/x-icon",
  ".js": "text/javascript; charset=utf-8",
  ".json": "application/json; charset=utf-8",
  ".mjs": "text/javascript; charset=utf-8",
  ".png": "image/png",
  ".svg": "image/svg+xml",
  ".txt": "text/plain; charset=utf-8",
  ".wasm": "application/wasm",
  ".webmanifest": "application/manifest+json",
  ".woff2": "font/woff2",
};

/** The file below `root` that a request path names, or null: links that lead out of `root` count as absent. */
async function resolveFile(root, pathname) {
  try {
    let file = await realpath(join(root, decodeURIComponent(pathname)));
    if ((await stat(file)).isDirectory()) file = await realpath(join(file, "index.html"));
    return file.startsWith(root + sep) && (await stat(file)).isFile() ? file : null;
  } catch {
    return null; // no such file, or a malformed escape
  }
}

async function respond(root, request, response) {
  if (request.method !== "GET" && request.method !== "HEAD") {
    response.writeHead(405, { ...headers, Allow: "GET, HEAD" }).end();
    return;
  }
  const pathname = (request.url ?? "/").split(/[?#]/, 1)[0];
  const file = await resolveFile(root, pathname);
  if (!file) {
    response.writeHead(404, { ...headers, "Content-Type": types[".txt"] }).end("not found\n");
    return;
  }
  const { size } = await stat(file);
  const type = types[extname(file)] ?? "application/octet-stream";
  response.writeHead(200, { ...headers, "Content-Type": type, "Content-Length": size });
  if (request.method === "HEAD") response.end();
  else
    createReadStream(file)
      .on("error", () => response.destroy())
      .pipe(response);
}

/** Starts the server on `port`, or on the next free one, and resolves to `{ server, address }`. */
export async function serve({ root, host = "127.0.0.1", port = 4173 }) {
  const realRoot = await realpath(root);
  const server = createServer((request, response) => {
    respond(realRoot, request, response).catch(() => response.destroy());
  });
  for (let candidate = port; ; candidate++) {
    const error = await new Promise((resolve) => {
      server.once("error", resolve);
      server.listen(candidate, host, () => {
        server.off("error", resolve);
        resolve(null);
      });
    });
    if (!error) break;
    if (error.code !== "EADDRINUSE" || candidate - port >= 50) throw error;
  }
  return { server, address: `http://${host}:${server.address().port}/` };
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { values } = parseArgs({
    options: {
      host: { type: "string", default: "127.0.0.1" },
      port: { type: "string", default: "4173" },
    },
  });
  const root = fileURLToPath(new URL("../build/site", import.meta.url));
  try {
    const { address } = await serve({ root, host: values.host, port: Number(values.port) });
    console.log(`星评 Xingping: ${address}`);
  } catch (error) {
    const hint = error.code === "ENOENT" ? "there is no build/site yet, run `npm run build`" : error.message;
    console.error(`serve: ${hint}`);
    process.exitCode = 1;
  }
}
