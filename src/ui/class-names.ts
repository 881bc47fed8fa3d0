// SPDX-License-Identifier: AGPL-3.0-or-later
/** Joins the class names that apply; undefined when none does, so that no empty attribute is written. */
export function classNames(...names: (string | false | null | undefined)[]): string | undefined {
  let joined = ''
  for (const name of names) if (name) joined += joined === '' ? name : ` ${name}`
  return joined === '' ? undefined : joined
}
