/** The words that people put over columns, in the languages in which they are met most. Folded: small, without accents. */
import type { ColumnUse } from '../draft.ts'

/** A heading without what differs between spellings: case, accents, punctuation. */
export function foldHeading(heading: string): string {
  return heading
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}

const words = (text: string): ReadonlySet<string> => new Set(text.split(',').map((word) => word.trim()))

/**
 * For each use the headings that say it. “source” is not among those of `from`: beside “from” it is a document, beside “target” an end.
 */
export const COLUMN_WORDS: Readonly<Record<Exclude<ColumnUse, 'ignore'>, ReadonlySet<string>>> = {
  from: words(
    'from, from name, from node, from entity, source node, source name, source entity, source label, source id, subject, actor, actor 1, actor1, person 1, person a, entity 1, entity a, entity1, node 1, node1, node a, name 1, party a, party 1, who, von, wer, akteur, quellknoten, de, qui, acteur, desde, quien, origen, da, di, chi, attore, van, wie, start node, sender, origin, owner, lender, donor, buyer, payer, paid by, giver, sponsor, investor, client, parent',
  ),
  to: words(
    'to, to name, to node, to entity, target, target node, target name, target entity, target label, target id, object, actor 2, actor2, person 2, person b, entity 2, entity b, entity2, node 2, node2, node b, name 2, party b, party 2, whom, with, an, nach, zu, mit, wem, wen, ziel, zielknoten, a qui, vers, cible, avec, hacia, con, destino, objetivo, para, alvo, verso, destinazione, naar, aan, doel, end node, receiver, recipient, destination, company, borrower, beneficiary, payee, paid to, seller, child, a',
  ),
  relation: words(
    'relation, relationship, relation type, relationship type, type of relation, type of relationship, edge type, link, link type, tie, verb, predicate, action, connection, connection type, what happened, what, label, edge label, beziehung, beziehungstyp, verhaltnis, verbindung, lien, type de lien, relacion, tipo de relacion, vinculo, relazione, tipo di relazione, legame, relacao, relatie, interaction',
  ),
  date: words(
    'date, dates, when, day, time, year, start, start date, startdate, since, begin, began, beginning, from date, date from, valid from, event date, timestamp, datum, wann, tag, jahr, beginn, seit, anfang, quand, jour, annee, debut, date de debut, fecha, cuando, fecha de inicio, inicio, data, quando, data inizio, dal, jaar, wanneer',
  ),
  end: words(
    'end, end date, enddate, until, till, to date, date to, valid to, ended, finish, ende, bis, enddatum, fin, date de fin, jusqu a, hasta, fecha de fin, fine, data fine, al, fim, eind, einde, tot',
  ),
  quote: words(
    'quote, quotation, quoted, text, excerpt, passage, sentence, evidence, citation, cited text, snippet, zitat, textstelle, beleg, satz, extrait, citation exacte, phrase, cita, fragmento, frase, citazione, brano, citaat',
  ),
  source: words(
    'document, doc, file, filename, file name, source, sources, source document, source file, source url, url, link to source, web, website, web address, reference, ref, article, publication, source title, title, quelle, dokument, datei, fichier, fuente, documento, archivo, fonte, bron, bestand',
  ),
  kindFrom: words(
    'from kind, from type, source kind, source type, kind from, type from, kind of from, type of from, kind 1, type 1, entity 1 type, person 1 kind, from class, source class, source category, from category',
  ),
  kindTo: words(
    'to kind, to type, target kind, target type, kind to, type to, kind of to, type of to, kind 2, type 2, entity 2 type, person 2 kind, to class, target class, target category, to category',
  ),
  sideFrom: words(
    'from side, from party, from group, from country, source side, source party, source group, source country, side from, party from, side 1, country 1, group 1',
  ),
  sideTo: words(
    'to side, to party, to group, to country, target side, target party, target group, target country, side to, party to, side 2, country 2, group 2',
  ),
  role: words(
    'role, position, office, function, job, job title, post, capacity, as, rolle, amt, funktion, fonction, poste, cargo, puesto, ruolo, carica, funcao, functie',
  ),
}

/** Is it a word over a column in some use, so that the row it is in holds headings? */
export function isColumnWord(heading: string): boolean {
  const folded = foldHeading(heading)
  return folded.length > 1 && (OTHERS.has(folded) || Object.values(COLUMN_WORDS).some((all) => all.has(folded)))
}

/** Headings of columns that are read elsewhere, or not at all. */
const OTHERS = words(
  'id, label, name, kind, type, side, weight, note, notes, comment, comments, remark, group, party, no, nr',
)
