/**
 * The licences of what a page is made with: the single file holds their text, the folder has it in a file beside the
 * page. Null in a page of the development server.
 */
export function licencesOf(page: Document): { readonly text: string } | { readonly href: string } | null {
  const text = page.getElementById('third-party')?.textContent
  if (text !== undefined) return { text: JSON.parse(text) as string }
  const href = page.querySelector('link[rel="license"]')?.getAttribute('href')
  return href === null || href === undefined ? null : { href }
}
