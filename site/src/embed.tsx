// SPDX-FileCopyrightText: 2026 Xingping contributors
// SPDX-License-Identifier: Apache-2.0
// The page inside a page of somebody else.
import { effect } from "@preact/signals";
import "./main";
import "./styles/embed.css";
import { assessmentMessage } from "./embed/assessment";
import { keepInSight, tellHeight } from "./embed/height";
import { keepTelling, listenToHost } from "./embed/host";
import { keepLook } from "./embed/look";
import { firstWords } from "./i18n";
import { host } from "./state/host";

listenToHost();
keepLook();
keepInSight();
// What leads beyond what is shown here stands in a tab of its own.
document.addEventListener(
  "click",
  ({ target }) => {
    const anchor = target instanceof Element ? target.closest<HTMLAnchorElement>('a[href^="./"]') : null;
    if (anchor) Object.assign(anchor, { target: "_blank", rel: "noopener" });
  },
  true,
);
void firstWords.then(() => keepTelling(assessmentMessage));
effect(() => {
  if (host.value) tellHeight();
});
