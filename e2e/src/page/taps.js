// Reach: what a finger meets on the screen as it is.

const metAt = (x, y) => {
  let met = document.elementFromPoint(x, y);
  while (met?.shadowRoot) {
    const within = met.shadowRoot.elementFromPoint(x, y);
    if (!within || within === met) break;
    met = within;
  }
  return met;
};

const isSheetOnItsWay = () => allInside(".sheet[open]").some((sheet) => sheet.getAnimations().length > 0);

// Empty if a tap on the middle of an element meets it, its label or its field; else the reason why not.
const outOfReach = (element) => {
  if (isSheetOnItsWay()) return "on its way";
  const { left, right, top, bottom } = element.getBoundingClientRect();
  const [x, y] = [(left + right) / 2, (top + bottom) / 2];
  if (x < 0 || x > innerWidth || top < 0 || bottom > innerHeight) return `at ${left}, ${top} to ${right}, ${bottom}`;
  const met = metAt(x, y);
  const isMet = element.contains(met) || met?.closest("label, .field")?.contains(element);
  return isMet ? "" : `behind ${met?.localName}.${met?.getAttribute("class")}`;
};

const lapOutOfReach = (lap) => {
  const slider = lapSlider(lap);
  if (!slider) return "not there";
  // On a narrower screen, the sliders follow the chart once it has settled.
  const [end, edge] = [allInside(".sliders > *").at(-1), chart()].map((shape) => shape.getBoundingClientRect().right);
  if (end > edge) return `in a chart up to ${edge} whose laps go up to ${end}`;
  const { x, bottom, width } = slider.getBoundingClientRect();
  const met = metAt(x + width / 2, bottom - 4);
  return met?.closest(".chart") ? "" : `behind ${met?.localName}.${met?.getAttribute("class")}`;
};
