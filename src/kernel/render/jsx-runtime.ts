// SPDX-License-Identifier: AGPL-3.0-or-later
/**
 * The JSX runtime of every server view (`#jsx` in package.json): elements become text as they are made, without a tree in
 * between. What comes from outside is escaped here and nowhere else: only this file can make `Markup`, and whatever is not
 * `Markup` is text. It writes what preact-render-to-string writes (`jsx-runtime.test.ts` holds them side by side), but for
 * what a page of ours may not have: raw markup, styles in line and the value of a `select` are refused.
 */
import type { JSX as PreactJSX } from 'preact'

/** Escaped markup. Neither a text nor an object read from JSON can pass as one: the class does not leave this file. */
class Markup {
  private readonly html: string
  constructor(html: string) {
    this.html = html
  }
  static textOf(markup: Markup): string {
    return markup.html
  }
}

/** What may stand inside an element or a component. */
export type Children = Markup | string | number | boolean | null | undefined | Children[]

type Props = Readonly<Record<string, unknown>>
type Component = (props: never) => Children

const textOf = Markup.textOf
const SPECIAL = /["&<]/

function escaped(text: string): string {
  if (!SPECIAL.test(text)) return text
  let out = ''
  let last = 0
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at)
    const entity = code === 38 ? '&amp;' : code === 60 ? '&lt;' : code === 34 ? '&quot;' : ''
    if (entity === '') continue
    out += text.slice(last, at) + entity
    last = at + 1
  }
  return out + text.slice(last)
}

/** Booleans, null and functions show nothing; neither does an object that is no markup, whatever it holds. */
function inside(children: unknown): string {
  if (typeof children === 'string') return escaped(children)
  if (children instanceof Markup) return textOf(children)
  if (Array.isArray(children)) {
    let html = ''
    for (const child of children) html += inside(child)
    return html
  }
  return typeof children === 'number' || typeof children === 'bigint' ? String(children) : ''
}

/** How a property is written: the attribute with its space; `exact` says `true` and `false` by their words. */
interface Attribute {
  readonly written: string
  readonly exact: boolean
}

interface Tag {
  readonly open: string
  readonly close: string
  readonly empty: boolean
  readonly attributes: Map<string, Attribute>
}

const VOID = new Set(
  'area base br col command embed hr img input keygen link meta param source track wbr'.split(' '),
)
/** Elements that stand only inside `svg`: their attributes keep other spellings. */
const SVG = new Set(
  'animate circle clipPath defs desc ellipse g image line linearGradient marker mask path pattern polygon polyline radialGradient rect stop symbol text textPath tspan use view'.split(
    ' ',
  ),
)
const RENAMED: Readonly<Record<string, string>> = {
  htmlFor: 'for',
  className: 'class',
  defaultChecked: 'checked',
  defaultSelected: 'selected',
  defaultValue: 'value',
  acceptCharset: 'accept-charset',
  httpEquiv: 'http-equiv',
}
/** Not one of them is in the types of an element; who goes round the types is stopped here. */
const REFUSED = new Set(['dangerouslySetInnerHTML', 'style', 'ref'])
/** What a `textarea` shows is its content. */
const VALUES = new Set(['value', 'defaultValue'])
const ENUMERATED = new Set(['draggable', 'spellcheck'])
// The four patterns are those of preact-render-to-string 6.8 (lib/util.js), which know HTML and SVG by heart.
const UNSAFE_NAME = /[\s\n\\/='"\0<>]/
const NAMESPACE = /^(xlink|xmlns|xml)([A-Z])/
const HTML_LOWER_CASE =
  /^(?:accessK|auto[A-Z]|cell|ch|col|cont|cross|dateT|encT|form[A-Z]|frame|hrefL|inputM|maxL|minL|noV|playsI|popoverT|readO|rowS|src[A-Z]|tabI|useM|item[A-Z])/
const SVG_HYPHENS =
  /^ac|^ali|arabic|basel|cap|clipPath$|clipRule$|color|dominant|enable|fill|flood|font|glyph[^R]|horiz|image|letter|lighting|marker[^WUH]|overline|panose|pointe|paint|rendering|shape|stop|strikethrough|stroke|text[^L]|transform|underline|unicode|units|^v[^i]|^w|^xH/

function spelling(tag: string, name: string): string {
  const renamed = RENAMED[name]
  if (renamed !== undefined) return renamed
  if (NAMESPACE.test(name)) return name.replace(NAMESPACE, '$1:$2').toLowerCase()
  if (name[4] === '-' || ENUMERATED.has(name)) return name
  if (!SVG.has(tag)) return HTML_LOWER_CASE.test(name) ? name.toLowerCase() : name
  return SVG_HYPHENS.test(name) ? name.replace(/([A-Z])/g, '-$1').toLowerCase() : name
}

/** A name that is no name is left out, and so is `key`, which is for trees. */
function attributeOf(tag: string, name: string): Attribute {
  if (REFUSED.has(name) || (tag === 'select' && VALUES.has(name)))
    throw new TypeError(`<${tag}> takes no ${name} in a view.`)
  const written = name === 'key' || UNSAFE_NAME.test(name) ? '' : ` ${spelling(tag, name)}`
  return { written, exact: name[4] === '-' || ENUMERATED.has(name) }
}

function tagOf(name: string): Tag {
  if (UNSAFE_NAME.test(name)) throw new TypeError(`${name} is no name of an element.`)
  const tag = { open: `<${name}`, close: `</${name}>`, empty: VOID.has(name), attributes: new Map() }
  tags.set(name, tag)
  return tag
}

// Names come from the views, so that there are as many as there are in the source, and no more.
const tags = new Map<string, Tag>()

function element(name: string, props: Props): Markup {
  const { open, close, empty, attributes } = tags.get(name) ?? tagOf(name)
  let html = open
  let children: unknown = null
  for (const property in props) {
    const value = props[property]
    if (property === 'children' || (name === 'textarea' && VALUES.has(property))) {
      children = value
      continue
    }
    if (value === null || value === undefined) continue
    let attribute = attributes.get(property)
    if (attribute === undefined) {
      attribute = attributeOf(name, property)
      attributes.set(property, attribute)
    }
    html += attributeText(attribute, value)
  }
  const content = inside(children)
  if (empty && content === '') return new Markup(`${html}/>`)
  return new Markup(`${html}>${content}${close}`)
}

function attributeText({ written, exact }: Attribute, value: unknown): string {
  if (written === '' || typeof value === 'function') return ''
  if (typeof value === 'string') return value === '' ? written : `${written}="${escaped(value)}"`
  if (!exact && typeof value === 'boolean') return value ? written : ''
  return `${written}="${escaped(String(value))}"`
}

let watcher: ((component: unknown) => void) | null = null

/** Tells a test each component that takes part in what `show` renders. */
export function watchComponents(seen: (component: unknown) => void, show: () => void): void {
  watcher = seen
  try {
    show()
  } finally {
    watcher = null
  }
}

/** Called by what the compiler makes of `<x y={z}>...</x>`. */
export function jsx(type: string | Component, props: Props): Markup {
  if (typeof type === 'string') return element(type, props)
  watcher?.(type)
  const made = type(props as never)
  return made instanceof Markup ? made : new Markup(inside(made))
}

export { jsx as jsxDEV, jsx as jsxs }

export const Fragment = ({ children }: { children?: Children }): Markup => new Markup(inside(children))

/** Data for programs in a page (`application/ld+json`), which no browser runs: in its JSON nothing can end the element. */
export const dataBlock = (data: object): Markup =>
  new Markup(
    `<script type="application/ld+json">${JSON.stringify(data).replace(
      /[<>&\u2028\u2029]/g,
      (one) => `\\u${one.charCodeAt(0).toString(16).padStart(4, '0')}`,
    )}</script>`,
  )

/** The text of markup, for whoever sends it. */
export const markupText = (markup: Markup): string => textOf(markup)

type Refused = 'style' | 'dangerouslySetInnerHTML' | 'ref' | 'children' | 'jsx'
// Each member of a union apart: Omit over the whole union would lose `alt`, which only some kinds of image have.
type Ours<P> = P extends unknown ? Omit<P, Refused> & { children?: Children } : never
type Intrinsic = { [K in keyof PreactJSX.IntrinsicElements]: Ours<PreactJSX.IntrinsicElements[K]> }

/**
 * Preact's attributes of elements, without inline styles (the content security policy forbids them) and without raw
 * markup. An element is `Markup`: a string is not one, so that no text passes where an element is asked for.
 */
export namespace JSX {
  export type Element = Markup
  export type ElementType = keyof IntrinsicElements | Component
  export interface ElementChildrenAttribute {
    children: unknown
  }
  export interface IntrinsicAttributes {
    key?: string | number
  }
  export interface IntrinsicElements extends Omit<Intrinsic, 'select'> {
    select: Omit<Intrinsic['select'], 'value' | 'defaultValue'>
    [customElement: `x-${string}`]: Record<string, unknown>
  }
}
