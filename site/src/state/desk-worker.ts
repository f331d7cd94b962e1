// SPDX-FileCopyrightText: 2026 Xingping contributors
// SPDX-License-Identifier: Apache-2.0
// A worker of the desk: one answer for each request, and no failure that is not said.
import { calls } from "./desk-calls";
import type { Reply, Request } from "./desk-shapes";

addEventListener("message", async ({ data }: MessageEvent<Request>) => {
  const { id, call, given } = data;
  const reply = (answer: Reply) => postMessage(answer);
  try {
    reply({ id, answer: await (calls[call] as (...given: unknown[]) => unknown)(...given) });
  } catch (error) {
    reply({ id, failed: error instanceof Error ? error.message : String(error) });
  }
});
