/** Words to start with: vocabularies of three fields, and none. What a curator does not need can stay or go, and all can be renamed. */
import type { Family, Kind, Relation } from '../data/schema.ts'

export type TemplateId = 'boards-and-owners' | 'diplomacy' | 'company-and-court' | 'empty'

/** A vocabulary as a draft has it. It has no parties: the sides are those of a subject, and not of a field. */
export interface Template {
  readonly id: TemplateId
  readonly label: string
  readonly kinds: readonly Kind[]
  readonly families: readonly Family[]
  readonly relations: readonly Relation[]
  /** Words of relations that show what it is for, in a list that is cut short; none where there are none. */
  readonly samples: readonly string[]
}

const PERSON: Kind = { id: 'person', label: 'Person', plural: 'People', shape: 'circle', colour: 'blue' }
const COMPANY: Kind = { id: 'company', label: 'Company', plural: 'Companies', shape: 'hexagon', colour: 'amber' }
const BODY: Kind = { id: 'body', label: 'Body', plural: 'Bodies', shape: 'square', colour: 'green' }
const AGREEMENT: Kind = {
  id: 'agreement',
  label: 'Agreement',
  plural: 'Agreements',
  shape: 'document',
  colour: 'teal',
  staged: true,
}

const CONTACT: Family = { id: 'contact', label: 'Contact', colour: 'indigo', weight: 'bold' }
const COMMITMENT: Family = { id: 'commitment', label: 'Agreements and money', colour: 'brown', weight: 'bold' }
const OFFICE: Family = { id: 'office', label: 'Office and structure', colour: 'grey', weight: 'medium' }
const OWNERSHIP: Family = { id: 'ownership', label: 'Ownership', colour: 'teal', weight: 'bold' }
const DISPUTE: Family = { id: 'dispute', label: 'Dispute', colour: 'vermilion', weight: 'medium' }
const STATEMENT: Family = { id: 'statement', label: 'Statement', colour: 'sky', weight: 'thin' }
const IDENTITY: Family = { id: 'identity', label: 'Possible tie', colour: 'ink', weight: 'thin' }

const MET: Relation = { id: 'met', label: 'met', planned: 'was to meet', directed: false, family: 'contact' }
const HELD_OFFICE: Relation = {
  id: 'holds-office',
  label: 'held office in',
  planned: 'was to hold office in',
  inverse: 'had as an office-holder',
  directed: true,
  folds: 'name',
  inside: { target: 'held office' },
  family: 'office',
}
const SPOKE_ABOUT: Relation = {
  id: 'spoke-about',
  label: 'spoke about',
  inverse: 'was spoken about by',
  directed: true,
  mentions: true,
  family: 'statement',
}
const MAY_BE_SAME: Relation = {
  id: 'may-be-same',
  label: 'may be the same as',
  directed: false,
  editorial: true,
  family: 'identity',
}
const SUED: Relation = {
  id: 'sued',
  label: 'sued',
  planned: 'was to sue',
  inverse: 'was sued by',
  directed: true,
  family: 'dispute',
}
const CHARGED: Relation = {
  id: 'charged',
  label: 'charged',
  planned: 'was to charge',
  inverse: 'was charged by',
  directed: true,
  family: 'dispute',
}
const SETTLED_WITH: Relation = {
  id: 'settled-with',
  label: 'settled with',
  planned: 'was to settle with',
  directed: false,
  family: 'dispute',
}
const OWNS: Relation = {
  id: 'owns',
  label: 'owns',
  planned: 'was to own',
  inverse: 'is owned by',
  directed: true,
  family: 'ownership',
}
const PAID: Relation = {
  id: 'paid',
  label: 'paid',
  planned: 'was to pay',
  inverse: 'was paid by',
  directed: true,
  family: 'commitment',
}
const SIGNED: Relation = {
  id: 'signed',
  label: 'signed',
  planned: 'was to sign',
  inverse: 'was signed by',
  directed: true,
  inside: { target: 'signed' },
  family: 'commitment',
}

const BOARDS_AND_OWNERS: Template = {
  id: 'boards-and-owners',
  label: 'Boards and owners',
  kinds: [PERSON, COMPANY, BODY, AGREEMENT],
  families: [OFFICE, OWNERSHIP, COMMITMENT, CONTACT, DISPUTE, STATEMENT, IDENTITY],
  relations: [
    {
      id: 'chairs',
      label: 'chairs',
      planned: 'was to chair',
      inverse: 'is chaired by',
      directed: true,
      folds: 'name',
      inside: { target: 'chairs it' },
      family: 'office',
    },
    {
      id: 'director-of',
      label: 'is a director of',
      planned: 'was to be a director of',
      inverse: 'has as a director',
      directed: true,
      folds: 'name',
      inside: { target: 'is a director' },
      family: 'office',
    },
    HELD_OFFICE,
    {
      id: 'works-for',
      label: 'works for',
      planned: 'was to work for',
      inverse: 'employs',
      directed: true,
      family: 'office',
    },
    {
      id: 'reports-to',
      label: 'reports to',
      planned: 'was to report to',
      inverse: 'is reported to by',
      directed: true,
      family: 'office',
    },
    {
      id: 'part-of',
      label: 'is part of',
      planned: 'was to be part of',
      inverse: 'includes',
      directed: true,
      under: 'source',
      inside: { source: 'part of', target: 'is part of it' },
      family: 'office',
    },
    {
      id: 'supervises',
      label: 'supervises',
      planned: 'was to supervise',
      inverse: 'is supervised by',
      directed: true,
      family: 'office',
    },
    OWNS,
    {
      id: 'holds-shares-in',
      label: 'holds shares in',
      planned: 'was to hold shares in',
      inverse: 'has as a shareholder',
      directed: true,
      family: 'ownership',
    },
    {
      id: 'bought',
      label: 'bought',
      planned: 'was to buy',
      inverse: 'was bought by',
      directed: true,
      family: 'ownership',
    },
    {
      id: 'sold-to',
      label: 'sold its shares to',
      planned: 'was to sell its shares to',
      inverse: 'bought its shares from',
      directed: true,
      family: 'ownership',
    },
    {
      id: 'signed-with',
      label: 'signed with',
      planned: 'was to sign with',
      directed: false,
      family: 'commitment',
    },
    SIGNED,
    {
      id: 'awarded',
      label: 'awarded a contract to',
      planned: 'was to award a contract to',
      inverse: 'was awarded a contract by',
      directed: true,
      family: 'commitment',
    },
    PAID,
    {
      id: 'lent-to',
      label: 'lent to',
      planned: 'was to lend to',
      inverse: 'borrowed from',
      directed: true,
      family: 'commitment',
    },
    MET,
    {
      id: 'negotiated-with',
      label: 'negotiated with',
      planned: 'was to negotiate with',
      directed: false,
      family: 'contact',
    },
    {
      id: 'advises',
      label: 'advises',
      planned: 'was to advise',
      inverse: 'is advised by',
      directed: true,
      family: 'contact',
    },
    {
      id: 'related-to',
      label: 'is related to',
      directed: false,
      family: 'contact',
    },
    SUED,
    CHARGED,
    SETTLED_WITH,
    SPOKE_ABOUT,
    MAY_BE_SAME,
  ],
  samples: ['chairs', 'owns', 'signed with', 'reports to', 'sued'],
}

const DIPLOMACY: Template = {
  id: 'diplomacy',
  label: 'Diplomacy',
  kinds: [
    PERSON,
    { id: 'state', label: 'State', plural: 'States', shape: 'shield', colour: 'ink' },
    { id: 'ministry', label: 'Ministry', plural: 'Ministries', shape: 'square', colour: 'green' },
    {
      id: 'meeting',
      label: 'Meeting',
      plural: 'Meetings',
      shape: 'rounded-square',
      colour: 'sky',
      occurs: true,
    },
    AGREEMENT,
    { id: 'place', label: 'Place', plural: 'Places', shape: 'pin', colour: 'grey', subject: true },
    { id: 'theme', label: 'Theme', plural: 'Themes', shape: 'bar', colour: 'grey', subject: true },
  ],
  families: [
    CONTACT,
    { id: 'taking-part', label: 'Taking part', colour: 'indigo', weight: 'medium' },
    { ...COMMITMENT, label: 'Commitment' },
    OFFICE,
    { id: 'setting', label: 'Place and subject', colour: 'grey', weight: 'thin' },
    STATEMENT,
    IDENTITY,
  ],
  relations: [
    MET,
    {
      id: 'hosted',
      label: 'hosted',
      planned: 'was to host',
      inverse: 'was hosted by',
      directed: true,
      inside: { target: 'hosted it' },
      family: 'contact',
    },
    {
      id: 'called-on',
      label: 'called on',
      planned: 'was to call on',
      inverse: 'was called on by',
      directed: true,
      family: 'contact',
    },
    {
      id: 'held-talks-with',
      label: 'held talks with',
      planned: 'was to hold talks with',
      directed: false,
      family: 'contact',
    },
    {
      id: 'took-part-in',
      label: 'took part in',
      planned: 'was to take part in',
      inverse: 'had the participation of',
      directed: true,
      inside: { target: 'took part' },
      family: 'taking-part',
    },
    {
      id: 'visited',
      label: 'visited',
      planned: 'was to visit',
      inverse: 'was visited by',
      directed: true,
      tells: 'where',
      family: 'taking-part',
    },
    SIGNED,
    {
      id: 'signed-during',
      label: 'was signed during',
      planned: 'was to be signed during',
      inverse: 'saw the signing of',
      directed: true,
      under: 'source',
      inside: { source: 'signed during', target: 'was signed' },
      family: 'commitment',
    },
    {
      id: 'commits-to',
      label: 'commits to',
      planned: 'was to commit to',
      inverse: 'has the commitment of',
      directed: true,
      inside: { source: 'commits to', target: 'commits to it' },
      family: 'commitment',
    },
    {
      id: 'party-to',
      label: 'is a party to',
      planned: 'was to be a party to',
      inverse: 'has as a party',
      directed: true,
      inside: { target: 'party' },
      family: 'commitment',
    },
    {
      id: 'resulted-in',
      label: 'resulted in',
      planned: 'was to result in',
      inverse: 'was the result of',
      directed: true,
      under: 'target',
      inside: { source: 'resulted in', target: 'led to it' },
      tells: 'result',
      family: 'commitment',
    },
    {
      id: 'cooperates-with',
      label: 'cooperates with',
      planned: 'was to cooperate with',
      directed: false,
      family: 'commitment',
    },
    HELD_OFFICE,
    {
      id: 'part-of',
      label: 'was part of',
      planned: 'was to be part of',
      inverse: 'included',
      directed: true,
      under: 'source',
      inside: { source: 'part of', target: 'was part of it' },
      family: 'office',
    },
    {
      id: 'took-place-in',
      label: 'took place in',
      planned: 'was to take place in',
      inverse: 'was the place of',
      directed: true,
      inside: { source: 'took place in', target: 'took place here' },
      tells: 'where',
      family: 'setting',
    },
    {
      id: 'dealt-with',
      label: 'dealt with',
      planned: 'was to deal with',
      inverse: 'was dealt with at',
      directed: true,
      mentions: true,
      inside: { source: 'dealt with' },
      family: 'setting',
    },
    SPOKE_ABOUT,
    MAY_BE_SAME,
  ],
  samples: ['met', 'signed', 'hosted', 'commits to'],
}

const COMPANY_AND_COURT: Template = {
  id: 'company-and-court',
  label: 'Company and court',
  kinds: [
    PERSON,
    COMPANY,
    { id: 'court', label: 'Court', plural: 'Courts', shape: 'square', colour: 'green' },
    { id: 'case', label: 'Case', plural: 'Cases', shape: 'document', colour: 'teal', staged: true },
    { id: 'hearing', label: 'Hearing', plural: 'Hearings', shape: 'rounded-square', colour: 'sky', occurs: true },
  ],
  families: [
    { id: 'proceedings', label: 'Proceedings', colour: 'vermilion', weight: 'bold' },
    { ...DISPUTE, label: 'Charges and suits' },
    COMMITMENT,
    OWNERSHIP,
    OFFICE,
    CONTACT,
    STATEMENT,
    IDENTITY,
  ],
  relations: [
    CHARGED,
    {
      id: 'accused-in',
      label: 'is accused in',
      planned: 'was to be accused in',
      inverse: 'has as an accused',
      directed: true,
      inside: { target: 'accused' },
      family: 'dispute',
    },
    SUED,
    SETTLED_WITH,
    {
      id: 'convicted',
      label: 'convicted',
      planned: 'was to convict',
      inverse: 'was convicted by',
      directed: true,
      family: 'dispute',
    },
    {
      id: 'acquitted',
      label: 'acquitted',
      planned: 'was to acquit',
      inverse: 'was acquitted by',
      directed: true,
      family: 'dispute',
    },
    {
      id: 'testified-in',
      label: 'testified in',
      planned: 'was to testify in',
      inverse: 'heard the testimony of',
      directed: true,
      inside: { target: 'testified' },
      family: 'proceedings',
    },
    {
      id: 'brought-case',
      label: 'brought',
      planned: 'was to bring',
      inverse: 'was brought by',
      directed: true,
      inside: { target: 'brought it' },
      family: 'proceedings',
    },
    {
      id: 'heard',
      label: 'heard',
      planned: 'was to hear',
      inverse: 'was heard by',
      directed: true,
      inside: { target: 'heard it' },
      family: 'proceedings',
    },
    {
      id: 'hearing-in',
      label: 'was a hearing in',
      planned: 'was to be a hearing in',
      inverse: 'had as a hearing',
      directed: true,
      under: 'source',
      inside: { source: 'a hearing in', target: 'was heard' },
      family: 'proceedings',
    },
    {
      id: 'appealed-to',
      label: 'appealed to',
      planned: 'was to appeal to',
      inverse: 'received an appeal by',
      directed: true,
      family: 'proceedings',
    },
    {
      id: 'represents',
      label: 'represents',
      planned: 'was to represent',
      inverse: 'is represented by',
      directed: true,
      family: 'proceedings',
    },
    PAID,
    OWNS,
    HELD_OFFICE,
    {
      id: 'works-for',
      label: 'works for',
      planned: 'was to work for',
      inverse: 'employs',
      directed: true,
      family: 'office',
    },
    MET,
    SPOKE_ABOUT,
    MAY_BE_SAME,
  ],
  samples: ['charged', 'testified in', 'settled with'],
}

const EMPTY: Template = { id: 'empty', label: 'Empty', kinds: [], families: [], relations: [], samples: [] }

/** The first is proposed. */
export const TEMPLATES: readonly Template[] = [BOARDS_AND_OWNERS, DIPLOMACY, COMPANY_AND_COURT, EMPTY]
