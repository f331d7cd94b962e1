// SPDX-FileCopyrightText: 2026 Xingping contributors
// SPDX-License-Identifier: Apache-2.0
// A summary table as the document prints it. On the screen it shows its beginning; when the page is printed, by the button
// or by the browser, all of it is put beside the page, which gives way.
import { render } from "preact";
import { useEffect, useRef } from "preact/hooks";
import type { Block } from "../../documents/layout";
import { d } from "../../i18n/desk";
import { clip } from "../../state/desk-rows";
import { recommender, type Table, table, widthsOf } from "../../state/desk-summary";

interface Properties {
  made: Table;
  recommender: string;
  /** Lines to show; all of them when it is left out. */
  most?: number;
}

export function SummarySheet({ made, recommender: body, most }: Properties) {
  const blocks: Block[] = made.layout?.parts.flatMap((part) => part.blocks) ?? [
    { text: made.title, style: "title" },
    { text: d().summary.recommender_printed },
    { table: { widths: [], rows: [] } },
  ];
  return (
    <div class="sheet" lang={made.layout ? "zh-CN" : undefined}>
      {blocks.map((block, index) => (
        <BlockView key={index} block={block} made={made} body={body} most={most} />
      ))}
    </div>
  );
}

type Part = { block: Block; made: Table; body: string; most: number | undefined };

function BlockView({ block, made, body, most }: Part) {
  if ("text" in block) {
    const signed = block.text.startsWith("推荐单位") || block.text === d().summary.recommender_printed;
    return (
      <p class={`sheet__text sheet__text--${block.style ?? "plain"}`}>
        {block.text}
        {signed && <bdi>{body}</bdi>}
      </p>
    );
  }
  if ("lines" in block) {
    return (
      <div class="sheet__lines">
        {block.lines.map((line) => (
          <p key={line}>{line}</p>
        ))}
      </div>
    );
  }
  return "table" in block ? <Lines made={made} most={most} /> : null;
}

function Lines({ made, most }: { made: Table; most: number | undefined }) {
  const widths = widthsOf(made);
  const all = widths.reduce((sum, width) => sum + width, 0);
  const rows = most === undefined ? made.rows : made.rows.slice(0, most);
  const left = made.rows.length - rows.length;
  return (
    <>
      <table class="sheet__table">
        <caption class="visually-hidden">{made.title}</caption>
        <colgroup>
          {widths.map((width, index) => (
            <col key={index} width={`${(100 * width) / all}%`} />
          ))}
        </colgroup>
        <thead>
          <tr>
            {made.columns.map((column) => (
              <th key={column} scope="col">
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row[0]}>
              {row.map((cell, index) => (
                <td key={index}>
                  <bdi>{clip(cell)}</bdi>
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      {left > 0 && <p class="sheet__more">{d().summary.more(left)}</p>}
    </>
  );
}

export function PrintedSummary() {
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const paper = place.current;
    if (!paper) return undefined;
    const fill = () => {
      if (table.value) render(<SummarySheet made={table.value} recommender={recommender.value} />, paper);
    };
    const empty = () => render(null, paper);
    addEventListener("beforeprint", fill);
    addEventListener("afterprint", empty);
    return () => {
      removeEventListener("beforeprint", fill);
      removeEventListener("afterprint", empty);
      empty();
    };
  }, []);
  return <div class="desk-print" ref={place} />;
}
