import { getAttribute, setAttribute } from '../xml-edit';

/** A further part of a package: the one it is a copy of, and its name. */
export interface CopiedPart {
  readonly of: string;
  readonly name: string;
}

/** The list of content types with the copies, each of the type of its original; types by ending need nothing. */
export function addContentTypes(xml: string, copies: readonly CopiedPart[]): string {
  const types = new Map<string, { readonly tag: string; readonly attributes: string }>();
  for (const match of xml.matchAll(/<((?:[\w.-]+:)?Override)(\s[^>]*?)\/?>/g)) {
    const [, tag = '', attributes = ''] = match;
    types.set((getAttribute(attributes, 'PartName') ?? '').replace(/^\//, '').toLowerCase(), {
      tag,
      attributes,
    });
  }
  const added = copies.flatMap(({ of, name }) => {
    const type = types.get(of.toLowerCase());
    return type === undefined
      ? []
      : [`<${type.tag}${setAttribute(type.attributes, 'PartName', `/${name}`)}/>`];
  });
  return xml.replace(/<\/(?:[\w.-]+:)?Types\s*>\s*$/, (end) => added.join('') + end);
}

/** A list of relationships with further ones of the type of `like`. */
export function addRelationships(
  xml: string,
  like: string,
  added: readonly { readonly id: string; readonly part: string }[],
): string {
  for (const match of xml.matchAll(/<((?:[\w.-]+:)?Relationship)(\s[^>]*?)\/?>/g)) {
    const [, tag = '', attributes = ''] = match;
    if (getAttribute(attributes, 'Id') !== like) continue;
    const written = added.map(
      ({ id, part }) =>
        `<${tag}${setAttribute(setAttribute(attributes, 'Id', id), 'Target', leadTo(getAttribute(attributes, 'Target'), part))}/>`,
    );
    return xml.replace(/<\/(?:[\w.-]+:)?Relationships\s*>\s*$/, (end) => written.join('') + end);
  }
  return xml;
}

/** A list of relationships that leads to other parts, by the name of the part it led to. */
export function redirect(
  xml: string,
  resolve: (target: string) => string,
  renamed: ReadonlyMap<string, string>,
): string {
  return xml.replace(
    /<((?:[\w.-]+:)?Relationship)(\s[^>]*?)(\/?)>/g,
    (whole, tag: string, attributes: string, end: string) => {
      if (getAttribute(attributes, 'TargetMode') === 'External') return whole;
      const name = renamed.get(resolve(getAttribute(attributes, 'Target') ?? '').toLowerCase());
      return name === undefined
        ? whole
        : `<${tag}${setAttribute(attributes, 'Target', leadTo(getAttribute(attributes, 'Target'), name))}${end}>`;
    },
  );
}

/** A target that leads to a copy in the folder of its original, in the words of the target that leads there. */
function leadTo(target: string | undefined, name: string): string {
  const folder = target?.slice(0, target.lastIndexOf('/') + 1) ?? '';
  return folder + name.slice(name.lastIndexOf('/') + 1);
}
