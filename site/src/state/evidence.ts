// SPDX-FileCopyrightText: 2026 Xingping contributors
// SPDX-License-Identifier: Apache-2.0
// What proves each criterion: whether it is there, under which file name, with a note. The file itself never enters.
// Proofs hang on facts, so what proves a fact serves every criterion that reads it.
import { computed } from "@preact/signals";
import type { Attachment, Criterion, Issue, Proof, Text } from "../kit";
import { description, factById } from "./engine";
import { attachments } from "./form";
import { report, target } from "./report";
import { setProofs, sheet } from "./sheet";

/** Where a proof stands on the sheet. */
export interface Place {
  fact: string;
  index: number;
}
export type Placed = Proof & { place: Place };

const whole = (proof: string | Proof): Proof => (typeof proof === "string" ? { kind: proof, status: "have" } : proof);
const bare = ({ kind, status, note, file }: Proof): string | Proof =>
  status === "have" && !note && !file ? kind : { kind, status, ...(note && { note }), ...(file && { file }) };

const proofsOf = (fact: string): Proof[] => (sheet.value.evidence?.[fact] ?? []).map(whole);

/** Kinds that prove a criterion: those it names itself, then those of its facts. */
export function kindsOf(criterion: Criterion): string[] {
  const ofFacts = criterion.facts.flatMap((fact) => factById(fact)?.evidence ?? []);
  return [...new Set([...criterion.evidence, ...ofFacts])];
}

export const kindLabel = (kind: string): Text =>
  description.value?.evidence.find((one) => one.id === kind)?.label ?? { zh: kind, en: kind };

/** What the sheet says of this kind for the criterion. */
export const proofsFor = (criterion: Criterion, kind: string): Placed[] =>
  criterion.facts.flatMap((fact) =>
    proofsOf(fact).flatMap((proof, index) => (proof.kind === kind ? [{ ...proof, place: { fact, index } }] : [])),
  );

/** The fact a new proof hangs on: one that names the kind, else the first; none where nothing is asked. */
const homeOf = (criterion: Criterion, kind: string): string | undefined =>
  criterion.facts.find((fact) => factById(fact)?.evidence.includes(kind)) ?? criterion.facts[0];

export const canProve = (criterion: Criterion): boolean => criterion.facts.length > 0 && kindsOf(criterion).length > 0;

export function addProof(criterion: Criterion, proof: Proof): Issue[] {
  const fact = homeOf(criterion, proof.kind);
  return fact === undefined ? [] : setProofs(fact, [...proofsOf(fact), proof].map(bare));
}

export function changeProof({ fact, index }: Place, proof: Proof | null): Issue[] {
  const next = proofsOf(fact).flatMap((one, at) => (at === index ? (proof ? [proof] : []) : [one]));
  return setProofs(fact, next.map(bare));
}

/** Criteria whose proof the application wants: required at the level applied for, and asked of this applicant. */
export function isWanted(criterion: Criterion): boolean {
  const status = report.value?.criteria.find((one) => one.id === criterion.id)?.status[target.value];
  return criterion.obligation === "required" && (status === "met" || status === "unmet" || status === "unknown");
}

/** What proves it although it was listed with another row: one licence is enough for all that ask for it. */
export const sharedFor = (criterion: Criterion, kind: string): Attachment | undefined =>
  attachments.value.find((one) => one.kind === kind && one.number !== null && one.criteria.includes(criterion.id));

/** A kind is settled once nothing of it is missing. */
export const progress = computed(() => {
  const kinds = new Map<string, boolean>();
  for (const { kind, status } of attachments.value) kinds.set(kind, (kinds.get(kind) ?? true) && status !== "missing");
  return { settled: [...kinds.values()].filter(Boolean).length, all: kinds.size };
});
