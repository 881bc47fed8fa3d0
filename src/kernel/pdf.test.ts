// SPDX-License-Identifier: AGPL-3.0-or-later
import assert from 'node:assert/strict'
import { mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { it } from 'node:test'
import { renderPdf } from './pdf.ts'

it('a document leaves nothing in the temporary folder, and reads nothing from the disk', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'referpa-pdf-'))
  process.env.TMPDIR = folder
  const at = new Date('2026-11-23T09:00:00Z')
  const template = '#set document(title: "x")\n#json(bytes(sys.inputs.data)).name'
  for (const name of ['Ada', 'Bruno'])
    assert.match(String(await renderPdf(template, { name }, 'ua-1', at)), /^%PDF-/)
  assert.deepEqual(await readdir(folder), [])
  await assert.rejects(renderPdf('#read("/etc/hostname")', {}, 'ua-1', at))
  await rm(folder, { recursive: true })
})
