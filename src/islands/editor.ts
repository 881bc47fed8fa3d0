// SPDX-License-Identifier: AGPL-3.0-or-later
/** The rich editor, for pages with a field of kind `richtext`. It is large: no page that is only read asks for it. */
import './editor/old-browsers.ts'
import { Editor } from './editor/x-editor.ts'

customElements.define('x-editor', Editor)
