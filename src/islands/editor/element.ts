// SPDX-License-Identifier: AGPL-3.0-or-later
type Attributes = Record<string, string | boolean | undefined>

/** Makes an element; an attribute that is true is empty, one that is false or undefined is left out. Children are text or elements. */
export function element<K extends keyof HTMLElementTagNameMap>(
  name: K,
  attributes: Attributes = {},
  ...children: (Node | string)[]
): HTMLElementTagNameMap[K] {
  const made = document.createElement(name)
  for (const [key, value] of Object.entries(attributes))
    if (value !== undefined && value !== false) made.setAttribute(key, value === true ? '' : value)
  made.append(...children)
  return made
}
