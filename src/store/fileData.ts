/** A dataset that was opened from a file: it has no address, and the address of the page only its name. */

/** Stands before the name. */
export const FILE_DATA = 'file:'

/** Does an address name a file by this, which leads nowhere in another page? */
export function isFileData(data: string | null): boolean {
  return data?.startsWith(FILE_DATA) === true
}
