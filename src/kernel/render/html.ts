// SPDX-License-Identifier: AGPL-3.0-or-later
import { renderToString } from 'preact-render-to-string'
import type { JSX } from './jsx-runtime.ts'

/** A whole document as text. Preact escapes every text and attribute. */
export const renderPage = (document: JSX.Element): string => `<!DOCTYPE html>${renderToString(document)}`

/** A fragment as text, for tests and for what is sent to islands. */
export const renderFragment = (element: JSX.Element): string => renderToString(element)
