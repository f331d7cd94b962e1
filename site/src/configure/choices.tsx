// SPDX-FileCopyrightText: 2026 Xingping contributors
// SPDX-License-Identifier: Apache-2.0
// What can be chosen: every attribute, and the custom properties that a colour field can set.
import type { ComponentChildren } from "preact";
import { useId } from "preact/hooks";
import { Segmented } from "../components/segmented";
import { pick, t } from "../i18n";
import { c } from "../i18n/configure";
import { cards } from "../state/engine";
import tokens from "../styles/tokens.css?raw";
import { type Choice, choice, choose } from "./choice";
import { refused } from "./preview";

export function Choices() {
  const words = c();
  const now = choice.value;
  const programme = cards.value?.find((card) => card.id === now.programme);
  return (
    <section class="card configure__choices" aria-labelledby="choose-title">
      <h2 id="choose-title" class="card__title">
        {words.choose}
      </h2>
      <Select
        label={words.programme}
        value={now.programme}
        none={words.every_programme}
        options={(cards.value ?? []).map((card) => [card.id, `${pick(card.name)} · ${card.edition}`])}
        onChange={(id) => choose({ programme: id, category: "" })}
      />
      <Select
        label={words.category}
        value={now.category}
        none={words.every_category}
        disabled={!programme}
        options={(programme?.categories ?? []).map((one) => [one.id, pick(one.name)])}
        onChange={(category) => choose({ category })}
      />
      <Row label={words.lang}>
        <Segmented<Choice["lang"]>
          legend={words.lang}
          value={now.lang}
          options={[
            { value: "", label: words.langs.page },
            { value: "zh", label: words.langs.zh },
            { value: "en", label: words.langs.en },
          ]}
          onChange={(lang) => choose({ lang })}
        />
      </Row>
      <Row label={words.theme}>
        <Segmented<Choice["theme"]>
          legend={words.theme}
          value={now.theme}
          options={(["auto", "light", "dark"] as const).map((value) => ({ value, label: words.themes[value] }))}
          onChange={(theme) => choose({ theme })}
        />
      </Row>
      <Row label={words.height}>
        <Segmented<Choice["height"]>
          legend={words.height}
          value={now.height}
          options={[
            { value: "", label: words.heights.window },
            { value: "content", label: words.heights.content },
          ]}
          onChange={(height) => choose({ height })}
        />
      </Row>
      <Looks />
      <Tick
        label={words.shows_result}
        checked={now.shows_result}
        onChange={(shows_result) => choose({ shows_result })}
      />
      <Tick
        label={words.receives}
        hint={words.receives_hint}
        checked={now.receives}
        onChange={(receives) => choose({ receives })}
      />
    </section>
  );
}

const colours = [
  "--xingping-primary",
  "--xingping-surface",
  "--xingping-paper",
  "--xingping-ink",
  "--xingping-line",
] as const;
/** What a colour field begins with: the kit's own token of that name, in the light theme, which comes first. */
const usual = (name: (typeof colours)[number]): string =>
  new RegExp(`${name.replace("xingping-", "")}: (#[0-9a-f]{6})`).exec(tokens)?.[1] ?? "";

function Looks() {
  const words = c();
  const { look } = choice.value;
  const set = (name: keyof typeof look, value: string) => {
    const { [name]: _, ...others } = look;
    choose({ look: value === "" ? others : { ...others, [name]: value } });
  };
  const names = refused.value.map((name) => words.looks[name as keyof typeof words.looks] ?? name);
  return (
    <fieldset class="configure__looks">
      <legend>{words.look}</legend>
      {colours.map((name) => (
        <div key={name} class="configure__look">
          <Tick
            label={words.looks[name]}
            checked={look[name] !== undefined}
            onChange={(own) => set(name, own ? usual(name) : "")}
          />
          <input
            type="color"
            aria-label={`${words.own}: ${words.looks[name]}`}
            value={look[name] ?? usual(name)}
            disabled={look[name] === undefined}
            onInput={(event) => set(name, event.currentTarget.value)}
          />
        </div>
      ))}
      <Row label={words.radius}>
        <Segmented
          legend={words.radius}
          value={(look["--xingping-radius"] ?? "") as keyof typeof words.radii}
          options={(["", "0px", "4px", "12px"] as const).map((value) => ({ value, label: words.radii[value] }))}
          onChange={(value) => set("--xingping-radius", value)}
        />
      </Row>
      <p role="status" class={names.length > 0 ? "field-issue" : "visually-hidden"}>
        {names.length > 0 ? words.refused(names.join(t().list)) : ""}
      </p>
    </fieldset>
  );
}

function Row({ label, children }: { label: string; children: ComponentChildren }) {
  return (
    <div class="configure__row">
      <span class="field__label" aria-hidden="true">
        {label}
      </span>
      {children}
    </div>
  );
}

interface SelectProperties {
  label: string;
  value: string;
  /** What choosing nothing means. */
  none: string;
  options: [value: string, label: string][];
  disabled?: boolean;
  onChange: (value: string) => void;
}

function Select({ label, value, none, options, disabled = false, onChange }: SelectProperties) {
  const id = useId();
  return (
    <div class="configure__row">
      <label class="field__label" for={id}>
        {label}
      </label>
      <select
        id={id}
        class="text-field"
        value={value}
        disabled={disabled}
        onChange={(event) => onChange(event.currentTarget.value)}
      >
        {[["", none] as const, ...options].map(([one, words]) => (
          <option key={one} value={one}>
            {words}
          </option>
        ))}
      </select>
    </div>
  );
}

interface TickProperties {
  label: string;
  hint?: string;
  checked: boolean;
  onChange: (checked: boolean) => void;
}

export function Tick({ label, hint, checked, onChange }: TickProperties) {
  const id = useId();
  return (
    <div class="configure__tick">
      <label>
        <input
          type="checkbox"
          checked={checked}
          aria-describedby={hint === undefined ? undefined : id}
          onChange={(event) => onChange(event.currentTarget.checked)}
        />
        <span>{label}</span>
      </label>
      {hint !== undefined && (
        <p id={id} class="actions__hint">
          {hint}
        </p>
      )}
    </div>
  );
}
