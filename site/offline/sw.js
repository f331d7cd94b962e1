// SPDX-FileCopyrightText: 2026 Xingping contributors
// SPDX-License-Identifier: Apache-2.0
//
// The service worker: after the first visit the site needs no network. `site/seal.mjs` writes it as `sw.js` and puts the
// list of this build before it: `build` names it, `files` gives the SHA-256 of every file by its address below the site.
//
// Each build has a cache of its own, filled whole before its worker may serve. Pages come from the cache of the worker's
// own build. All else is named by its content (assets/, packs/?revision), so it is right whichever cache it comes from:
// a page of an earlier build that is still open finds its own files, and never meets those of another.
//
// It answers for the site's own files only, asks for nothing else, and reads nothing of what a request carries.
/* global build, files */

const scope = new URL("./", self.location);
/** Other copies of the site on the same origin have other scopes, and their own caches. */
const prefix = `xingping:${scope.pathname}:`;
const own = prefix + build;

const ours = async () => (await caches.keys()).filter((name) => name.startsWith(prefix));

/** The newest first, by the order they were made in. */
async function cached(address) {
  for (const name of [own, ...(await ours()).reverse()]) {
    const response = await (await caches.open(name)).match(address, { ignoreVary: true });
    if (response) return response;
  }
  return undefined;
}

/** A page may not be answered with a response that was redirected, as hosts with "clean" addresses do. */
async function plain(response) {
  const { status, statusText, headers } = response;
  return response.redirected ? new Response(await response.blob(), { status, statusText, headers }) : response;
}

async function store(cache, name) {
  const address = new URL(name, scope).href;
  if (await cache.match(address)) return; // an earlier attempt came as far as this
  const lasting = /^(assets|packs)\//.test(name);
  const known = lasting ? await cached(address) : undefined;
  const integrity = `sha256-${files[name]}`;
  // What is not exactly the file of this build, in the middle of a deployment perhaps, is an error here.
  const fresh =
    known ?? (await fetch(address, { integrity, cache: lasting ? "default" : "no-cache", priority: "low" }));
  if (!fresh.ok) throw new Error(`${name}: ${fresh.status}`);
  await cache.put(address, await plain(fresh));
}

async function fill() {
  const cache = await caches.open(own);
  const waiting = Object.keys(files);
  const work = async () => {
    for (let name = waiting.pop(); name !== undefined; name = waiting.pop()) await store(cache, name);
  };
  await Promise.all([work(), work(), work()]); // few at a time: whoever uses the page meanwhile comes first
  const kept = await (await caches.open(own)).keys();
  if (kept.length < Object.keys(files).length) throw new Error("the cache was cleared while it was filled");
}

/** Earlier builds go as soon as no page can need them, and not while another one is on its way. */
async function tidy() {
  const { installing, waiting } = self.registration;
  const pages = await self.clients.matchAll({ includeUncontrolled: true });
  if (installing || waiting || pages.filter(({ url }) => url.startsWith(scope.href)).length > 1) return;
  for (const name of await ours()) if (name !== own) await caches.delete(name);
}

self.addEventListener("install", (event) => event.waitUntil(fill()));
self.addEventListener("activate", (event) => event.waitUntil(self.clients.claim()));
self.addEventListener("message", (event) => {
  if (event.data === "take_over") event.waitUntil(self.skipWaiting());
  if (event.data === "tidy") event.waitUntil(tidy());
});

/** The file of the site that a request asks for, or null where it is none of our business. */
function wanted(request) {
  const { origin, pathname, search } = new URL(request.url);
  if (request.method !== "GET" || origin !== scope.origin || !pathname.startsWith(scope.pathname)) return null;
  const path = pathname.slice(scope.pathname.length);
  if (request.mode === "navigate") {
    const page = path === "" || path === "index.html" ? "./" : path;
    return page in files ? page : null;
  }
  const name = path + search;
  return name in files || /^(assets|packs)\//.test(name) ? name : null;
}

self.addEventListener("fetch", (event) => {
  const name = wanted(event.request);
  if (name === null) return;
  const answer = async () => {
    const found = await cached(new URL(name, scope).href).catch(() => undefined); // storage may fail
    return found ?? fetch(event.request);
  };
  event.respondWith(answer());
});
