// SPDX-License-Identifier: AGPL-3.0-or-later
/** The look of the editor: it travels with the editor, so that readers' pages carry none of it. */

// A constructed sheet is no inline style: the content security policy allows it. Chrome 73, Firefox 101.
const CSS = `
.x-editor-hidden { position: absolute; inline-size: 1px; block-size: 1px; margin: -1px; padding: 0; border: 0; overflow: hidden; clip-path: inset(50%); }
.x-editor-bar { display: flex; flex-wrap: wrap; gap: 0.5rem; justify-content: space-between; margin-block-end: 0.5rem; }
.x-editor-mode, .x-editor-toolbar { display: flex; flex-wrap: wrap; gap: 0.25rem; }
.x-editor-toolbar { padding: 0.25rem; border: 1px solid #5c6f82; border-block-end: 0; background: #f2f6fa; }
/* On a small screen it would cover the line that is written (WCAG 2.4.11). */
@media (min-width: 60rem) and (min-height: 40rem) { .x-editor-toolbar { position: sticky; inset-block-start: 0; z-index: 2; } }
.x-editor-toolbar button, .x-editor-mode button, .x-editor-panel button {
  min-block-size: 2rem; min-inline-size: 2rem; padding: 0.125rem 0.5rem; font: inherit; font-size: 0.875rem; line-height: 1.4;
  color: #17324d; background: #fff; border: 1px solid #5c6f82; border-radius: 4px; cursor: pointer;
}
.x-editor-toolbar button[hidden] { display: none; }
.x-editor-toolbar button[aria-pressed=true], .x-editor-mode button[aria-pressed=true] { color: #fff; background: #17324d; border-color: #17324d; }
.x-editor-toolbar button[aria-disabled=true] { color: #455b71; background: #e6ecf2; border-style: dashed; cursor: default; }
.x-editor-toolbar button:focus-visible, .x-editor-mode button:focus-visible, .x-editor-panel button:focus-visible, .x-editor-text:focus-visible {
  outline: 3px solid #17324d; outline-offset: 2px; box-shadow: 0 0 0 2px #fff;
}
.x-editor-panel { display: flex; flex-wrap: wrap; gap: 0.5rem; align-items: end; padding: 0.75rem; border-inline: 1px solid #5c6f82; background: #f2f6fa; }
.x-editor-panel > div { flex: 1 1 14rem; min-inline-size: 0; }
.x-editor-panel label { position: static; display: block; padding: 0; font-size: 0.875rem; font-weight: 600; transform: none; }
.x-editor-panel small { display: block; }
.x-editor-problem { flex: 1 1 100%; margin: 0; color: #a5122b; }
.x-editor-problem:empty { display: none; }
.x-editor-notice { margin: 0; padding: 0.5rem 0.75rem; border: 1px solid #995c00; border-block-start: 0; background: #fff8e6; color: #17324d; }
.x-editor-notice:empty { display: none; }
.x-editor-text {
  counter-reset: x-editor-note;
  min-block-size: 16rem; max-block-size: 70vh; overflow: auto; padding: 1rem; border: 1px solid #5c6f82; background: #fff; color: #17324d;
  white-space: pre-wrap; white-space: break-spaces; overflow-wrap: anywhere; font-variant-ligatures: none; position: relative;
}
.x-editor-text > * + * { margin-block-start: 0.75rem; }
.x-editor-text p { margin-block: 0; }
.x-editor-text :is(li, blockquote, [data-callout]) > * + * { margin-block-start: 0.5rem; }
.x-editor-text li { position: relative; }
.x-editor-text ol[data-lettered] { list-style: none; padding-inline-start: 2.5rem; }
.x-editor-text ol[data-lettered] > li::before { content: attr(data-letter) ")"; position: absolute; inset-inline-end: 100%; margin-inline-end: 0.5rem; white-space: nowrap; }
.x-editor-text [data-footnote] { display: inline-block; padding-inline: 0.25rem; font-size: 0.75em; vertical-align: super; color: #0059b3; background: #e6f0fa; border-radius: 3px; cursor: pointer; }
.x-editor-text [data-footnote]::before { counter-increment: x-editor-note; content: counter(x-editor-note); }
.x-editor-text [data-callout] { padding: 0.75rem 1rem; border-inline-start: 4px solid #0066cc; background: #f2f6fa; }
.x-editor-text [data-callout]::before { content: attr(aria-label); display: block; font-weight: 600; }
.x-editor-text [data-callout=warning] { border-color: #995c00; }
.x-editor-text [data-callout=law] { border-color: #007a52; }
.x-editor-text blockquote { margin-inline: 0; padding-inline-start: 1rem; border-inline-start: 4px solid #5c6f82; font-style: italic; }
.x-editor-text table { inline-size: 100%; border-collapse: collapse; }
.x-editor-text :is(th, td) { border: 1px solid #5c6f82; padding: 0.25rem 0.5rem; min-inline-size: 3rem; vertical-align: top; text-align: start; }
.x-editor-text th { background: #f2f6fa; }
.x-editor-text a { color: #0059b3; text-decoration: underline; cursor: text; }
.x-editor-text [data-lang] { border-block-end: 2px dotted #5c6f82; }
.x-editor-text figure { margin: 0; padding: 0.5rem; border: 1px dashed #5c6f82; }
.x-editor-text figure img { max-inline-size: 100%; max-block-size: 12rem; }
.x-editor-text .ProseMirror-selectednode { outline: 3px solid #0066cc; }
.x-editor-text img.ProseMirror-separator { display: inline; border: 0; margin: 0; inline-size: 0; block-size: 0; }
.x-editor-foot { display: flex; flex-wrap: wrap; gap: 0.25rem 1rem; justify-content: space-between; margin-block-start: 0.25rem; font-size: 0.875rem; }
.x-editor-foot p { margin: 0; }
.x-editor-long { font-weight: 600; color: #995c00; }
@media (forced-colors: active) {
  .x-editor-toolbar button[aria-pressed=true], .x-editor-mode button[aria-pressed=true] { forced-color-adjust: none; color: HighlightText; background: Highlight; }
}
`

let sheet: CSSStyleSheet | undefined

export function addStyles(): void {
  if (sheet) return
  sheet = new CSSStyleSheet()
  sheet.replaceSync(CSS)
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet]
}
