// SPDX-License-Identifier: AGPL-3.0-or-later
import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { FieldSpec, Widget } from '#kernel/forms/field.ts'
import type { BoundForm } from '#kernel/forms/form.ts'
import { renderFragment } from '#kernel/render/html.ts'
import { exampleContext } from './example-context.ts'
import { Field } from './field.tsx'
import { FormFrame } from './form-frame.tsx'

const ctx = exampleContext()
const ATTACK = '"><script>alert(1)</script>'
const choices = [
  { value: 'a', label: 'Primo', literal: true },
  { value: ATTACK, label: ATTACK, literal: true, help: 'Nota' },
]

const formOf = (
  spec: Partial<FieldSpec> & { widget: Widget },
  state: Partial<BoundForm> = {},
): BoundForm => ({
  fields: {
    other: { label: 'Altro', widget: 'text', required: false },
    name: { label: 'Nome del campo', required: true, ...spec },
  },
  values: { name: [ATTACK] },
  errors: {},
  key: 'chiave',
  ...state,
})

const show = (form: BoundForm) => renderFragment(<Field ctx={ctx} form={form} name="name" />)
const wrong = { errors: { name: { source: 'Almeno {min, number} lettere.', values: { min: 3 } } } }

const SINGLE: Widget[] = [
  'text',
  'textarea',
  'email',
  'password',
  'search',
  'date',
  'number',
  'select',
  'checkbox',
  'richtext',
]
for (const widget of SINGLE)
  test(`${widget}: one label, help, error and other text all belong to the control`, () => {
    const html = show(
      formOf({ widget, help: 'Aiuto', choices }, { ...wrong, theirs: { name: ['Di un altro'] } }),
    )
    assert.match(html, /<label [^>]*for="campo-name"[^>]*>Nome del campo<\/label>/)
    const control = /<(?:input|textarea|select)[^>]*>/.exec(html)![0]
    assert.match(control, /id="campo-name"/)
    assert.match(control, /aria-invalid="true"/)
    assert.match(control, /aria-describedby="campo-name-errore campo-name-aiuto campo-name-altro"/)
    assert.match(control, /autofocus/)
    for (const id of ['errore', 'aiuto', 'altro']) assert.ok(html.includes(`id="campo-name-${id}"`), id)
    assert.ok(html.includes('Almeno 3 lettere.'))
    assert.ok(html.includes(widget === 'checkbox' ? 'Con il segno' : 'Di un altro'))
    assert.ok(!html.includes('<script>'), 'values are text')
  })

for (const widget of ['radios', 'checkboxes'] as const)
  test(`${widget}: a legend, a label for each choice, the wiring on the group`, () => {
    const html = show(formOf({ widget, help: 'Aiuto', choices }, wrong))
    assert.match(
      html,
      /<fieldset [^>]*aria-describedby="campo-name-errore campo-name-aiuto"[^>]*><legend[^>]*>Nome del campo</,
    )
    assert.match(html, /<input type="(radio|checkbox)" id="campo-name" name="name" value="a"/)
    assert.match(html, /<label for="campo-name-1">/)
    assert.match(html, /checked/, 'what was chosen is chosen again')
    assert.equal([...html.matchAll(/autofocus/g)].length, 1)
    assert.ok(!html.includes('<script>'))
  })

test('the question of a test is as large over a text as over choices', () => {
  const form = formOf({ widget: 'text' })
  assert.match(
    renderFragment(<Field ctx={ctx} form={form} name="name" large />),
    /<label class="form-label form-label-large" for="campo-name"/,
  )
})

test('files: while none is held there is no list of them', () => {
  const form = formOf({ widget: 'files', required: false }, { values: {} })
  const upload = { files: [], endpoint: '/file/carica' }
  const html = renderFragment(<Field ctx={ctx} form={form} name="name" upload={upload} />)
  assert.doesNotMatch(html, /<ul/)
})

test('files: each held file is a ticked box that carries its id', () => {
  const form = formOf({ widget: 'files', required: false }, { values: { name: ['f1'] } })
  const files = [
    { id: 'f1', name: ATTACK, mediaType: 'application/pdf', bytes: 1_536_000, src: '/file/f1' },
    { id: 'f2', name: 'b.mp4', mediaType: 'video/mp4', bytes: 12 },
  ]
  const html = renderFragment(
    <Field ctx={ctx} form={form} name="name" upload={{ files, endpoint: '/file/carica' }} />,
  )
  assert.match(html, /<x-upload [^>]*data-name="name"[^>]*data-endpoint="\/file\/carica"/)
  assert.match(html, /value="f1" checked/)
  assert.doesNotMatch(html, /value="f2" checked/)
  assert.ok(html.includes('(PDF, 1,5 MB)'))
  assert.ok(!html.includes('<script>'))
})

test('richtext: the text area works by itself inside the island’s element', () => {
  assert.match(show(formOf({ widget: 'richtext' })), /<x-editor [^>]*data-name="name"[^>]*><textarea/)
})

test('hidden: nothing but the value', () => {
  assert.equal(
    show(formOf({ widget: 'hidden' }, { values: { name: ['x'] } })),
    '<input type="hidden" name="name" value="x"/>',
  )
})

test('only the first wrong field is where the page starts', () => {
  const form = formOf({ widget: 'text' }, { errors: { ...wrong.errors, other: { source: 'Manca.' } } })
  assert.doesNotMatch(show(form), /autofocus/)
  assert.match(renderFragment(<Field ctx={ctx} form={form} name="other" />), /autofocus/)
})

test('a field that must be filled in says so in words, outside its label', () => {
  assert.match(show(formOf({ widget: 'text' })), /<\/label><span class="field-required">obbligatorio<\/span>/)
  assert.doesNotMatch(show(formOf({ widget: 'text', required: false })), /obbligatorio|required/)
})

test('what is no date comes back as it was typed', () => {
  const typed = (value: string) => show(formOf({ widget: 'date' }, { values: { name: [value] } }))
  assert.match(typed('31/02/2026'), /<input type="text"[^>]*value="31\/02\/2026"/)
  assert.match(typed('2026-11-23'), /<input type="date"[^>]*value="2026-11-23"/)
})

test('a text that begins with a line break keeps it', () => {
  assert.match(
    show(formOf({ widget: 'textarea' }, { values: { name: ['\nseconda riga'] } })),
    />\n\nseconda riga</,
  )
})

test('a password is never written back', () => {
  assert.doesNotMatch(
    show(formOf({ widget: 'password' }, { values: { name: ['segreto'] } })),
    /segreto|value=/,
  )
})

test('the most letters are told to the browser', () => {
  assert.match(show(formOf({ widget: 'text', maxLength: 120 })), /maxlength="120"/)
})

test('an unknown field is a mistake of ours', () => {
  assert.throws(
    () => renderFragment(<Field ctx={ctx} form={formOf({ widget: 'text' })} name="nessuno" />),
    /nessuno/,
  )
})

test('the frame carries key and version, and links its errors to the fields', () => {
  const form = formOf({ widget: 'text' }, { ...wrong, version: 7 })
  const html = renderFragment(
    <FormFrame ctx={ctx} form={form} submit="Salva" to="/corsi" cancel="/">
      <Field ctx={ctx} form={form} name="name" />
    </FormFrame>,
  )
  assert.match(html, /<form method="post" action="\/corsi" class="form" novalidate>/)
  assert.match(
    html,
    /<input type="hidden" name="_key" value="chiave"\/><input type="hidden" name="_version" value="7"\/>/,
  )
  assert.match(html, /role="alert"[^>]*>.*<a href="#campo-name">Nome del campo<\/a>/)
  assert.equal([...html.matchAll(/autofocus/g)].length, 1, 'the field, not the summary')
})

test('a problem of the whole form is where the page starts', () => {
  const form = formOf({ widget: 'text' }, { problem: { source: 'Il corso è chiuso.' } })
  const html = renderFragment(<FormFrame ctx={ctx} form={form} submit="Salva" />)
  assert.match(html, /role="alert" autofocus tabindex="-1"/)
  assert.ok(html.includes('Il corso è chiuso.'))
})

const PLAIN = [
  { value: 'a', label: 'Primo', literal: true },
  { value: 'b', label: 'Secondo', literal: true },
]

test('a group of radios is what is wrong, of checkboxes each is (ARIA 1.2: no radio takes aria-invalid)', () => {
  const radios = show(formOf({ widget: 'radios', choices: PLAIN }, wrong))
  assert.match(radios, /<fieldset [^>]*role="radiogroup" aria-invalid="true"/)
  assert.doesNotMatch(radios, /<input [^>]*aria-invalid/)
  assert.doesNotMatch(show(formOf({ widget: 'radios', choices: PLAIN })), /aria-invalid/)
  const boxes = show(formOf({ widget: 'checkboxes', choices: PLAIN }, wrong))
  assert.doesNotMatch(boxes, /<fieldset [^>]*(role|aria-invalid)=/)
  assert.equal([...boxes.matchAll(/<input type="checkbox"[^>]*aria-invalid="true"/g)].length, 2)
})

test('a select that must be chosen begins with no choice, whatever is chosen (HTML 4.10.7)', () => {
  const chosen = show(formOf({ widget: 'select', choices }, { values: { name: ['a'] } }))
  assert.match(chosen, /<select [^>]*required[^>]*><option value(?:="")?>Scegli…<\/option>/)
  assert.match(chosen, /<option value="a" selected>/)
})

test('an address that is one’s name here is a line with the keyboard of addresses', () => {
  const field = (autocomplete: string) =>
    show(
      formOf(
        { widget: 'email', autocomplete, inputMode: 'email' },
        { ...wrong, values: { name: ['a@b.it'] } },
      ),
    )
  assert.match(field('username'), /<input type="text" [^>]*inputmode="email" autocomplete="username"/)
  assert.match(field('email'), /<input type="email" [^>]*autocomplete="email"/)
})

test('both texts are shown as a difference, the saved one whole beside it', () => {
  const both = (widget: Widget, mine: string, theirs: string) =>
    show(formOf({ widget }, { values: { name: [mine] }, theirs: { name: [theirs] } }))
  const short = both('text', 'Le cure urgenti di tutti', 'Le cure urgenti di chi arriva')
  assert.match(short, /field-theirs-text">Le cure urgenti di chi arriva</)
  assert.match(short, /<del>.*chi arriva.*<\/del><ins>.*tutti.*<\/ins>/)
  assert.doesNotMatch(
    both('text', 'Tutto mio', 'Altre parole'),
    /<del>/,
    'nothing in common: one after the other',
  )
  const long = both('richtext', 'Uguale.\n\nCon **la mia** fine.', 'Uguale.\n\nCon **la sua** fine.')
  assert.match(long, /1 parte uguale/)
  assert.match(long, /<del>[\s\S]*sua[\s\S]*<\/del><ins>[\s\S]*mia/)
  assert.match(long, /<details[^>]*>[\s\S]*field-theirs-text">Uguale\.\n\nCon \*\*la sua\*\* fine\./)
  assert.ok(!both('richtext', ATTACK, `[[[${ATTACK}`).includes('<script>'))
})

test('the choice and the files that somebody else saved are said by name', () => {
  const select = show(formOf({ widget: 'select', choices }, { theirs: { name: ['a'] } }))
  assert.match(select, /field-theirs-text">Primo</)
  const files = [{ id: 'f1', name: 'guida.pdf', mediaType: 'application/pdf', bytes: 1 }]
  const form = formOf({ widget: 'files', required: false }, { theirs: { name: ['f1'] } })
  const upload = { files, endpoint: '/file/carica' }
  const html = renderFragment(<Field ctx={ctx} form={form} name="name" upload={upload} />)
  assert.match(html, /field-theirs-text">guida\.pdf</)
})

test('the frame says which fields both have changed and which only the other, and carries what they were shown with', () => {
  const form = formOf(
    { widget: 'text' },
    { version: 8, base: 'name=Xx0_abcd', theirs: { name: ['Suo'] }, taken: ['other'] },
  )
  const html = renderFragment(
    <FormFrame ctx={ctx} form={form} submit="Salva">
      <Field ctx={ctx} form={form} name="other" />
    </FormFrame>,
  )
  assert.match(html, /<input type="hidden" name="_base" value="name=Xx0_abcd"\/>/)
  assert.match(
    html,
    /Unisci i due testi.*<a href="#campo-name">.*non li avevi cambiati.*<a href="#campo-other">/,
  )
  assert.match(html, /aria-describedby="campo-other-altro"/)
  assert.match(html, /id="campo-other-altro">Qui c’è quello che è stato salvato/)
})
