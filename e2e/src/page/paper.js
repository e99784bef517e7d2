// Printed pages: the frames that would be printed from are asked for what is in them.

const watchPrinting = () => {
  delete seen.printed;
  if (seen.isPrintingWatched) return true;
  seen.isPrintingWatched = true;
  const { get } = Object.getOwnPropertyDescriptor(HTMLIFrameElement.prototype, "contentWindow");
  Object.defineProperty(HTMLIFrameElement.prototype, "contentWindow", {
    get() {
      const inner = get.call(this);
      if (!inner) return inner;
      // A dialog would stop everything.
      inner.print = () => {
        seen.printed = printedPages(inner.document);
        seen.finishPrinting = () => ["beforeprint", "afterprint"].map((type) => inner.dispatchEvent(new Event(type)));
      };
      return inner;
    },
  });
  return true;
};

const printedPages = (printed) => ({
  sizes: [...printed.querySelectorAll("svg")].map((page) => [page.getAttribute("width"), page.getAttribute("height")]),
  texts: [...printed.querySelectorAll("text")].map((text) => [
    text.textContent,
    Number(text.getAttribute("font-size")),
  ]),
  rules: printed.adoptedStyleSheets.flatMap((sheet) => [...sheet.cssRules]).map((rule) => rule.cssText),
});

const printed = () => seen.printed ?? null;

const finishPrinting = () => seen.finishPrinting().length;

const countFrames = () => allInside("iframe").length;
