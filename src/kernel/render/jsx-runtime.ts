// SPDX-License-Identifier: AGPL-3.0-or-later
/**
 * The JSX runtime of every server view: Preact used as a string renderer that escapes by default.
 * package.json maps `#jsx` here, so a faster runtime is a change of this one file.
 */
import type { JSX as PreactJSX } from 'preact'

export { Fragment, jsx, jsx as jsxDEV, jsxs } from 'preact/jsx-runtime'

// Each member of a union apart: Omit over the whole union would lose `alt`, which only some kinds of image have.
type OmitStyle<P> = P extends unknown ? Omit<P, 'style'> : never
type WithoutStyle<T> = { [K in keyof T]: OmitStyle<T[K]> }

/** Preact's elements without `style`: the content security policy forbids inline styles. */
export namespace JSX {
  export type Element = PreactJSX.Element
  export type ElementType = PreactJSX.ElementType | `x-${string}`
  export type ElementClass = PreactJSX.ElementClass
  export type LibraryManagedAttributes<C, P> = PreactJSX.LibraryManagedAttributes<C, P>
  export interface ElementAttributesProperty extends PreactJSX.ElementAttributesProperty {}
  export interface ElementChildrenAttribute extends PreactJSX.ElementChildrenAttribute {}
  export interface IntrinsicAttributes extends PreactJSX.IntrinsicAttributes {}
  export interface IntrinsicElements extends WithoutStyle<PreactJSX.IntrinsicElements> {
    [customElement: `x-${string}`]: Record<string, unknown>
  }
}
