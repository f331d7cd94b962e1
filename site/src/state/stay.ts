// SPDX-FileCopyrightText: 2026 Xingping contributors
// SPDX-License-Identifier: Apache-2.0
// Has the browser keep the whole site, and notices when it has got a newer one.
import { scriptAddress, workerAddress } from "./trusted";
import { servedBy, takeNewer } from "./update";

export async function stay(): Promise<void> {
  const container = navigator.serviceWorker;
  let asked = false;
  const registration = await container.register(scriptAddress(workerAddress()), { updateViaCache: "none" });
  const take = () => {
    asked = true;
    if (registration.waiting) registration.waiting.postMessage("take_over");
    else location.reload();
  };
  const look = () => {
    // The very first one also waits, for a moment.
    if (registration.waiting && registration.active) takeNewer.value = take;
  };
  container.addEventListener("controllerchange", () => {
    if (asked) location.reload();
    else if (servedBy) takeNewer.value = take; // another tab has taken it; this one goes on as it is
  });
  registration.addEventListener("updatefound", () => registration.installing?.addEventListener("statechange", look));
  look();
  servedBy?.postMessage("tidy");
}
