// SPDX-FileCopyrightText: 2026 Xingping contributors
// SPDX-License-Identifier: Apache-2.0
// Where the page that runs from a disk begins: one classic script, which is the page's, and that of the desk's workers.
import "./styles/unstarted.css";

if (typeof document === "undefined") void import("./state/desk-worker");
else {
  document.getElementById("unstarted")?.remove();
  void import("./main");
}
