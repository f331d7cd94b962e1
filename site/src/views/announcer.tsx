// SPDX-FileCopyrightText: 2026 Xingping contributors
// SPDX-License-Identifier: Apache-2.0
// Tells screen readers when the level moves, once the typing has settled.
import { useEffect, useRef, useState } from "preact/hooks";
import { t } from "../i18n";
import { levelHeadline } from "./level-meter";

const settle = 700;

export function Announcer() {
  const { held, possible } = levelHeadline();
  const words = t().panel.announce(held, possible);
  const [said, setSaid] = useState("");
  const before = useRef(words);
  useEffect(() => {
    if (before.current === words) return undefined;
    const timer = setTimeout(() => {
      before.current = words;
      setSaid(words);
    }, settle);
    return () => clearTimeout(timer);
  }, [words]);
  return (
    <p class="visually-hidden" role="status" aria-live="polite">
      {said}
    </p>
  );
}
