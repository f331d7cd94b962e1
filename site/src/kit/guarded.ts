// SPDX-FileCopyrightText: 2026 Xingping contributors
// SPDX-License-Identifier: Apache-2.0
// A module may trap in mid-call, from want of memory or a fault of its own. Then the call gives nothing, in the shape in which
// the engine says so, and who keeps the kit is told: the answers are not in the module.

const nothing = { answers: null, issues: [] };

export function guarded<K extends object>(kit: K, trapped: (error: unknown) => void): K {
  return new Proxy(kit, {
    get(target, name) {
      const member: unknown = Reflect.get(target, name, target);
      if (typeof member !== "function") return member;
      return (...given: unknown[]) => {
        try {
          return member.apply(target, given);
        } catch (error) {
          trapped(error);
          return nothing;
        }
      };
    },
  });
}
