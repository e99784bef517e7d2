// The chart, its sliders and its gestures.

const chart = () => inside(".chart svg");

const lapSlider = (lap) => inside(`#step-${lap - 1}`);

const focusLapSlider = (lap) => {
  lapSlider(lap).focus();
  return focused() === lapSlider(lap);
};

const spokenValue = (element) => element?.getAttribute("aria-valuetext") ?? "";

const pointer = (target, type, { clientX, clientY }, more = {}) =>
  target.dispatchEvent(
    new PointerEvent(type, {
      bubbles: true, composed: true, cancelable: true, pointerId: 7, pointerType: "touch", isPrimary: true,
      button: 0, buttons: 1, clientX, clientY, ...more,
    }),
  );

const centre = (element) => {
  const { x, y, width, height } = element.getBoundingClientRect();
  return { clientX: x + width / 2, clientY: y + height / 2 };
};

// Up by a pixel a frame until the lap of the plan is that one, and let go.
const dragLap = async (lap, until) => {
  const { clientX, clientY } = centre(inside(".knob"));
  const picture = chart();
  const lapNow = () => laps().split(" ")[lap - 1];
  pointer(inside(".grab"), "pointerdown", { clientX, clientY });
  let up = 0;
  while (lapNow() !== until && up < 150) {
    up += 1;
    pointer(picture, "pointermove", { clientX, clientY: clientY - up });
    await frames(1);
  }
  const reached = lapNow();
  pointer(picture, "pointerup", { clientX, clientY: clientY - up });
  return reached;
};

// The first touch fetches what answers it; the click that belongs to it comes later.
const tapChartAtFinish = async () => {
  const { right, y, height } = chart().getBoundingClientRect();
  const at = { bubbles: true, composed: true, clientX: right - 8, clientY: y + height / 2 };
  chart().dispatchEvent(new PointerEvent("pointerdown", at));
  await frames(1);
  return chart().dispatchEvent(new PointerEvent("click", at));
};

const pickLap = (lap, shiftKey) => {
  const { x, bottom, width } = lapSlider(lap).getBoundingClientRect();
  for (const type of ["pointerdown", "pointerup"]) {
    pointer(chart(), type, { clientX: x + width / 2, clientY: bottom - 4 }, { pointerType: "mouse", shiftKey });
  }
  return true;
};

const chartTexts = () => allInside("svg text").map((text) => text.textContent);

const bandCount = () => (inside("path.band")?.getAttribute("d") ?? "").split("Z").length - 1;

const ghostLine = () => inside(".chart .ghost")?.getAttribute("d") ?? "";

const comparedNames = () => allInside(".compared .key span").map((name) => name.textContent);

// The lines of both plans, each a third of the chart wide at least and not above or below it.
const areComparedLinesInside = () => {
  const svg = inside(".compared svg").getBoundingClientRect();
  return [".line", ".ghost"]
    .map((line) => inside(`.compared ${line}`).getBoundingClientRect())
    .every((line) => line.width > svg.width / 3 && line.top >= svg.top && line.bottom <= svg.bottom);
};

const trackDrawing = () => inside("#panel-spot svg");

// In the units of the drawing, 1780 by 936.
const tapTrack = (x, y) => {
  const { left, top, width, height } = trackDrawing().getBoundingClientRect();
  return pointer(trackDrawing(), "pointerdown", {
    clientX: left + (width * x) / 1780, clientY: top + (height * y) / 936,
  });
};
