// SPDX-FileCopyrightText: 2026 Xingping contributors
// SPDX-License-Identifier: Apache-2.0
// The lines to paste, each with a button that copies them.
import { useEffect, useId, useState } from "preact/hooks";
import { CopyIcon } from "../components/icons";
import { c } from "../i18n/configure";
import { choice, choose, elementLines, fingerprint, frameLines, integrity, policyLine, styleLines } from "./choice";
import { Tick } from "./choices";

export function Lines() {
  const words = c();
  useEffect(() => {
    fingerprint().catch(() => undefined); // then nothing is offered to be pinned
  }, []);
  return (
    <section class="configure__lines" aria-labelledby="paste-title">
      <h2 id="paste-title" class="section__title">
        {words.paste}
      </h2>
      <Line title={words.element} hint={words.element_hint} text={elementLines.value}>
        {integrity.value !== null && (
          <Tick
            label={words.pinned}
            hint={words.pinned_hint}
            checked={choice.value.pinned}
            onChange={(pinned) => choose({ pinned })}
          />
        )}
      </Line>
      {styleLines.value !== null && <Line title={words.style} hint={words.style_hint} text={styleLines.value} />}
      <Line title={words.frame} hint={words.frame_hint} text={frameLines.value} />
      <Line title={words.policy} hint={words.policy_hint} text={policyLine} />
    </section>
  );
}

interface LineProperties {
  title: string;
  hint: string;
  text: string;
  children?: preact.ComponentChildren;
}

function Line({ title, hint, text, children }: LineProperties) {
  const words = c();
  const heading = useId();
  const [state, setState] = useState<"" | "copied" | "copy_failed">("");
  useEffect(() => setState(""), [text]);
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(text);
      setState("copied");
    } catch {
      setState("copy_failed");
    }
  };
  return (
    <section class="card configure__line" aria-labelledby={heading}>
      <div class="configure__head">
        <h3 id={heading} class="card__title">
          {title}
        </h3>
        <span role="status">{state === "" ? "" : words[state]}</span>
        <button
          type="button"
          class="button button--small"
          aria-label={words.copy_this(title)}
          onClick={() => void copy()}
        >
          <CopyIcon />
          {words.copy}
        </button>
      </div>
      <p class="actions__hint">{hint}</p>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: long lines must scroll by keyboard */}
      <pre class="configure__code" tabIndex={0}>
        <code>{text}</code>
      </pre>
      {children}
    </section>
  );
}
