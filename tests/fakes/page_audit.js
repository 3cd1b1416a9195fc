// What is wrong with the page that is shown, for people who see, touch or hear it differently.
() => {
  const faults = [];
  const seen = (element) => element.checkVisibility({ opacityProperty: true, visibilityProperty: true }) && element.getClientRects().length > 0;
  const numbers = (colour) => (colour.match(/[\d.]+/g) ?? []).map(Number);
  const solid = (element) => {
    for (let at = element; at; at = at.parentElement) {
      const [r, g, b, a = 1] = numbers(getComputedStyle(at).backgroundColor);
      if (a > 0.99) return [r, g, b];
    }
    return [255, 255, 255];
  };
  const light = (rgb) => {
    const [r, g, b] = rgb.slice(0, 3).map((one) => (one / 255 <= 0.04045 ? one / 255 / 12.92 : ((one / 255 + 0.055) / 1.055) ** 2.4));
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  const contrast = (one, other) => {
    const [high, low] = [light(one), light(other)].sort((a, b) => b - a);
    return (high + 0.05) / (low + 0.05);
  };
  const name = (element) => {
    const by = (element.getAttribute("aria-labelledby") ?? "").split(" ").map((id) => document.getElementById(id)?.textContent ?? "").join(" ").trim();
    return element.getAttribute("aria-label") || by || element.labels?.[0]?.textContent?.trim() || element.textContent?.trim() || "";
  };
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const holder = node.parentElement;
    if (!node.nodeValue.trim() || !seen(holder) || holder.closest(".unseen, svg, noscript")) continue;
    const ratio = contrast(numbers(getComputedStyle(holder).color), solid(holder));
    if (ratio < 7) faults.push(`contrast ${ratio.toFixed(2)}: ${node.nodeValue.trim()}`);
    const size = parseFloat(getComputedStyle(holder).fontSize);
    if (size < 14) faults.push(`small ${size}: ${node.nodeValue.trim()}`);
  }
  for (const control of document.querySelectorAll("a[href], button, input:not([readonly]), textarea, select, [role=switch]")) {
    if (!seen(control) && control.type !== "radio") continue;
    const { width, height } = control.getBoundingClientRect();
    if (!name(control)) faults.push(`no name: ${control.outerHTML.slice(0, 60)}`);
    if (width < 48 || height < 48) faults.push(`target ${Math.round(width)}x${Math.round(height)}: ${name(control)}`);
    if (!control.closest(".unseen") && control.tabIndex < 0) faults.push(`no keyboard: ${name(control)}`);
  }
  for (const picture of document.querySelectorAll("video, img, [role=img]")) {
    if (!picture.hasAttribute("alt") && !picture.getAttribute("aria-label")) faults.push(`unnamed picture: ${picture.outerHTML.slice(0, 60)}`);
  }
  const ids = [...document.querySelectorAll("[id]")].map((one) => one.id);
  for (const id of new Set(ids.filter((one, at) => ids.indexOf(one) !== at))) faults.push(`id twice: ${id}`);
  for (const use of document.querySelectorAll("use")) if (!document.querySelector(use.getAttribute("href"))) faults.push(`no icon: ${use.getAttribute("href")}`);
  if (document.querySelectorAll("main").length !== 1) faults.push("not one main");
  if ([...document.querySelectorAll("h1")].filter(seen).length !== 1) faults.push("not one h1");
  if (document.documentElement.scrollWidth > innerWidth) faults.push(`wider than the window: ${document.documentElement.scrollWidth} > ${innerWidth}`);
  for (const words of document.querySelectorAll("button span, h1, h2, dd, p, legend")) {
    if (seen(words) && !words.closest(".unseen") && words.scrollWidth > words.clientWidth + 1 && getComputedStyle(words).display !== "inline") faults.push(`cut: ${words.textContent}`);
  }
  return [...new Set(faults)];
}
