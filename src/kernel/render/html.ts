// SPDX-License-Identifier: AGPL-3.0-or-later
import { type JSX, markupText } from './jsx-runtime.ts'

const encoder = new TextEncoder()
let scratch = new Uint8Array(256 * 1024)

/**
 * A whole document as the bytes that go out (UTF-8).
 * As a text, the server would go through it once for its length and once more, joined to the headers, to encode it; here
 * it is encoded once, into room that stays, and what is kept is a copy of the right size.
 */
export function renderPage(document: JSX.Element): Buffer {
  const html = `<!DOCTYPE html>${markupText(document)}`
  // UTF-8 takes at most three bytes for each unit of UTF-16.
  if (scratch.length < html.length * 3) scratch = new Uint8Array(html.length * 3)
  return Buffer.from(scratch.subarray(0, encoder.encodeInto(html, scratch).written))
}

/** A fragment as text, for tests and for what is sent to islands. */
export const renderFragment = (element: JSX.Element): string => markupText(element)
