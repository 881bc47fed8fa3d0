// SPDX-License-Identifier: AGPL-3.0-or-later
import type { FileStore, S3Config } from './store.ts'

export type StoreConfig = { readonly folder: string } | { readonly s3: S3Config }

/** Opens the store that the configuration names. The S3 client is loaded only where it is used: it costs 0.1 s and 30 MB. */
export async function openStore(config: StoreConfig): Promise<FileStore> {
  if ('folder' in config) return (await import('./disk-store.ts')).diskStore(config.folder)
  return (await import('./s3-store.ts')).s3Store(config.s3)
}
