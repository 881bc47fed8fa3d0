// SPDX-License-Identifier: AGPL-3.0-or-later
import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { ViewContext } from '#kernel/render/context.ts'
import { renderFragment } from '#kernel/render/html.ts'
import { ErrorPage } from './error-page.tsx'
import { exampleActor, exampleContext, exampleFrame } from './example-context.ts'
import { Page } from './page.tsx'
import { Hero } from './section.tsx'

const render = (changes: Partial<ViewContext> = {}, title = 'Prova') =>
  renderFragment(
    <Page ctx={exampleContext(changes)} title={title}>
      <p>Contenuto</p>
    </Page>,
  )

const count = (html: string, pattern: RegExp) => [...html.matchAll(pattern)].length

test('what came from outside is text, in content and in attributes', () => {
  const attack = '"><script>alert(1)</script>'
  const html = render({ actor: { ...exampleActor, name: attack }, path: `/cerca?q=${attack}` }, attack)
  assert.ok(!html.includes('<script>'))
  assert.ok(html.includes('&quot;>&lt;script>'), html.slice(0, 600))
})

test('one h1, one main, one banner, one footer', () => {
  const html = render()
  for (const element of [/<h1/g, /<main/g, /<header/g, /<footer/g])
    assert.equal(count(html, element), 1, String(element))
  assert.ok(html.includes('<main id="contenuto" tabindex="-1">'))
  const labels = [...html.matchAll(/<nav[^>]*aria-label="([^"]*)"/g)].map((match) => match[1])
  assert.equal(new Set(labels).size, labels.length, 'landmarks have different names')
})

test('a page that writes its own h1 still has one', () => {
  const html = renderFragment(
    <Page ctx={exampleContext()} title="Rete di esempio" heading={null}>
      <Hero title="Benvenuto">Testo</Hero>
    </Page>,
  )
  assert.equal(count(html, /<h1/g), 1)
  assert.ok(html.includes('<title>Rete di esempio - Formazione e servizi'))
})

test('the title names the page and the network', () => {
  assert.ok(render().includes('<title>Prova - Rete di esempio</title>'))
})

test('a visitor finds the way in, the search and the other language under their agreed names', () => {
  const html = render({ path: '/corsi?pagina=2' })
  assert.match(html, /<a class="slim-sign-in" href="\/accedi\?ritorno=%2Fcorsi%3Fpagina%3D2">Accedi<\/a>/)
  assert.match(
    html,
    /<label for="cerca" class="visually-hidden">Cerca nel sito<\/label><input type="search" id="cerca" name="q"/,
  )
  assert.match(html, /<a href="\/en\/corsi\?pagina=2" lang="en" hreflang="en">English<\/a>/)
  assert.ok(!html.includes('Esci'))
})

test('the English page leads back to the Italian one', () => {
  const html = render({ locale: 'en', path: '/corsi' })
  assert.match(html, /<html lang="en"/)
  assert.match(html, /<a href="\/corsi" lang="it" hreflang="it">Italiano<\/a>/)
  assert.match(html, /action="\/en\/cerca"/)
})

test('sign-in does not lead back to itself', () => {
  assert.match(render({ path: '/accedi?ritorno=%2Fcorsi' }), /class="slim-sign-in" href="\/accedi"/)
})

test('a person sees their name, their pages and the way out, which is a post', () => {
  const html = render({ actor: exampleActor })
  assert.match(
    html,
    /<form method="post" action="\/esci"><button type="submit" class="slim-button">Esci<\/button><\/form>/,
  )
  assert.ok(html.includes('Anna Esempio'))
  assert.ok(html.includes('href="/io/corsi"'))
  assert.ok(!html.includes('Accedi'))
})

test('the menu marks where one is', () => {
  assert.match(render({ path: '/formazione?x=1' }), /<a href="\/formazione" aria-current="page">/)
  assert.match(render({ path: '/formazione/salute' }), /<a href="\/formazione" aria-current="true">/)
  assert.doesNotMatch(render({ path: '/formazioni' }), /<a href="\/formazione" aria-current/)
})

test('the demonstration mark stands in both languages, and only in a demonstration', () => {
  const mark = 'Dimostrazione: dati inventati, senza valore'
  assert.ok(render({ demo: true }).includes(mark))
  const t = (source: string) => (source === mark ? 'Demonstration: invented data, no value' : source)
  const english = render({ demo: true, locale: 'en', t })
  assert.ok(english.includes('Demonstration: invented data, no value'))
  assert.ok(english.includes(`<span lang="it">${mark}</span>`))
  assert.ok(!render().includes(mark))
})

test('a message of the last act is where the page starts', () => {
  const html = render({ flash: { kind: 'ok', text: 'Salvato' } })
  assert.match(html, /<div class="alert alert-success" role="status" autofocus tabindex="-1">/)
  assert.doesNotMatch(render(), /autofocus/)
})

test('a next step starts on its heading, unless something happened or has to be put right', () => {
  const [h1, status] = ['<h1 autofocus', 'role="status" autofocus']
  const at = (over: Partial<ViewContext>) => {
    const html = renderFragment(
      <Page ctx={exampleContext(over)} title="Prova" start>
        <p>Contenuto</p>
      </Page>,
    )
    return [h1, status].filter((here) => html.includes(here))
  }
  assert.deepEqual(at({}), [h1])
  assert.deepEqual(at({ flash: { kind: 'ok', text: 'Salvato' } }), [status])
  assert.deepEqual(at({ refused: true }), [], 'the field that must be put right has it')
})

test('residents find a sentence in their language, marked with language and direction', () => {
  const html = render()
  for (const { lang, dir, text } of exampleFrame.residents)
    assert.ok(html.includes(`<li lang="${lang}" dir="${dir}"><a href="/uffici">${text}`), lang)
  assert.equal(count(html, />English</g), 1, 'one link only is called English')
})

test('links that the law asks for carry the hooks of the official checker', () => {
  const html = render()
  for (const hook of ['accessibility-link', 'privacy-policy-link', 'legal-notes'])
    assert.ok(html.includes(`data-element="${hook}"`), hook)
})

test('a page says where it is in each language', () => {
  const html = render({ path: '/corsi?pagina=2', frame: { ...exampleFrame, origin: 'https://rete.example' } })
  assert.ok(html.includes('<link rel="canonical" href="https://rete.example/corsi"'))
  assert.ok(html.includes('<link rel="alternate" hreflang="en" href="https://rete.example/en/corsi"'))
})

test('islands are loaded only where they are asked for', () => {
  assert.ok(!render().includes('<script'))
  const html = renderFragment(
    <Page ctx={exampleContext()} title="Prova" islands={['upload']}>
      <p>Testo</p>
    </Page>,
  )
  assert.ok(html.includes('<script type="module" src="/assets/upload.js"></script>'))
})

test('nothing in a page is inline: no style, no handler, no script text', () => {
  const html = render({ actor: exampleActor, demo: true })
  assert.doesNotMatch(html, /\sstyle=|\son[a-z]+=|<style|<script>/)
})

for (const status of [400, 403, 404, 405, 409, 410, 413, 422, 429, 500, 502, 503])
  test(`the page of error ${status} says what to do and carries the code of the request`, () => {
    const ctx = exampleContext()
    const html = renderFragment(
      <ErrorPage ctx={ctx} status={status} problem={{ source: 'Il corso è chiuso.' }} />,
    )
    assert.equal(count(html, /<h1/g), 1)
    assert.ok(html.includes(ctx.requestId))
    assert.ok(html.includes('Il corso è chiuso.'))
    assert.ok(html.includes(`Errore ${status}`))
  })
