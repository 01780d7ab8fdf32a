/** Bytes in which a manifest names its format: it is the first field. */
const HEAD = 64

/** Is this file the manifest of a published dataset? It is told without reading the whole, which may be a large dataset. */
export async function isManifestFile(file: Blob): Promise<boolean> {
  return /^\s*\{\s*"format"\s*:\s*"entente-columns\//.test(await file.slice(0, HEAD).text())
}
