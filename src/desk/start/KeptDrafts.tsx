/** What this browser keeps of earlier work. */
export function KeptDrafts() {
  return (
    <section className="desk-kept-drafts" aria-labelledby="kept-drafts">
      <h2 id="kept-drafts">Kept in this browser</h2>
      <p className="desk-quiet">Nothing yet.</p>
    </section>
  )
}
