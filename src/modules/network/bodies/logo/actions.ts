// SPDX-License-Identifier: AGPL-3.0-or-later
/** The logo of a body: shown when its body has allowed it, and taken away when it no longer does. */
import { changedFields } from '#kernel/audit.ts'
import type { Tx } from '#kernel/db/db.ts'
import { Invalid, StaleEdit } from '#kernel/errors.ts'
import { kindByMediaType } from '#kernel/files/kinds.ts'
import { listFiles, setPublic } from '#kernel/files/queries.ts'
import { doerOf } from '#kernel/hand.ts'
import { msg } from '#kernel/i18n/msg.ts'
import type { NetworkHand } from '../../phrases.ts'
import type { LogoInput } from './forms.ts'
import { deleteLogo, findLogo, type Logo, putLogo } from './queries.ts'

interface LogoSaved {
  organizationId: string
  /** 0: the page showed none. */
  version: number
  input: LogoInput
  /** The day of the instance. */
  today: string
}

/** Takes the last file that was sent; none takes the logo away. Says whether there is a logo now. */
export async function saveLogo(hand: NetworkHand, saved: LogoSaved): Promise<boolean> {
  const { organizationId, version, input, today } = saved
  const before = await findLogo(hand.tx, organizationId)
  const fileId = input.file.at(-1)
  if (fileId === undefined) return takeLogoAway(hand, { organizationId, version, before })
  if (input.approved_on! > today)
    throw new Invalid({
      approved_on: { source: msg('Questo giorno deve ancora venire: controlla la data.') },
    })
  await refuseFile(hand.tx, fileId, before, doerOf(hand).id)
  const { alt, approved_by, approved_on } = input
  const logo = { file_id: fileId, alt, approved_by, approved_on: approved_on! }
  if (!(await putLogo(hand.tx, organizationId, version, logo))) throw new StaleEdit()
  if (before && before.file_id !== fileId) await setPublic(hand.tx, [before.file_id], false)
  await setPublic(hand.tx, [fileId], true)
  const fields = changedFields({ ...before }, logo)
  await hand.note('organization.logo_set', organizationId, { fileId, fields })
  return true
}

async function takeLogoAway(
  hand: NetworkHand,
  { organizationId, version, before }: { organizationId: string; version: number; before: Logo | null },
): Promise<false> {
  if (!before) throw new Invalid({ file: { source: msg('Scegli il file del logo.') } })
  if (!(await deleteLogo(hand.tx, organizationId, version))) throw new StaleEdit()
  await setPublic(hand.tx, [before.file_id], false)
  await hand.note('organization.logo_removed', organizationId, { fileId: before.file_id })
  return false
}

/** A picture that whoever saves has uploaded, or the one that is there. */
async function refuseFile(tx: Tx, fileId: string, before: Logo | null, personId: string): Promise<void> {
  const [file] = await listFiles(tx, [fileId])
  const theirs = file && (file.owner_id === personId || file.id === before?.file_id)
  if (!theirs || file.state === 'refused' || file.state === 'staged')
    throw new Invalid({ file: { source: msg('Questo file non c’è: caricalo di nuovo.') } })
  if (kindByMediaType(file.media_type)?.family !== 'image')
    throw new Invalid({ file: { source: msg('Il logo è un’immagine PNG, JPEG, WebP o AVIF.') } })
}
