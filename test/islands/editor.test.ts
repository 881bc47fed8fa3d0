// SPDX-License-Identifier: AGPL-3.0-or-later
import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { gzipSync } from 'node:zlib'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { axeViolations, chromiumPath, launchBrowser, sidewaysScroll } from '../support/browser.ts'
import { type EditorPage, editorPage } from './editor-page.ts'

describe('the rich editor', { skip: chromiumPath === null && 'there is no Chromium' }, () => {
  let site: EditorPage
  let browser: Browser
  let context: BrowserContext
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

  const open = async (
    markdown = '',
    attributes: Record<string, string> = {},
    options: { javaScriptEnabled?: boolean; width?: number } = {},
  ) => {
    await context?.close()
    const { width = 1280, ...rest } = options
    context = await browser.newContext({
      ...rest,
      viewport: { width, height: 800 },
      permissions: ['clipboard-read', 'clipboard-write'],
    })
    page = await context.newPage()
    page.setDefaultTimeout(10_000)
    complaints = []
    page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()))
    page.on('pageerror', (error) => complaints.push(String(error)))
    page.on('dialog', (dialog) => {
      complaints.push(`dialog: ${dialog.message()}`)
      void dialog.dismiss()
    })
    site.serve(markdown, attributes)
    await page.goto(site.url)
    if (options.javaScriptEnabled !== false)
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
    const minutes = page.getByRole('status')
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
    await page.locator('label[for=body]').click()
    assert.equal(await text().evaluate((element) => element === document.activeElement), true)
  })

  it('is a text area without JavaScript', async () => {
    await open('**uno**', {}, { javaScriptEnabled: false })
    await page.locator('#body').fill('_due_')
    assert.equal(await saved(), '_due_')
  })

  it('weighs what it was measured to weigh', () => {
    const weight = gzipSync(site.script, { level: 9 }).length
    assert.ok(weight < 145_000, `${weight} bytes`)
  })
})
