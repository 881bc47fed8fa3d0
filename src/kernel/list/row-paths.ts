// SPDX-License-Identifier: AGPL-3.0-or-later
/** Addresses of a register and of its rows, the same in every room. */
export const rowPaths = (list: string) => {
  const row = (slug: string): string => `${list}/${slug}`
  return {
    list,
    add: `${list}/nuovo`,
    row,
    edit: (slug: string): string => `${row(slug)}/modifica`,
    archive: (slug: string): string => `${row(slug)}/archivia`,
    takeBack: (slug: string): string => `${row(slug)}/ripristina`,
  }
}

export type RowPaths = ReturnType<typeof rowPaths>
