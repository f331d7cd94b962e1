// SPDX-FileCopyrightText: 2026 Xingping contributors
// SPDX-License-Identifier: Apache-2.0
// What the table is narrowed to. Only what is there can be chosen.
import { useId } from "preact/hooks";
import { SearchIcon } from "../../components/icons";
import { d } from "../../i18n/desk";
import { kin } from "../../state/desk";
import { type Verdict, verdicts } from "../../state/desk-rows";
import { ownEdition } from "../../state/desk-shapes";
import { choices, nothingWanted, type Wanted, want, wanted } from "../../state/desk-table";
import { categoryName, levelWords, programmeName } from "./words";

export function Filters() {
  const words = d().table;
  const found = choices.value;
  const field = useId();
  const programme = wanted.value.programme;
  const inProgramme = (id: string) => programme === "" || id.startsWith(`${programme}/`);
  const levelText = (key: string) => {
    const [of = "", level = ""] = key.split("/");
    const name = levelWords(ownEdition, of, level === "" ? null : level);
    return found.programmes.length > 1 && programme === "" ? `${name} · ${programmeName(of)}` : name;
  };
  const repeated = kin.value.copies.size + kin.value.rivals.size > 0;
  const narrowed = Object.entries(nothingWanted).some(([key, value]) => wanted.value[key as keyof Wanted] !== value);
  return (
    <search class="desk-filters">
      <div class="desk-filters__search">
        <label class="visually-hidden" for={field}>
          {words.search}
        </label>
        <SearchIcon />
        <input
          id={field}
          class="text-field"
          type="search"
          autoComplete="off"
          placeholder={words.search}
          value={wanted.value.text}
          onInput={(event) => want({ text: event.currentTarget.value })}
        />
      </div>
      <Pick
        label={words.verdict}
        value={wanted.value.verdict}
        options={verdicts
          .filter((one) => found.verdicts.has(one))
          .map((one) => [one, `${d().verdict[one]} ${found.verdicts.get(one)}`])}
        onPick={(verdict) => want({ verdict: verdict as Verdict | "" })}
      />
      <Pick
        label={words.programme}
        value={programme}
        options={found.programmes.map((one) => [one, programmeName(one)])}
        onPick={(one) => want({ programme: one, category: "", level: "" })}
      />
      <Pick
        label={words.category}
        value={wanted.value.category}
        options={found.categories.filter(inProgramme).map((one) => [one, categoryName(one)])}
        onPick={(category) => want({ category })}
      />
      <Pick
        label={words.level}
        value={wanted.value.level}
        options={found.levels.filter(inProgramme).map((one) => [one, levelText(one)])}
        onPick={(level) => want({ level })}
      />
      {repeated && (
        <label class="desk-filters__kin">
          <input
            type="checkbox"
            checked={wanted.value.kin}
            onChange={(event) => want({ kin: event.currentTarget.checked })}
          />
          {words.kin}
        </label>
      )}
      {narrowed && (
        <button type="button" class="button button--quiet button--small" onClick={() => want(nothingWanted)}>
          {words.reset}
        </button>
      )}
    </search>
  );
}

function Pick({
  label,
  value,
  options,
  onPick,
}: {
  label: string;
  value: string;
  options: [value: string, label: string][];
  onPick: (value: string) => void;
}) {
  const field = useId();
  return (
    <div class="desk-filters__pick">
      <label for={field}>{label}</label>
      <select id={field} class="text-field" value={value} onChange={(event) => onPick(event.currentTarget.value)}>
        <option value="">{d().table.any}</option>
        {options.map(([key, text]) => (
          <option key={key} value={key}>
            {text}
          </option>
        ))}
      </select>
    </div>
  );
}
