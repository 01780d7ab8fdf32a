/** As `new DOMParser().parseFromString`: of a browser, or of jsdom in Node. Faults are in the document, or thrown. */
export type ParseXml = (text: string, type: 'application/xml') => XMLDocument
