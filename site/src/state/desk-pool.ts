// SPDX-FileCopyrightText: 2026 Xingping contributors
// SPDX-License-Identifier: Apache-2.0
// The desk's workers. Judging thousands of files must not hold up the page, so it happens beside it; where a browser has
// no workers (or will not start one) the page itself works, one file at a time.
import { stand } from "../kit";
import type { Call, Calls, Reply, Request } from "./desk-shapes";
import { startWorker } from "./desk-start"; // the page that runs from a disk has ./desk-start-saved in its place

export interface Helper {
  ask<C extends Call>(call: C, ...given: Parameters<Calls[C]>): ReturnType<Calls[C]>;
}

/** It would not start, or fell over. */
export class NoWorker extends Error {}

function workerHelper(worker: Worker): Helper {
  const waiting = new Map<number, { settle: (answer: never) => void; fail: (error: Error) => void }>();
  let last = 0;
  let fallen: NoWorker | null = null;
  worker.addEventListener("message", ({ data }: MessageEvent<Reply>) => {
    const asked = waiting.get(data.id);
    waiting.delete(data.id);
    if ("failed" in data) asked?.fail(new Error(data.failed));
    else asked?.settle(data.answer as never);
  });
  worker.addEventListener("error", (event) => {
    event.preventDefault();
    worker.terminate();
    fallen = new NoWorker(event.message);
    for (const asked of waiting.values()) asked.fail(fallen);
    waiting.clear();
  });
  return {
    ask<C extends Call>(call: C, ...given: Parameters<Calls[C]>) {
      if (fallen) return Promise.reject(fallen) as unknown as ReturnType<Calls[C]>;
      last += 1;
      const request: Request<C> = { id: last, call, given };
      const answer = new Promise<never>((settle, fail) => waiting.set(request.id, { settle, fail }));
      worker.postMessage(request);
      return answer as unknown as ReturnType<Calls[C]>;
    },
  };
}

const pause = () => new Promise((resume) => setTimeout(resume));

async function pageHelper(): Promise<Helper> {
  const { calls } = await import("./desk-calls");
  return {
    ask: ((call: Call, ...given: unknown[]) =>
      pause().then(() => (calls[call] as (...given: unknown[]) => unknown)(...given))) as Helper["ask"],
  };
}

async function inWorker(packs: string[]): Promise<Helper | null> {
  let worker: Worker;
  try {
    worker = startWorker();
  } catch {
    return null;
  }
  const helper = workerHelper(worker);
  try {
    await helper.ask("start", await stand(), packs);
    return helper;
  } catch (error) {
    worker.terminate();
    if (error instanceof NoWorker) return null;
    throw error;
  }
}

/** Ready to check. `packs`: what it judges by. Throws when the engine or the criteria cannot be had. */
export async function hire(packs: string[]): Promise<Helper> {
  const helper = await inWorker(packs);
  if (helper) return helper;
  const page = await pageHelper();
  await page.ask("start", await stand(), packs);
  return page;
}

/** How many to have at most: one processor is left to the page. */
export const most = Math.max(1, Math.min(4, (navigator.hardwareConcurrency || 2) - 1));
