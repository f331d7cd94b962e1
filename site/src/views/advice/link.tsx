// SPDX-FileCopyrightText: 2026 Xingping contributors
// SPDX-License-Identifier: Apache-2.0
// The way to a row of the table, from wherever advice speaks of it.
import type { ComponentChildren } from "preact";
import { close } from "../../state/dialogs";
import { follow } from "../../state/place";
import { criterionName } from "./words";

export function RowLink({
  to,
  class: name = "link",
  children,
}: {
  to: string;
  class?: string;
  children?: ComponentChildren;
}) {
  const { href, onClick } = follow(to);
  return (
    <a
      class={name}
      href={href}
      onClick={() => {
        close();
        onClick();
      }}
    >
      {children ?? criterionName(to)}
    </a>
  );
}

export function RowLinks({ to }: { to: string[] }) {
  return (
    <ul class="row-links">
      {to.map((id) => (
        <li key={id}>
          <RowLink to={id} />
        </li>
      ))}
    </ul>
  );
}
