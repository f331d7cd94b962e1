// SPDX-FileCopyrightText: 2026 Xingping contributors
// SPDX-License-Identifier: Apache-2.0
// What every shape is made of.

export type Text = { zh: string; en: string };
export type Language = keyof Text;
export type Status = "met" | "unmet" | "unknown" | "exempt" | "not_required" | "pending";
export type Obligation = "required" | "encouraged" | "optional" | "described";
export type Stage = "application" | "acceptance" | "recognition";
export type ApplicantType = "enterprise" | "public_institution" | "social_organisation";
export type ByLevel<T> = Record<string, T>;

/** A number as exact decimal text with its unit, e.g. { value: "650.5", unit: "万元" }. */
export type Quantity = { value: string; unit: string };

export interface Issue {
  code: string;
  severity: "error" | "warning";
  /** Which document of a bundle; absent when there is only one. */
  document?: string;
  /** JSON Pointer (RFC 6901) to the defect. */
  pointer: string;
  message: Text;
}
export type Failure = { issues: Issue[] };

export interface Level {
  id: string;
  name: Text;
  stars: number;
}

export interface Source {
  document: string;
  number?: string;
  clause: string;
  row?: string;
  notes?: string[];
}
export type Bounds = { guaranteed: string | null; reachable: string | null };

export interface Counts {
  met: number;
  unmet: number;
  unknown: number;
}
