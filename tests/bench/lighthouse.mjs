// SPDX-FileCopyrightText: 2026 Xingping contributors
// SPDX-License-Identifier: Apache-2.0
//
// Lighthouse over the built site, and the time to the first screen on a slow link:  npm run lighthouse [-- PLACE…]
// Lighthouse is fetched for the run (it is larger than all else that is installed); a score below its bar fails. Times
// depend on what else the machine does: the load stands beside them.

import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdirSync, readFileSync } from "node:fs";
import { loadavg } from "node:os";
import { fileURLToPath } from "node:url";
import { chromium } from "@playwright/test";
import { serve } from "../../site/serve.mjs";
import { launchOptions } from "../chromium.mjs";
import { firstScreen, reckoned } from "./first-screen.mjs";

const lighthouse = "lighthouse@12.8.2"; // the last for Node 20
const bars = { performance: 95, accessibility: 100, "best-practices": 100 };
const places = { catalogue: "", category: "#/jiangsu-pool/integrated-platform", match: "#/match", about: "#/about" };
/** What is meaningful of a place. */
const meaningful = { catalogue: ".catalogue .card", category: "#at-employees" };

const inBuild = (path) => fileURLToPath(new URL(`../../build/${path}`, import.meta.url));
const flags = [...launchOptions.args, "--headless=new"].join(" ");
const CHROME_PATH = launchOptions.executablePath ?? chromium.executablePath();

/** On a telephone of middling pace with a slow link, or on a desk. */
const devices = { phone: [], desktop: ["--preset=desktop"] };

async function audit(name, address, device) {
  const path = inBuild(`lighthouse/${name}-${device}.json`);
  const given = [address, `--chrome-flags=${flags}`, "--output=json", `--output-path=${path}`, "--quiet"];
  given.push(...devices[device]);
  const only = `--only-categories=${Object.keys(bars).join()}`;
  const run = spawn("npx", ["--yes", lighthouse, ...given, only], {
    stdio: ["ignore", "inherit", "inherit"],
    env: { ...process.env, CHROME_PATH },
  });
  const [status] = await once(run, "exit"); // the server answers meanwhile
  if (status !== 0) throw new Error(`lighthouse ended with ${status}`);
  return JSON.parse(readFileSync(path, "utf8"));
}

function judge(name, { categories, audits, environment }) {
  // On a phone the processor is slowed to a quarter, meant for a machine of pace 1500 that has nothing else to do.
  console.log(`       ${name}, pace of this machine ${Math.round(environment.benchmarkIndex)}`);
  for (const [category, bar] of Object.entries(bars)) {
    const { score, auditRefs } = categories[category];
    const reached = Math.round(score * 100);
    console.log(`${String(reached).padStart(5)}  ${category} of ${name}, bar ${bar}`);
    if (reached >= bar) continue;
    process.exitCode = 1;
    for (const { id, weight } of auditRefs.filter((ref) => ref.weight > 0 && audits[ref.id].score < 0.9))
      console.log(`         ${id} (${weight}): ${audits[id].displayValue ?? audits[id].title}`);
  }
}

const wanted = process.argv.length > 2 ? process.argv.slice(2) : Object.keys(places);
const { server, address } = await serve({ root: inBuild("site") });
mkdirSync(inBuild("lighthouse"), { recursive: true });
try {
  for (const name of wanted) {
    if (!Object.hasOwn(places, name)) throw new Error(`no place \`${name}\`: ${Object.keys(places).join(", ")}`);
    for (const device of Object.keys(devices))
      judge(`${name} on a ${device}`, await audit(name, address + places[name], device));
  }
  for (const [name, selector] of Object.entries(meaningful).filter(([one]) => wanted.includes(one))) {
    const { bytes, work, time } = await reckoned(address + places[name], selector);
    const made = `${(bytes / 1000).toFixed(1)} kB at 1.6 Mbit/s and 4 × ${Math.round(work)} ms of work`;
    console.log(`${Math.round(time)} ms  first screen of ${name}, reckoned: ${made}`);
    for (const latency of [0, 150]) {
      const { median, best } = await firstScreen(address + places[name], selector, latency);
      const load = loadavg()[0].toFixed(1);
      const link = `1.6 Mbit/s, ${latency} ms there and back, processor at a quarter, load ${load}`;
      console.log(`${Math.round(median)} ms (best ${Math.round(best)})  first screen of ${name}: ${link}`);
    }
  }
} finally {
  server.closeAllConnections();
  server.close();
}
