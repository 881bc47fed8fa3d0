// SPDX-License-Identifier: AGPL-3.0-or-later
import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { gzipSync } from 'node:zlib'
import type { Browser, Page } from 'playwright-core'
import { axeViolations, chromiumPath, launchBrowser, sidewaysScroll } from '../support/browser.ts'
import { type EditorPage, editorPage } from './editor-page.ts'

describe('the rich editor', { skip: chromiumPath === null && 'there is no Chromium' }, () => {
  let site: EditorPage
  let browser: Browser
  let page: Page
  let complaints: string[]

  before(async () => {
    site = await editorPage()
    browser = await launchBrowser()
  })
  after(async () => {
    await browser?.close()
    site?.close()
  })

  /** A window costs as much as the page in it: one with JavaScript and one without are kept, and each text is loaded anew. */
  const windows = new Map<boolean, Promise<Page>>()
  const openWindow = async (javaScriptEnabled: boolean): Promise<Page> => {
    const permissions = ['clipboard-read', 'clipboard-write']
    const opened = await (await browser.newContext({ javaScriptEnabled, permissions })).newPage()
    opened.setDefaultTimeout(10_000)
    opened.on('console', (message) => message.type() === 'error' && complaints.push(message.text()))
    opened.on('pageerror', (error) => complaints.push(String(error)))
    opened.on('dialog', (dialog) => {
      complaints.push(`dialog: ${dialog.message()}`)
      void dialog.dismiss()
    })
    return opened
  }

  const open = async (
    markdown = '',
    attributes: Record<string, string> = {},
    { javaScriptEnabled = true, width = 1280 } = {},
  ) => {
    if (!windows.has(javaScriptEnabled)) windows.set(javaScriptEnabled, openWindow(javaScriptEnabled))
    page = await windows.get(javaScriptEnabled)!
    complaints = []
    await page.setViewportSize({ width, height: 800 })
    await page.goto(site.serve(markdown, attributes))
    if (javaScriptEnabled)
      await page
        .getByRole('toolbar')
        .or(page.getByRole('alert').filter({ hasText: 'riga' }))
        .first()
        .waitFor()
  }
  const text = () => page.getByRole('textbox', { name: 'Testo' })
  const tool = (name: string) => page.getByRole('toolbar').getByRole('button', { name, exact: true })
  const press = async (...keys: string[]) => {
    for (const key of keys) await page.keyboard.press(key)
  }
  /** A machine types on before the editor has heard where the caret went: browsers tell it in a task of its own. */
  const caretHeard = () => page.evaluate(() => new Promise(requestAnimationFrame))
  /** What the form sends. */
  const saved = async (): Promise<string> => {
    await page.locator('#save').click()
    const answer = JSON.parse((await page.textContent('body')) ?? '') as { body: string }
    return answer.body.replaceAll('\r\n', '\n')
  }
  const paste = (html: string) =>
    page.evaluate((content) => {
      const data = new DataTransfer()
      data.setData('text/html', content)
      document.activeElement!.dispatchEvent(
        new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }),
      )
    }, html)

  it('writes Markdown by the keyboard alone', async () => {
    await open()
    await page.locator('#before').focus()
    await press('Tab', 'Tab', 'Tab')
    assert.equal(await page.evaluate(() => document.activeElement?.getAttribute('data-control')), 'heading2')
    await press('Tab')
    assert.equal(await page.evaluate(() => document.activeElement?.getAttribute('role')), 'textbox')
    await page.keyboard.type('Chi può iscriversi')
    await press('Control+Alt+2', 'Enter')
    await page.keyboard.type('Il codice ')
    await press('Control+b')
    await page.keyboard.type('STP')
    await press('Control+b')
    await page.keyboard.type(' si chiede ')
    await press('Control+k')
    await page.keyboard.type('www.comune.example.it/sportello')
    await press('Enter')
    await page.keyboard.type(' così:')
    await press('Enter')
    await page.keyboard.type('- uno')
    await press('Enter')
    await page.keyboard.type('due')
    await press('Tab')
    assert.equal(await page.evaluate(() => document.activeElement?.id), 'save')
    assert.equal(
      await saved(),
      '## Chi può iscriversi\n\nIl codice **STP** si chiede [https://www.comune.example.it/sportello](https://www.comune.example.it/sportello) così:\n\n- uno\n- due\n',
    )
    assert.deepEqual(complaints, [])
  })

  it('has a toolbar of one stop, walked by arrows, left by Escape', async () => {
    await open('parole\n\naltre')
    await text().focus()
    await press('Control+Home', 'Alt+F10')
    assert.equal(await tool('Titolo').evaluate((button) => button === document.activeElement), true)
    await press('ArrowRight', 'ArrowRight', 'ArrowRight')
    assert.equal(await tool('Grassetto').evaluate((button) => button === document.activeElement), true)
    await press('End')
    assert.equal(
      await tool('Ripeti la modifica').evaluate((button) => button === document.activeElement),
      true,
    )
    await press('ArrowRight')
    assert.equal(await tool('Titolo').evaluate((button) => button === document.activeElement), true)
    assert.equal(await page.locator('[role=toolbar] button[tabindex="0"]').count(), 1)
    await press('Enter')
    assert.equal(await tool('Titolo').getAttribute('aria-pressed'), 'true')
    assert.equal(await text().evaluate((element) => element === document.activeElement), true)
    await press('F10', 'Escape')
    assert.equal(await text().evaluate((element) => element === document.activeElement), true)
    assert.equal(await saved(), '## parole\n\naltre\n')
  })

  it('is clean by axe, with a table, a callout and a panel open, wide and narrow', async () => {
    const everything =
      '## Titolo\n\n> [!LAW]\n> *norma* [مرحبا]{lang=ar}\n\n| a | b |\n| - | - |\n| c | d |\n\n- uno\n\n![alt](file:01890000-0000-7000-8000-000000000000 "did")'
    for (const width of [1280, 320]) {
      await open(everything, {}, { width })
      assert.deepEqual(await axeViolations(page), [])
      assert.deepEqual(await sidewaysScroll(page), [])
      await text().focus()
      await press('Control+k')
      assert.deepEqual(await axeViolations(page), [])
      await press('Escape')
      assert.equal(await text().evaluate((element) => element === document.activeElement), true)
    }
  })

  it('sends an untouched text as it came', async () => {
    const typed = '# A capo\r\n*  voce\r\n*  voce *due*\r\n\r\nfine  '
    await open(typed)
    assert.equal(await saved(), typed.replaceAll('\r\n', '\n'))
  })

  it('asks again for an address that may not be, and takes a link away', async () => {
    await open('vai [qui](/a) ora')
    await text().focus()
    await press('Control+Home')
    for (let step = 0; step < 5; step++) await press('ArrowRight')
    await page.locator('[data-control=link][aria-pressed=true]').waitFor()
    await press('Control+k')
    const field = page.getByLabel('Indirizzo del collegamento')
    assert.equal(await field.inputValue(), '/a')
    await field.fill('javascript:alert(1)')
    await press('Enter')
    assert.match((await page.locator('.x-editor-panel [role=alert]').textContent()) ?? '', /non è ammesso/)
    assert.equal(await field.evaluate((input) => input === document.activeElement), true)
    await field.fill('urp@comune.example.it')
    await press('Enter')
    assert.equal(
      await page
        .locator('#body')
        .inputValue()
        .then(() => text().locator('a').getAttribute('href')),
      'mailto:urp@comune.example.it',
    )
    await press('Control+k')
    await page.getByRole('button', { name: 'Togli', exact: true }).click()
    assert.equal(await saved(), 'vai qui ora\n')
  })

  it('cleans what is pasted', async () => {
    await open()
    await text().focus()
    await paste(
      `<script>alert(1)</script><style>p{color:red}</style><h1 onclick="alert(1)">Titolo</h1><p style="color:red" class="MsoNormal">uno <b>due</b>
       <b style="font-weight:normal">non</b> <span style='color:red; font-weight: 700; font-style:italic'>tre</span> <a href="javascript:alert(1)">quattro</a> <a href="https://a.it/" onmouseover="alert(1)">cinque</a>
       <img src="x" onerror="alert(1)"><svg onload="alert(1)"><text>sei</text></svg></p><iframe src="https://evil.example"></iframe>
       <table><tr><td>a</td><td><b>b</b></td></tr><tr><td>c</td></tr></table><form><input value="x"></form>`,
    )
    assert.equal(
      await page
        .locator(
          '.x-editor-text :is(script, style, img[src="x"], svg, iframe, input, [onclick], [onmouseover], [href^="javascript"])',
        )
        .count(),
      0,
    )
    assert.equal(
      await saved(),
      '## Titolo\n\nuno **due** non **_tre_** quattro [cinque](https://a.it/) sei\n\n| a | **b** |\n| --- | --- |\n| c |  |\n',
    )
    assert.deepEqual(complaints, [])
  })

  it('makes lists of the paragraphs that Word pastes for them', async () => {
    await open()
    await text().focus()
    const line = (sign: string, level: number, words: string) =>
      `<p class=MsoListParagraph style='text-indent:-18pt;mso-list:l0 level${level} lfo1'><![if !supportLists]><span style='font-family:Symbol'><span style='mso-list:Ignore'>${sign}<span style='font:7pt "Times New Roman"'>&nbsp;&nbsp; </span></span></span><![endif]>${words}<o:p></o:p></p>`
    await paste(
      `<p class=MsoNormal>Prima</p>${line('·', 1, 'uno')}${line('o', 2, 'dentro')}${line('·', 1, '<b>due</b>')}
       <p class=MsoNormal>Poi</p>${line('3.', 1, 'tre')}${line('4.', 1, 'quattro')}`,
    )
    assert.equal(await saved(), 'Prima\n\n- uno\n  - dentro\n- **due**\n\nPoi\n\n3. tre\n4. quattro\n')
    assert.deepEqual(complaints, [])
  })

  const notice = () => page.locator('.x-editor-notice')

  it('keeps the letters of lists, from Word and from pages', async () => {
    await open()
    await text().focus()
    const line = (sign: string, level: number, words: string) =>
      `<p class=MsoListParagraph style='mso-list:l0 level${level} lfo1'><![if !supportLists]><span style='mso-list:Ignore'>${sign}<span>&nbsp; </span></span><![endif]>${words}</p>`
    await paste(
      `${line('a)', 1, 'uno')}${line('1.', 2, 'dentro')}${line('b)', 1, 'due')}<p>b-bis) a mano</p>${line('c)', 1, 'tre')}
       <ol type="a" start="9"><li>nono</li><li>decimo</li></ol><ol style="list-style-type:lower-roman"><li>primo</li><li>secondo</li></ol><ol><li>numero</li></ol>`,
    )
    assert.equal(
      await saved(),
      'a) uno\n\n   1. dentro\nb) due\n\nb-bis\\) a mano\n\nc) tre\ni) nono\nj) decimo\ni) primo\nii) secondo\n\n1. numero\n',
    )
  })

  it('keeps what is struck, raised and lowered, and leaves out what was deleted', async () => {
    await open()
    await text().focus()
    await paste(
      `<p>vale <s>sei</s> <span style="text-decoration:line-through">sette</span> mesi<del>, subito</del>, 16 m<sup>2</sup> e CO<span style="vertical-align:sub">2</span></p>`,
    )
    assert.equal(
      await notice().textContent(),
      'Che cosa non è stato incollato. Parti cancellate con le revisioni: 1.',
    )
    assert.equal(await saved(), 'vale ~~sei~~ ~~sette~~ mesi, 16 m^2^ e CO~2~\n')
  })

  it('takes notes to where they are called, from Word, LibreOffice and our own pages', async () => {
    const word = `<p>Vale<a style='mso-footnote-id:ftn1' href="#_ftn1" name="_ftnref1"><span class=MsoFootnoteReference>[1]</span></a> oggi.</p>
      <div style='mso-element:footnote-list'><hr size=1><div style='mso-element:footnote' id=ftn1><p class=MsoFootnoteText><a style='mso-footnote-id:ftn1' href="#_ftnref1" name="_ftn1"><span>[1]</span></a> Vedi <i>circolare</i>.</p><p>Poi.</p></div></div>`
    const libre = `<p>Vale<a class="sdfootnoteanc" name="sdfootnote1anc" href="#sdfootnote1sym"><sup>1</sup></a> oggi.</p><div id="sdfootnote1"><p><a class="sdfootnotesym" name="sdfootnote1sym" href="#sdfootnote1anc">1</a> Vedi <i>circolare</i>.</p><p>Poi.</p></div>`
    const own = `<p>Vale<sup class="note-call"><a href="#p-01234567-n1" id="p-01234567-n1-r" role="doc-noteref">1</a></sup> oggi.</p><section role="doc-endnotes"><ol><li id="p-01234567-n1">Vedi <em>circolare</em>. Poi. <a href="#p-01234567-n1-r" role="doc-backlink">↩</a></li></ol></section>`
    for (const html of [word, libre, own]) {
      await open()
      await text().focus()
      await paste(html)
      assert.equal(await saved(), 'Vale^[Vedi _circolare_. Poi.] oggi.\n', html)
    }
  })

  it('spreads cells that span over rows and columns, and tells what it left out', async () => {
    await open()
    await text().focus()
    const many = Array.from({ length: 1010 }, (_, row) => `<tr><td>${row}</td></tr>`).join('')
    await paste(
      `<table><tr><th rowspan=2>Ufficio</th><th colspan=2>Orario</th></tr><tr><td>mattina</td><td>sera</td></tr><tr><td rowspan=2>URP</td><td>9</td><td>15</td></tr><tr><td>10</td><td>16</td></tr></table>
       <img src="https://a.it/x.png" alt="mappa"><p><a href="pagina.html">relativo</a> <a href="#sezione">sezione</a> <a href="https://a.it/">buono</a></p><table>${many}</table>`,
    )
    assert.equal(
      await notice().textContent(),
      'Che cosa non è stato incollato. Immagini: 1. Caricale fra le immagini di questa pagina, poi mettile nel testo. Collegamenti che da qui non portano da nessuna parte: 2. Le parole sono rimaste. Righe di tabella oltre la millesima: 10.',
    )
    assert.equal(await notice().getAttribute('role'), 'status')
    const sent = await saved()
    assert.match(
      sent,
      /^\| Ufficio \| Orario \| Orario \|\n\| --- \| --- \| --- \|\n\| Ufficio \| mattina \| sera \|\n\| URP \| 9 \| 15 \|\n\| URP \| 10 \| 16 \|\n/,
    )
    assert.match(sent, /\nrelativo sezione \[buono\]\(https:\/\/a\.it\/\)\n/)
    assert.equal(sent.match(/^\| \d+ \|$/gm)?.length, 1000)
  })

  it('takes out of what is pasted the characters that nobody sees', async () => {
    await open()
    await text().focus()
    await paste('<p>infor\u00adma\u200bzione \u202edel\u202c l’ufficio</p>')
    assert.equal(await saved(), 'informazione del l’ufficio\n')
  })

  it('writes lists with letters and notes by the keyboard, and changes them', async () => {
    await open()
    await text().focus()
    await page.keyboard.type('a) uno')
    await press('Enter')
    await page.keyboard.type('due')
    await press('Enter')
    await page.keyboard.type('tre')
    await tool('Cambia la lettera').click()
    await page.getByLabel('Lettera della voce').fill('<')
    await press('Enter')
    assert.match((await page.locator('.x-editor-panel [role=alert]').textContent()) ?? '', /non è ammessa/)
    await page.getByLabel('Lettera della voce').fill('b-bis)')
    await press('Enter', 'Enter')
    await page.keyboard.type('quattro')
    await press('Control+Alt+f')
    await page.getByLabel('Testo della nota').fill('Vedi [qui](/a).')
    await press('Enter')
    await page.keyboard.type('!')
    await press('ArrowLeft')
    await caretHeard()
    await press('ArrowLeft')
    await page.locator('[data-control=footnote][aria-pressed=true]').waitFor()
    await press('Control+Alt+f')
    assert.equal(await page.getByLabel('Testo della nota').inputValue(), 'Vedi [qui](/a).')
    await page.getByLabel('Testo della nota').fill('Vedi _qui_.')
    await press('Enter')
    assert.equal(await saved(), 'a) uno\nb) due\nb-bis) tre\nc) quattro^[Vedi _qui_.]!\n')
    await open('a) uno\nd) due\nz) tre')
    await text().focus()
    await press('Control+Home')
    await tool('Riordina le lettere').click()
    await press('Control+End', 'Control+Shift+ArrowLeft')
    await caretHeard()
    await press('Control+Shift+x')
    await tool('Apice').click()
    assert.equal(await saved(), 'a) uno\nb) due\nc) ~~^tre^~~\n')
    assert.deepEqual(complaints, [])
  })

  it('keeps letters and notes when they are copied within the text', async () => {
    await open('b-bis) uno^[Vedi **qui**.]')
    await text().focus()
    await press('Control+a', 'Control+c', 'Control+End', 'Control+Enter', 'Control+v')
    assert.equal((await saved()).match(/\^\[Vedi \*\*qui\*\*\.\]/g)?.length, 2)
  })

  it('shows the button for pictures when the first one has arrived', async () => {
    await open()
    await text().focus()
    assert.equal(await tool('Immagine').count(), 0)
    await page.locator('x-editor').evaluate((element: HTMLElement) => {
      element.dataset.files = '[{"id":"01890000-0000-7000-8000-000000000000","name":"foto.jpg"}]'
    })
    await tool('Immagine').waitFor()
  })

  it('makes tables whose rows stay equal, and leaves them by Enter', async () => {
    await open()
    await text().focus()
    await tool('Tabella').click()
    await page.keyboard.type('a')
    await press('Enter')
    await page.keyboard.type('b')
    await tool('Aggiungi colonna').click()
    await tool('Aggiungi riga').click()
    await page.keyboard.type('c')
    await press('Enter')
    await page.keyboard.type('dopo')
    assert.equal(await saved(), '| a |  |  |\n| --- | --- | --- |\n| b |  |  |\n| c |  |  |\n\ndopo\n')
  })

  it('makes callouts, quotations and lists of one another, titles of words', async () => {
    await open('uno\n\n## due')
    await text().focus()
    await press('Control+Home')
    await tool('Nota').click()
    assert.equal(await tool('Nota').getAttribute('aria-pressed'), 'true')
    await tool('Norma').click()
    await press('Control+End')
    await tool('Elenco numerato').click()
    assert.equal(await saved(), '> [!LAW]\n> uno\n\n1. due\n')
  })

  it('marks a passage in another language and puts a picture of the form', async () => {
    const id = '01890000-0000-7000-8000-00000000000b'
    await open('ciao مرحبا', { 'data-files': JSON.stringify([{ id, name: 'mappa.png' }]) })
    await text().focus()
    await press('Control+End', 'Control+Shift+ArrowLeft')
    await tool('Altra lingua').click()
    await page.getByLabel('Lingua del passaggio').selectOption('ar')
    await press('Enter')
    await tool('Immagine').click()
    await page.getByLabel('Descrizione per chi non vede').fill('Una mappa')
    await press('Enter')
    assert.equal(await saved(), `ciao [مرحبا]{lang=ar}\n\n![Una mappa](file:${id})\n`)
  })

  it('goes to plain text and back with the same words, and says which line it cannot read', async () => {
    await open('**uno**')
    await page.getByRole('button', { name: 'Testo semplice' }).click()
    const area = page.locator('#body')
    assert.equal(await area.evaluate((element) => element === document.activeElement), true)
    await area.fill('**uno**\n\n[due](javascript:x)')
    await page.getByRole('button', { name: 'Con formattazione' }).click()
    assert.match((await page.locator('.x-editor-problem').first().textContent()) ?? '', /riga 3/)
    await area.fill('**uno**\n\n[due](/x)')
    await page.getByRole('button', { name: 'Con formattazione' }).click()
    assert.equal(await text().locator('strong').textContent(), 'uno')
    assert.equal(
      await page.getByRole('button', { name: 'Con formattazione' }).getAttribute('aria-pressed'),
      'true',
    )
    assert.equal(await saved(), '**uno**\n\n[due](/x)')
  })

  it('shows the plain text at once when it cannot be read', async () => {
    await open('[due](javascript:x)')
    assert.equal(await page.getByRole('toolbar').count(), 0)
    assert.equal(await saved(), '[due](javascript:x)')
  })

  it('counts minutes and warns above six', async () => {
    await open('parola '.repeat(1080))
    const minutes = page.getByRole('status').filter({ hasText: 'lettura' })
    assert.equal(await minutes.textContent(), 'Circa 6 minuti di lettura.')
    await text().focus()
    await press('Control+End')
    await page.keyboard.insertText(' altre tre parole')
    await minutes.filter({ hasText: 'Circa 6,5 minuti di lettura. È lungo' }).waitFor()
  })

  it('undoes, and keeps what was typed when the page is left and come back to', async () => {
    await open('uno')
    await text().focus()
    await press('Control+End')
    await page.keyboard.type(' due')
    // Undoing puts the caret where the editor last knew it: a machine types before it has heard of Control+End.
    await press('Control+z', 'Control+End')
    await page.keyboard.type(' tre')
    await page.goto('about:blank')
    await page.goBack()
    await page.getByRole('toolbar').waitFor()
    assert.equal(await saved(), 'uno tre\n')
  })

  it('hands the focus of the text area on, and is named by its label', async () => {
    await open('uno')
    await page.locator('#body').evaluate((area: HTMLTextAreaElement) => area.focus())
    assert.equal(await text().evaluate((element) => element === document.activeElement), true)
    await page.locator('#before').focus()
    await page.getByText('Testo', { exact: true }).click()
    assert.equal(await text().evaluate((element) => element === document.activeElement), true)
  })

  it('leaves no label that names what is out of sight', async () => {
    await open('uno')
    assert.equal(await page.locator('label[for]').count(), 0)
    assert.equal(await page.getByRole('textbox').count(), 1)
    await page.getByRole('button', { name: 'Testo semplice' }).click()
    assert.equal(await page.locator('label[for=body]').count(), 1)
    await page.getByText('Testo', { exact: true }).click()
    assert.equal(await page.locator('#body').evaluate((area) => area === document.activeElement), true)
  })

  it('is a text area without JavaScript', async () => {
    await open('**uno**', {}, { javaScriptEnabled: false })
    await page.locator('#body').fill('_due_')
    assert.equal(await saved(), '_due_')
  })

  it('weighs what it was measured to weigh', () => {
    const weight = gzipSync(site.script, { level: 9 }).length
    assert.ok(weight < 150_000, `${weight} bytes`)
  })
})
