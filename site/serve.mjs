// SPDX-FileCopyrightText: 2026 Xingping contributors
// SPDX-License-Identifier: Apache-2.0
//
// Serves the built site as a real deployment should: static files, the right types, the security headers, compressed.
//   node site/serve.mjs [--port 4173] [--host 127.0.0.1] [--embedders "https://bureau.example https://other.example"]

import { readFile, realpath, stat } from "node:fs/promises";
import { createServer } from "node:http";
import { extname, join, relative, sep } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs, promisify } from "node:util";
import { brotliCompress, constants } from "node:zlib";

const headers = {
  "Cross-Origin-Opener-Policy": "same-origin",
  "Permissions-Policy": "camera=(), display-capture=(), geolocation=(), microphone=(), payment=(), usb=()",
  "Referrer-Policy": "no-referrer",
  "X-Content-Type-Options": "nosniff",
};

/** What depends on the file, by its path below the site. */
function ownHeaders(path, embedders) {
  // A page carries its policy itself, so that it holds on any host. Only who may frame it must come in a header: nobody
  // else but for embed.html, which is made for the sites of bureaus.
  const policy =
    path === "sw.js"
      ? "default-src 'none'; connect-src 'self'"
      : `frame-ancestors ${path === "embed.html" ? embedders : "'self'"}`;
  return {
    "Content-Security-Policy": policy,
    // The names in assets/ carry a hash of the content; of all else the browser asks whether it is still the same.
    "Cache-Control": path.startsWith("assets/") ? "public, max-age=31536000, immutable" : "no-cache",
    ...(path === "xingping-widget.js" && { "Access-Control-Allow-Origin": "*" }),
  };
}

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

const compress = promisify(brotliCompress);
const compressible = /^(text|application\/(json|wasm|manifest))|svg/;
/** By file, as long as it does not change. */
const compressed = new Map();

async function brotli(file, changed) {
  const known = compressed.get(file);
  if (known?.changed === changed) return known.bytes;
  const bytes = await compress(await readFile(file), { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } });
  compressed.set(file, { changed, bytes });
  return bytes;
}

async function respond(root, embedders, request, response) {
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
  const type = types[extname(file)] ?? "application/octet-stream";
  const smaller = compressible.test(type) && /\bbr\b/.test(request.headers["accept-encoding"] ?? "");
  const body = smaller ? await brotli(file, (await stat(file)).mtimeMs) : await readFile(file);
  response.writeHead(200, {
    ...headers,
    ...ownHeaders(relative(root, file).split(sep).join("/"), embedders),
    "Content-Type": type,
    "Content-Length": body.length,
    ...(compressible.test(type) && { Vary: "Accept-Encoding" }),
    ...(smaller && { "Content-Encoding": "br" }),
  });
  response.end(request.method === "HEAD" ? undefined : body);
}

/**
 * Starts the server on `port`, or on the next free one, and resolves to `{ server, address }`. `embedders`: the origins
 * that may frame embed.html, as `frame-ancestors` lists them.
 */
export async function serve({ root, host = "127.0.0.1", port = 4173, embedders = "*" }) {
  const realRoot = await realpath(root);
  const server = createServer((request, response) => {
    respond(realRoot, embedders, request, response).catch(() => response.destroy());
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
      embedders: { type: "string", default: "*" },
      host: { type: "string", default: "127.0.0.1" },
      port: { type: "string", default: "4173" },
    },
  });
  const root = fileURLToPath(new URL("../build/site", import.meta.url));
  try {
    const { address } = await serve({ ...values, root, port: Number(values.port) });
    console.log(`星评 Xingping: ${address}`);
  } catch (error) {
    const hint = error.code === "ENOENT" ? "there is no build/site yet, run `npm run build`" : error.message;
    console.error(`serve: ${hint}`);
    process.exitCode = 1;
  }
}
