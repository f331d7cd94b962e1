// SPDX-FileCopyrightText: 2026 Xingping contributors
// SPDX-License-Identifier: Apache-2.0
// One kind of evidence for one row: there, missing or not needed; what is there goes by a file name and a note.
import { useId, useRef, useState } from "preact/hooks";
import { FolderIcon, PlusIcon, TrashIcon, WarningIcon } from "../../components/icons";
import { Segmented } from "../../components/segmented";
import { StatusShape } from "../../components/status-mark";
import { message, pick, t } from "../../i18n";
import { f } from "../../i18n/form";
import type { Criterion, Proof, Text } from "../../kit";
import { addProof, changeProof, kindLabel, type Placed, proofsFor, sharedFor } from "../../state/evidence";

type State = Proof["status"] | "unsaid";
const states: State[] = ["have", "missing", "not_needed", "unsaid"];
const tones = { have: "yes", missing: "no", not_needed: "open", unsaid: "open" } as const;

export function ProofsOfKind({ criterion, kind }: { criterion: Criterion; kind: string }) {
  const words = f().evidence;
  const proofs = proofsFor(criterion, kind);
  const label = pick(kindLabel(kind));
  const [first] = proofs;
  const state: State = first?.status ?? "unsaid";
  const shared = first ? undefined : sharedFor(criterion, kind);
  const choose = (next: State): void => {
    if (next === "unsaid") for (const one of [...proofs].reverse()) changeProof(one.place, null);
    else if (!first) addProof(criterion, { kind, status: next });
    else changeProof(first.place, { ...strip(first), status: next });
  };
  return (
    <div class="proof">
      <div class="proof__head">
        <p class="proof__kind">
          {label}
          {shared && (
            <span class="proof__shared">
              <StatusShape status="met" />
              {words.shared(shared.number ?? 0)}
            </span>
          )}
        </p>
        <Segmented
          legend={`${words.state}${t().colon}${label}`}
          value={state}
          options={states.map((one) => ({ value: one, label: words[one], tone: tones[one] }))}
          onChange={choose}
        />
      </div>
      {proofs
        .filter((one) => one.status === "have" || one !== first || one.note)
        .map((one, index) => (
          <Details
            key={`${one.place.fact} ${one.place.index}`}
            proof={one}
            label={proofs.length > 1 ? `${label} ${index + 1}` : label}
            removable={one !== first}
          />
        ))}
      {state === "have" && (
        <button
          type="button"
          class="link proof__more"
          onClick={() => addProof(criterion, { kind, status: "have", file: freeName(proofs, label) })}
        >
          <PlusIcon />
          {words.another}
          <span class="visually-hidden">
            {t().colon}
            {label}
          </span>
        </button>
      )}
    </div>
  );
}

/** Two of a kind are told apart by their files. */
function freeName(proofs: Placed[], label: string): string {
  const taken = new Set(proofs.map((one) => one.file));
  for (let number = proofs.length + 1; ; number += 1) if (!taken.has(`${label} ${number}`)) return `${label} ${number}`;
}

const strip = ({ place: _, ...proof }: Placed): Proof => proof;

function Details({ proof, label, removable }: { proof: Placed; label: string; removable: boolean }) {
  const words = f().evidence;
  const picker = useRef<HTMLInputElement>(null);
  return (
    <div class="proof__details">
      <Words
        label={`${label}${t().colon}${words.file}`}
        name={words.file}
        hint={words.file_hint}
        proof={proof}
        part="file"
      />
      <button type="button" class="button button--small proof__pick" onClick={() => picker.current?.click()}>
        <FolderIcon />
        {words.pick}
      </button>
      <input
        ref={picker}
        type="file"
        hidden
        onChange={(event) => {
          // Only the name: the file is not read.
          const file = event.currentTarget.files?.[0]?.name;
          event.currentTarget.value = "";
          if (file) changeProof(proof.place, { ...strip(proof), file });
        }}
      />
      <Words
        label={`${label}${t().colon}${words.note}`}
        name={words.note}
        hint={words.note_hint}
        proof={proof}
        part="note"
      />
      {removable && (
        <button
          type="button"
          class="button button--quiet button--icon"
          aria-label={`${words.remove}${t().colon}${label}`}
          title={words.remove}
          onClick={() => changeProof(proof.place, null)}
        >
          <TrashIcon />
        </button>
      )}
    </div>
  );
}

interface WordsProperties {
  label: string;
  name: string;
  hint: string;
  proof: Placed;
  part: "file" | "note";
}

/** What is typed stands while somebody types; what the engine refuses is said, and the former words stay. */
function Words({ label, name, hint, proof, part }: WordsProperties) {
  const id = useId();
  const [typed, setTyped] = useState<string | null>(null);
  const [issue, setIssue] = useState<Text | null>(null);
  return (
    <div class="proof__words">
      <label class="proof__label" for={id}>
        {name}
      </label>
      <input
        id={id}
        class="text-field"
        type="text"
        autoComplete="off"
        spellcheck={false}
        aria-label={label}
        placeholder={hint}
        value={typed ?? proof[part] ?? ""}
        onInput={(event) => {
          const text = event.currentTarget.value;
          setTyped(text);
          const { [part]: _, ...rest } = strip(proof);
          const next: Proof = text.trim() === "" ? rest : { ...rest, [part]: text.trim() };
          setIssue(changeProof(proof.place, next)[0]?.message ?? null);
        }}
        onBlur={() => {
          if (!issue) setTyped(null);
        }}
      />
      {issue && (
        <p class="field-issue" role="alert">
          <WarningIcon />
          <span>{message(issue)}</span>
        </p>
      )}
    </div>
  );
}
