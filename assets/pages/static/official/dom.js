// Owns drawing: a tree of plain descriptions, laid over the page so that what stays keeps its focus.

/**
 * @typedef {{tag: string, props: Record<string, any>, children: (Drawn | string)[]}} Drawn
 * @typedef {Drawn | string | number | false | null | undefined} Single
 * @typedef {Single | Single[] | (Single | Single[])[]} Child
 */

const SVG = "http://www.w3.org/2000/svg";
const OF_SVG = new Set(["svg", "use"]);
/** @type {WeakMap<Element, Record<string, any>>} */
const given = new WeakMap();

/**
 * One element. Props: attributes; `on…` listeners; `.name` properties; `key` tells alike children apart.
 * @param {string} tag @param {Record<string, any>} props @param {...Child} children @returns {Drawn}
 */
export function h(tag, props, ...children) {
  const flat = /** @type {any[]} */ (children.flat(Infinity));
  const shown = flat.filter((child) => child !== false && child !== null && child !== undefined);
  return { tag, props, children: shown.map((child) => (typeof child === "object" ? child : String(child))) };
}

/** An icon of the page's sheet; never the only sign. @param {string} name */
export function icon(name) {
  return h("svg", { class: "icon", "aria-hidden": "true", focusable: "false" }, h("use", { href: `#icon-${name}` }));
}

/** Make `parent` hold exactly `children`. @param {Element} parent @param {(Drawn | string)[]} children */
export function draw(parent, children) {
  const old = [...parent.childNodes];
  children.forEach((child, at) => {
    const found = old.findIndex((node) => fits(node, child));
    const node = found < 0 ? make(child) : old.splice(found, 1)[0];
    if (parent.childNodes[at] !== node) parent.insertBefore(node, parent.childNodes[at] ?? null);
    update(node, child);
  });
  for (const node of old) node.remove();
}

/** @param {Node} node @param {Drawn | string} child */
function fits(node, child) {
  if (typeof child === "string") return node.nodeType === Node.TEXT_NODE;
  if (!(node instanceof Element) || node.localName !== child.tag) return false;
  return (given.get(node)?.key ?? null) === (child.props.key ?? null);
}

/** @param {Drawn | string} child @returns {Node} */
function make(child) {
  if (typeof child === "string") return document.createTextNode(child);
  return OF_SVG.has(child.tag) ? document.createElementNS(SVG, child.tag) : document.createElement(child.tag);
}

/** @param {Node} node @param {Drawn | string} child */
function update(node, child) {
  if (typeof child === "string") {
    if (node.nodeValue !== child) node.nodeValue = child;
    return;
  }
  const element = /** @type {Element} */ (node);
  const before = given.get(element) ?? {};
  for (const name of Object.keys(before)) if (!(name in child.props)) put(element, name, null, before[name]);
  for (const [name, value] of Object.entries(child.props)) put(element, name, value, before[name]);
  given.set(element, child.props);
  draw(element, child.children);
}

/** @param {Element} element @param {string} name @param {any} value @param {any} before */
function put(element, name, value, before) {
  if (name === "key") return;
  if (name.startsWith(".")) {
    const own = /** @type {any} */ (element);
    if (own[name.slice(1)] !== value) own[name.slice(1)] = value;
  } else if (value === before) {
    return;
  } else if (name.startsWith("on")) {
    if (before) element.removeEventListener(name.slice(2), before);
    if (value) element.addEventListener(name.slice(2), value);
  } else if (value === null || value === undefined || value === false) {
    element.removeAttribute(name);
  } else {
    element.setAttribute(name, value === true ? "" : String(value));
  }
}
