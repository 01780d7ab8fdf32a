import { useEffect, useRef } from 'react'

/** A figure of ours as it will be, from its own markup. */
export function Preview({ svg, label }: { readonly svg: string; readonly label: string }) {
  const box = useRef<HTMLDivElement>(null)
  useEffect(() => {
    const { documentElement } = new DOMParser().parseFromString(svg, 'image/svg+xml')
    documentElement.setAttribute('role', 'img')
    documentElement.setAttribute('aria-label', label)
    // A picture is not left by a link in it.
    for (const link of documentElement.querySelectorAll('a')) link.replaceWith(...link.childNodes)
    documentElement.removeAttribute('height')
    documentElement.setAttribute('width', '100%')
    box.current?.replaceChildren(document.importNode(documentElement, true))
  }, [svg, label])
  return <div ref={box} className="export-preview" />
}
