import type { Document } from '../../data/schema.ts'

/** Types of schema.org for those of CSL; the rest is a creative work. */
const TYPES: Readonly<Partial<Record<Document['type'], string>>> = {
  article: 'Article',
  'article-journal': 'ScholarlyArticle',
  'article-magazine': 'Article',
  'article-newspaper': 'NewsArticle',
  bill: 'Legislation',
  book: 'Book',
  chapter: 'Chapter',
  dataset: 'Dataset',
  graphic: 'VisualArtwork',
  legislation: 'Legislation',
  manuscript: 'Manuscript',
  map: 'Map',
  motion_picture: 'Movie',
  'paper-conference': 'ScholarlyArticle',
  periodical: 'Periodical',
  post: 'SocialMediaPosting',
  'post-weblog': 'BlogPosting',
  regulation: 'Legislation',
  report: 'Report',
  review: 'Review',
  'review-book': 'Review',
  software: 'SoftwareApplication',
  thesis: 'Thesis',
  webpage: 'WebPage',
}

/** The nearest type of schema.org for a document's type of CSL: "schema:NewsArticle". */
export function documentTypeOf(type: Document['type']): string {
  return `schema:${TYPES[type] ?? 'CreativeWork'}`
}
