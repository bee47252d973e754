/**
 * A node of the page, read past what the page has named: `<input name="parentElement">` stands in for that property of
 * its form, and `<img name="body">` for that of the document, in content scripts as well. Such a name is a property of
 * the node itself and never of its prototypes. For reading properties and calling methods; no interface takes it as a node.
 */
export function plain<Read extends Node>(node: Read): Read {
  return new Proxy(node, {
    get: (target, name) => {
      const found = Reflect.get(Object.getPrototypeOf(target), name, target);
      return typeof found === 'function' ? found.bind(target) : found;
    },
  });
}
