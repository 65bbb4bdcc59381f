/**
 * A file as a URI: one below the folder of the call relative to it. Colons, which make a name a URI of some scheme, are escaped too; an
 * article of the web keeps its address.
 */
export function artifactLocation(file: string): { uri: string; uriBaseId?: string } {
  if (/^https?:\/\//i.test(file) && URL.canParse(file)) return { uri: new URL(file).href };
  const uri = file.split('/').map(segment).join('/');
  return file.startsWith('/') ? { uri: `file://${uri}` } : { uri, uriBaseId: '%SRCROOT%' };
}

function segment(name: string): string {
  return encodeURIComponent(name.replace(/\p{Surrogate}/gu, '\ufffd')).replace(
    /[!'()*]/g,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}
