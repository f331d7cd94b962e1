// SPDX-FileCopyrightText: 2026 Xingping contributors
// SPDX-License-Identifier: Apache-2.0
// The outline of a type of wasm/kit/*.d.ts: which paths a value of it has, and what stands at their ends.
// An outline is a Map from "levels[].status" to the set of what may be there: "string", "null", '"met"', "object" …

import { SyntaxKind } from "typescript/unstable/ast";
import { API } from "typescript/unstable/sync";
import { join, merge, put } from "./outline.mjs";

/** Declarations of several files by name. */
export function readDeclarations(paths) {
  const api = new API();
  try {
    const snapshot = api.updateSnapshot({ openFiles: paths });
    const statements = paths.flatMap((path) => [
      ...snapshot.getDefaultProjectForFile(path).program.getSourceFile(path).statements,
    ]);
    return new Map(statements.filter((one) => one.name).map((one) => [one.name.text, one]));
  } finally {
    api.close();
  }
}

const words = {
  [SyntaxKind.StringKeyword]: "string",
  [SyntaxKind.NumberKeyword]: "number",
  [SyntaxKind.BooleanKeyword]: "boolean",
};

const literals = { [SyntaxKind.TrueKeyword]: "true", [SyntaxKind.NullKeyword]: "null" };

const literalOf = ({ literal }) => literals[literal.kind] ?? JSON.stringify(literal.text);

/** Outlines the declared type `name`. A type within itself is named "↺" and not entered again. */
export function outlineOfType(declarations, name) {
  const members = (list, path, scope, within) => {
    const outline = put(new Map(), path, "object");
    for (const member of list) {
      const optional = member.postfixToken?.kind === SyntaxKind.QuestionToken;
      const inner = outlineOf(member.type, `${path}.${member.name.text}${optional ? "?" : ""}`, scope, within);
      merge(outline, inner);
    }
    return outline;
  };

  const reference = (type, path, scope, within) => {
    const id = type.typeName.text;
    if (scope.has(id)) return scope.get(id)(path, within);
    const inner = (index) => (at, inside) => outlineOf(type.typeArguments[index], at, scope, inside);
    if (id === "Record") return merge(put(new Map(), path, "object"), inner(1)(`${path}.*`, within));
    if (id === "Required") return certain(path, inner(0)(path, within));
    const declared = declarations.get(id);
    if (!declared) throw new Error(`the contract says \`${id}\`, which is declared nowhere`);
    const parameters = (declared.typeParameters ?? []).map((parameter, index) => [parameter.name.text, inner(index)]);
    return declaration(declared, path, new Map(parameters), within);
  };

  const declaration = (declared, path, scope, within) => {
    const id = declared.name.text;
    const generic = scope.size > 0;
    if (!generic && within.includes(id)) return put(new Map(), path, "↺");
    const inside = generic ? within : [...within, id];
    if (declared.kind === SyntaxKind.InterfaceDeclaration) {
      const bases = (declared.heritageClauses ?? []).flatMap((clause) => [...clause.types]);
      const inherited = bases.map((base) => declaration(declarations.get(base.expression.text), path, scope, within));
      return merge(members(declared.members, path, scope, inside), ...inherited);
    }
    return outlineOf(declared.type, path, scope, inside);
  };

  /** Required<T>: no member of T may be absent; what is within the members stays as it is. */
  const certain = (path, outline) =>
    new Map([...outline].map(([key, set]) => [path + key.slice(path.length).replace(/^(\.[^.?[]+)\?/, "$1"), set]));

  /** Report["readings"] */
  const indexed = (type, path, scope, within) => {
    const key = type.indexType.literal.text;
    const owner = declarations.get(type.objectType.typeName.text);
    const member = owner.members.find((one) => one.name.text === key);
    return outlineOf(member.type, path, scope, within);
  };

  function outlineOf(type, path, scope, within) {
    const inner = (part) => outlineOf(part, path, scope, within);
    const list = (parts) =>
      merge(put(new Map(), path, "array"), ...parts.map((part) => outlineOf(part, `${path}[]`, scope, within)));
    switch (type.kind) {
      case SyntaxKind.TypeReference:
        return reference(type, path, scope, within);
      case SyntaxKind.IndexedAccessType:
        return indexed(type, path, scope, within);
      case SyntaxKind.TypeLiteral:
        return members(type.members, path, scope, within);
      case SyntaxKind.ParenthesizedType:
        return inner(type.type);
      case SyntaxKind.ArrayType:
        return list([type.elementType]);
      case SyntaxKind.TupleType:
        return list([...type.elements]);
      case SyntaxKind.UnionType:
        return join(path, type.types.map(inner));
      case SyntaxKind.IntersectionType:
        return merge(...type.types.map(inner));
      case SyntaxKind.LiteralType:
        return put(new Map(), path, literalOf(type));
      default:
        if (!words[type.kind]) throw new Error(`${path}: no outline of a ${SyntaxKind[type.kind]}`);
        return put(new Map(), path, words[type.kind]);
    }
  }

  return declaration(declarations.get(name), "", new Map(), []);
}
