// SPDX-FileCopyrightText: 2026 Xingping contributors
// SPDX-License-Identifier: Apache-2.0
// Where a source can be changed, found in clang's syntax tree, and the copy of it that holds all of its mutants behind
// a switch (mutant.h).

import { execFileSync } from "node:child_process";

const comparisons = {
  "<": ["less", "<=", ">="],
  "<=": ["less_equal", "<", ">"],
  ">": ["greater", ">=", "<="],
  ">=": ["greater_equal", ">", "<"],
  "==": ["equal", "!="],
  "!=": ["not_equal", "=="],
};
const arithmetic = {
  "+": ["plus", "-"],
  "-": ["minus", "+"],
  "*": ["times", "+"],
  "/": ["divided", "*"],
  "%": ["remainder", "/"],
  "<<": ["left", ">>"],
  ">>": ["right", "<<"],
  "&": ["bits_and", "|"],
  "|": ["bits_or", "&"],
  "^": ["bits_xor", "|"],
};
const actions = new Set([
  ...["CallExpr", "CXXMemberCallExpr", "CXXOperatorCallExpr", "CompoundAssignOperator", "ExprWithCleanups"],
  ...["BinaryOperator", "UnaryOperator"],
]);
const jumps = new Set(["BreakStmt", "ContinueStmt", "ForStmt", "CXXForRangeStmt", "WhileStmt"]);
/** What stands in these is decided while compiling. */
const constant = new Set([
  "ConstantExpr",
  "StaticAssertDecl",
  "EnumConstantDecl",
  "TemplateArgument",
  "CXXDefaultArgExpr",
]);

function syntaxTree(file, flags) {
  const words = [...flags, "-fsyntax-only", "-w", "-Xclang", "-ast-dump=json", "-Xclang", "-ast-dump-filter=xingping"];
  const text = execFileSync("clang++", [...words, "-x", "c++", file], { maxBuffer: 1 << 30, encoding: "utf8" });
  return text.split(/^(?<=\}\n)(?=\{)/m).map((one) => JSON.parse(one));
}

/** [start, end) in the file itself; null for what a header or a macro brings. */
function place(node) {
  const { begin, end } = node?.range ?? {};
  if (begin?.offset === undefined || end?.offset === undefined || begin.includedFrom || end.includedFrom) return null;
  return [begin.offset, end.offset + end.tokLen];
}

/** The tree's offsets are bytes. */
export function findSites(file, source, flags) {
  const bytes = Buffer.from(source);
  const text = ([start, end]) => bytes.subarray(start, end).toString();
  const sites = new Map();
  const add = (range, kind, site) => {
    const key = `${range} ${kind}`;
    if (!sites.has(key)) sites.set(key, { range, ...site });
  };

  function binary(node, range, op, left, right) {
    const between = text([left[1], right[0]]).trim();
    if (between !== op || left[0] !== range[0] || right[1] !== range[1]) return;
    const [l, r] = [text(left), text(right)];
    if (op === "&&" || op === "||") {
      const instead = op === "&&";
      const mutants = [`${l} ${op} ${r} → ${r}`, `${l} ${op} ${r} → ${l}`];
      add(range, "logic", {
        mutants,
        parts: [left, right],
        write: (id, [a, b]) =>
          `(::mutant::held(${id}, static_cast<bool>(${a}), ${instead}) ${op} ::mutant::held(${id + 1}, static_cast<bool>(${b}), ${instead}))`,
      });
      return;
    }
    const [name, ...instead] = comparisons[op] ?? arithmetic[op] ?? [];
    if (name === undefined) return;
    // The distance of two pointers has no sum.
    if (arithmetic[op] && node.inner?.[0]?.type?.qualType?.includes("*")) return;
    if (
      arithmetic[op] &&
      !/^(const )?((unsigned|signed|std::)?\s*(int|long|short|char|size_t|u?int\d+_t|xingping::\w+|Micro|Day|Cost|__int128|difference_type|ptrdiff_t)\s*)+$/.test(
        node.type?.qualType ?? "",
      )
    )
      return;
    const mutants = instead.map((other) => `${l} ${op} ${r} → ${l} ${other} ${r}`);
    add(range, "binary", {
      mutants,
      parts: [left, right],
      write: (id, [a, b]) => `::mutant::${name}(${id}, (${a}), (${b}))`,
    });
  }

  function condition(node, always) {
    const range = place(node);
    if (!range) return;
    const c = text(range);
    add(range, "condition", {
      mutants: always ? [`if (${c}) → if (true)`, `if (${c}) → if (false)`] : [`while (${c}) → while (false)`],
      parts: [range],
      write: (id, [one]) => `::mutant::${always ? "truth" : "never"}(${id}, static_cast<bool>(${one}))`,
    });
  }

  function dropped(node, inBlock) {
    const range = place(node);
    if (!range) return;
    const expression =
      actions.has(node.kind) && (node.kind !== "BinaryOperator" || node.opcode === "=" || node.opcode === ",");
    if (!expression && !(inBlock && jumps.has(node.kind))) return;
    const write = expression
      ? (id, [one]) => `(::mutant::yes(${id}) ? void() : void(${one}))`
      : (id, [one]) => `if (!::mutant::yes(${id})) ${one}`;
    add(range, "drop", { mutants: [`${text(range).split("\n")[0]} → nothing`], parts: [range], write, outer: true });
  }

  function operatorOf(node) {
    if (node.kind === "CXXRewrittenBinaryOperator") return operatorOf(node.inner?.[0]);
    if (node.kind === "UnaryOperator") return operatorOf(node.inner?.[0]);
    if (node.kind !== "CXXOperatorCallExpr") return null;
    let callee = node.inner?.[0];
    while (callee && callee.kind !== "DeclRefExpr") callee = callee.inner?.[0];
    return callee;
  }

  function overloaded(node, range) {
    const at = place(operatorOf(node) ?? {});
    if (!at) return;
    const op = text(at);
    if (!comparisons[op] || at[0] <= range[0] || at[1] >= range[1]) return;
    const trimmed = (start, end) => {
      const one = text([start, end]);
      return [
        start + Buffer.byteLength(one) - Buffer.byteLength(one.trimStart()),
        end - (Buffer.byteLength(one) - Buffer.byteLength(one.trimEnd())),
      ];
    };
    binary(node, range, op, trimmed(range[0], at[0]), trimmed(at[1], range[1]));
  }

  function visit(node, parent) {
    if (!node?.kind || node.isImplicit || constant.has(node.kind) || (node.kind === "VarDecl" && node.constexpr))
      return;
    const range = place(node);
    const inner = node.inner ?? [];
    if (range) {
      if (node.kind === "BinaryOperator" && place(inner[0]) && place(inner[1]))
        binary(node, range, node.opcode, place(inner[0]), place(inner[1]));
      if (node.kind === "CXXRewrittenBinaryOperator" || (node.kind === "CXXOperatorCallExpr" && inner.length === 3))
        overloaded(node, range);
      // `a != b` may stand in the tree as !(a == b), whose `!` is no place of its own.
      if (node.kind === "UnaryOperator" && node.opcode === "!" && place(inner[0]) && /^!(?!=)/.test(text(range)))
        add(range, "not", {
          mutants: [`${text(range)} → ${text(place(inner[0]))}`],
          parts: [place(inner[0])],
          write: (id, [one]) => `::mutant::negated(${id}, static_cast<bool>(${one}))`,
        });
      const literal = { IntegerLiteral: " + 1", CharacterLiteral: " + 1", CXXBoolLiteralExpr: " flipped" }[node.kind];
      if (literal)
        add(range, "literal", {
          mutants: [`${text(range)} → ${text(range)}${literal}`],
          parts: [range],
          write: (id, [one]) => `::mutant::number(${id}, ${one})`,
        });
      if (node.kind === "DeclRefExpr" && node.referencedDecl?.kind === "EnumConstantDecl")
        add(range, "enumerator", {
          mutants: [`${text(range)} → its neighbour`],
          parts: [range],
          write: (id, [one]) => `::mutant::other(${id}, ${one})`,
        });
    }
    if (node.kind === "IfStmt" && !node.isConstexpr) {
      const at = (node.hasInit ? 1 : 0) + (node.hasVar ? 1 : 0);
      if (!node.hasVar) condition(inner[at], true);
      if (node.hasElse || node.hasVar) dropped(inner[at + 1], false);
      if (node.hasElse) dropped(inner[at + 2], false);
    }
    if (node.kind === "ConditionalOperator") condition(inner[0], true);
    if (node.kind === "WhileStmt" && !node.hasVar) condition(inner[0], false);
    if (node.kind === "ForStmt" && inner[2]?.kind) condition(inner[2], false);
    if (["WhileStmt", "ForStmt", "CXXForRangeStmt"].includes(node.kind)) dropped(inner.at(-1), false);
    if (node.kind === "CompoundStmt" && parent?.kind !== "StmtExpr") for (const one of inner) dropped(one, true);
    // Default arguments and initialisers of members stay: the compiler may need them as they are.
    for (const one of inner) visit(one, node);
  }
  for (const tree of syntaxTree(file, flags)) visit(tree, null);
  return [...sites.values()].sort(
    (a, b) => a.range[0] - b.range[0] || b.range[1] - a.range[1] || (b.outer ? 1 : 0) - (a.outer ? 1 : 0),
  );
}

/** The source with every site behind its switch; `ids`: the number of each site's first mutant. */
export function instrumented(source, sites, ids) {
  const bytes = Buffer.from(source);
  const plain = (start, end) => bytes.subarray(start, end).toString();
  /** What lies in [start, end), with those of `within` that lie in it. */
  function render(start, end, within) {
    let out = "";
    let at = start;
    for (let i = 0; i < within.length; ) {
      const site = within[i];
      let next = i + 1;
      while (next < within.length && within[next].range[0] < site.range[1]) next += 1;
      const nested = within.slice(i + 1, next);
      const parts = site.parts.map(([from, to]) =>
        render(
          from,
          to,
          nested.filter(({ range }) => range[0] >= from && range[1] <= to),
        ),
      );
      out += plain(at, site.range[0]) + site.write(ids.get(site), parts);
      at = site.range[1];
      i = next;
    }
    return out + plain(at, end);
  }
  const out = render(0, bytes.length, sites);
  const written = new Set([...out.matchAll(/::mutant::\w+\((\d+)[,)]/g)].map(([, id]) => Number(id)));
  for (const site of sites)
    if (!written.has(ids.get(site))) throw new Error(`${site.mutants[0]} overlaps with another site`);
  return out;
}
