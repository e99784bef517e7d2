// A race pace planner as one would write it by hand, without a library: what Lapwise is measured against.
// It has the same fields, table and chart, and makes as few updates as it takes.

const KM = 1000;
const MILE = 1609.344;
const MOST_ROWS = 2000;

// Name, metres, where splits fall in metres, whether it is on a track, and a first goal in seconds.
const RACES = [
  ["800m", 800, 400, true, 150], ["1500m", 1500, 400, true, 300], ["mile", MILE, 400, true, 330],
  ["3000m", 3000, 400, true, 630], ["3200m", 3200, 400, true, 640], ["5000m", 5000, 400, true, 1140],
  ["10000m", 10000, 400, true, 2400], ["5km", 5000, KM, false, 1500], ["10km", 10000, KM, false, 3000],
  ["10mi", 10 * MILE, MILE, false, 5400], ["half", 21097.5, KM, false, 6300],
  ["marathon", 42195, KM, false, 12600], ["50km", 50000, KM, false, 18000],
  ["100km", 100000, KM, false, 43200], ["100mi", 100 * MILE, MILE, false, 72000],
].map(([name, metres, every, isTrack, goal]) => ({ name, metres, every, isTrack, goal }));

const byId = (id) => document.getElementById(id);
const pad = (number) => String(number).padStart(2, "0");

// Texts of times and distances

const clock = (milliseconds, places) => {
  const unit = 10 ** (3 - places);
  const units = Math.round(milliseconds / unit);
  const perSecond = 1000 / unit;
  const seconds = Math.floor(units / perSecond);
  const fraction = places ? `.${String(units % perSecond).padStart(places, "0")}` : "";
  const [hours, minutes] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60];
  return hours
    ? `${hours}:${pad(minutes)}:${pad(seconds % 60)}${fraction}`
    : `${minutes}:${pad(seconds % 60)}${fraction}`;
};

const lapText = (milliseconds, plan) =>
  plan.race.isTrack && milliseconds < 100_000
    ? (milliseconds / 1000).toFixed(Math.max(plan.places, 1))
    : clock(milliseconds, plan.places);

const paceText = (millisecondsAMetre, per) => clock(Math.floor((millisecondsAMetre * per) / 1000 + 1e-6) * 1000, 0);

const trimmed = (number, places) => String(Number(number.toFixed(places)));

const markText = (metres, plan) => {
  if (plan.race.isTrack) return `${trimmed(metres, 1)} m`;
  if (metres < KM && Number.isInteger(metres)) return `${metres} m`;
  return plan.units === "mi" ? `${trimmed(metres / MILE, 2)} mi` : `${trimmed(metres / KM, 3)} km`;
};

// "3:30:00", "3h29m59s", "10:40.5" in milliseconds; undefined where it cannot be read.
const readTime = (text, metres) => {
  const units = /^\s*(?:(\d+)h)?\s*(?:(\d+)m)?\s*(?:(\d+(?:\.\d+)?)s)?\s*$/.exec(text);
  if (units && text.trim()) {
    const [, hours = 0, minutes = 0, seconds = 0] = units;
    return Math.round((hours * 3600 + minutes * 60 + Number(seconds)) * 1000);
  }
  const parts = /^\s*(?:(\d+):)?(\d{1,3}):(\d{1,2}(?:\.\d+)?)\s*$/.exec(text);
  if (!parts) return undefined;
  const [, hours, minutes, seconds] = parts;
  const time = ((hours ?? 0) * 3600 + minutes * 60 + Number(seconds)) * 1000;
  const isTooFast = hours === undefined && time / metres < 60;
  return Math.round(isTooFast ? time * 60 : time);
};

const readLength = (text) => {
  const parts = /^(\d+(?:\.\d+)?)(m|km|mi)$/.exec(text);
  return parts ? parts[1] * { m: 1, km: KM, mi: MILE }[parts[2]] : undefined;
};

// The plan and what follows from it

const unlockedAt = (x, plan) => plan.goal * (x + (plan.slope / 2) * x * (1 - x));

// A locked lap keeps its time, the others share what is left.
const cumulativeAt = (x, plan) => {
  if (!plan.lock) return unlockedAt(x, plan);
  const { from, to, time } = plan.lock;
  const [before, after] = [unlockedAt(from, plan), unlockedAt(to, plan)];
  const others = unlockedAt(Math.min(x, from), plan) + Math.max(unlockedAt(x, plan) - after, 0);
  const inside = Math.min(Math.max((x - from) / (to - from), 0), 1);
  return (others * (plan.goal - time)) / (plan.goal - (after - before)) + inside * time;
};

const marksOf = ({ race, every }) => {
  const marks = [];
  if (race.isTrack) {
    for (let mark = race.metres; mark > 50 && marks.length < MOST_ROWS; mark -= every) marks.unshift(mark);
  } else {
    for (let lap = 1; lap * every < race.metres - 0.001 && lap < MOST_ROWS; lap += 1) marks.push(lap * every);
    marks.push(race.metres);
  }
  return marks;
};

const splitsOf = (plan) => {
  const { metres } = plan.race;
  const unit = 10 ** (3 - plan.places);
  const rounded = (time) => Math.round(time / unit) * unit;
  let [before, exactBefore, from] = [0, 0, 0];
  return plan.marks.map((mark) => {
    const exact = cumulativeAt(mark / metres, plan);
    const cumulative = rounded(exact);
    const split = {
      mark,
      cumulative,
      lap: cumulative - before,
      pace: (cumulative - before) / (mark - from),
      exactPace: (exact - exactBefore) / (mark - from),
      gap: cumulative - rounded((plan.goal * mark) / metres),
    };
    [before, exactBefore, from] = [cumulative, exact, mark];
    return split;
  });
};

// The laps, and halfway in a row of its own where it ends none.
const linesOf = (plan, splits) => {
  const half = plan.race.metres / 2;
  const after = splits.findIndex(({ mark }) => mark >= half);
  if (splits[after].mark === half) return splits;
  const cumulative = Math.round(cumulativeAt(0.5, plan));
  const halfway = { mark: half, cumulative, gap: cumulative - plan.goal / 2 };
  return splits.toSpliced(after, 0, halfway);
};

const gapText = (gap, places) =>
  gap === 0 ? "level" : `${(Math.abs(gap) / 1000).toFixed(places)} s ${gap < 0 ? "ahead" : "behind"}`;

// The page

const setText = (node, text) => {
  if (node.data !== text) node.data = text;
};

const textIn = (element) => element.appendChild(document.createTextNode(""));

const body = document.querySelector(".splits tbody");
const blank = document.createElement("template");
blank.innerHTML =
  '<tr><td class="clock"><span></span><small></small></td><td class="lap"></td>' +
  '<th scope="row" class="mark"><span></span><small></small></th>' +
  '<td class="pace"></td><td class="pace"></td><td class="gap"></td></tr>';

const rows = [];

const newRow = () => {
  const row = blank.content.firstChild.cloneNode(true);
  const [clocks, lap, mark, perKm, perMile, gap] = row.children;
  const texts = [clocks.firstChild, clocks.lastChild, lap, mark.firstChild, mark.lastChild, perKm, perMile, gap];
  rows.push({ row, gap, texts: texts.map(textIn) });
  body.append(row);
};

const showTable = (plan, splits) => {
  const lines = linesOf(plan, splits);
  while (rows.length > lines.length) rows.pop().row.remove();
  while (rows.length < lines.length) newRow();
  const half = plan.race.metres / 2;
  const isShaped = plan.slope !== 0;
  body.parentNode.classList.toggle("gaps", isShaped);
  lines.forEach((split, index) => {
    const isLap = split.lap !== undefined;
    const { row, gap, texts } = rows[index];
    const [clocks, time, lap, mark, note, perKm, perMile, gaps] = texts;
    setText(clocks, clock(split.cumulative, plan.places));
    setText(time, plan.start === undefined ? "" : clock((plan.start + split.cumulative) % 86_400_000, 0));
    setText(lap, isLap ? lapText(split.lap, plan) : "");
    setText(mark, markText(split.mark, plan));
    setText(note, split.mark === half ? "halfway" : "");
    setText(perKm, isLap ? paceText(split.pace, KM) : "");
    setText(perMile, isLap ? paceText(split.pace, MILE) : "");
    setText(gaps, isShaped ? gapText(split.gap, plan.places) : "");
    const side = split.gap < 0 ? "gap ahead" : split.gap > 0 ? "gap behind" : "gap";
    if (gap.className !== side) gap.className = side;
    const isMat = !plan.race.isTrack && plan.race.metres > 5000 && split.mark % 5000 === 0;
    const isLocked = isLap && plan.lock?.to === split.mark / plan.race.metres;
    const dress = isLap ? (isLocked ? "locked" : isMat || split.mark === half ? "out" : "") : "out between";
    if (row.className !== dress) row.className = dress;
  });
};

const picture = byId("picture");
const part = (name) => picture.querySelector(`.${name}`);
const [grid, average, area, line, halfway, cursor, dot] =
  ["grid", "average", "area", "line", "halfway", "cursor", "dot"].map(part);
const labels = byId("labels");
const reading = textIn(byId("reading"));
let width = 326;
let read = -1;
let drawn = { steps: [], splits: [] };

const labelsShown = [];

const showLabels = (texts) => {
  while (labelsShown.length > texts.length) labelsShown.pop().label.remove();
  while (labelsShown.length < texts.length) {
    const label = document.createElementNS("http://www.w3.org/2000/svg", "text");
    labels.append(label);
    labelsShown.push({ label, text: textIn(label) });
  }
  texts.forEach(([x, y, anchor, content], index) => {
    const { label, text } = labelsShown[index];
    label.setAttribute("x", x);
    label.setAttribute("y", y);
    label.setAttribute("text-anchor", anchor);
    setText(text, content);
  });
};

const niceStep = (rough) => [1, 2, 5, 10, 15, 20, 30, 60, 120, 300, 600, 1200].find((step) => step >= rough) ?? 3600;

const showChart = (plan, splits) => {
  const height = width < 500 ? 200 : 280;
  const plot = { left: 40, right: width - 6, top: 20, bottom: height - 20 };
  const per = plan.race.isTrack ? 400 : plan.per;
  const values = splits.map((split) => (split.exactPace * per) / 1000);
  let [low, high] = [Math.min(...values), Math.max(...values)];
  const [middle, spread] = [(low + high) / 2, high - low];
  low = Math.min(low - spread / 10, middle * 0.94);
  high = Math.max(high + spread / 6, middle * 1.06);
  const y = (value) => Math.round((plot.top + ((value - low) / (high - low)) * (plot.bottom - plot.top)) * 10) / 10;
  const x = (metres) => Math.round((plot.left + (metres / plan.race.metres) * (plot.right - plot.left)) * 10) / 10;

  const texts = [[0, 12, "start", plan.race.isTrack ? "a lap" : `min/${plan.units}`]];
  let lines = "";
  const step = niceStep((high - low) / 4);
  for (let value = Math.ceil(low / step) * step; value < high; value += step) {
    lines += `M${plot.left} ${y(value)}H${plot.right}`;
    texts.push([plot.left - 4, y(value) + 4, "end", clock(value * 1000, 0)]);
  }
  const apart = niceStep(plan.race.metres / plan.per / Math.max(width / 80, 2)) * plan.per;
  for (let mark = apart; mark < plan.race.metres; mark += apart) {
    texts.push([x(mark), height - 4, "middle", trimmed(mark / plan.per, 1)]);
  }

  let from = plot.left;
  let path = "";
  const steps = splits.map((split, index) => {
    const [to, at] = [x(split.mark), y(values[index])];
    path += index === 0 ? `M${from} ${at}H${to}` : `V${at}H${to}`;
    const step = { from, to, at };
    from = to;
    return step;
  });
  const mean = y((plan.goal / plan.race.metres) * (per / 1000));
  picture.setAttribute("viewBox", `0 0 ${width} ${height}`);
  picture.setAttribute("aria-valuemax", splits.length);
  grid.setAttribute("d", lines);
  average.setAttribute("d", `M${plot.left} ${mean}H${plot.right}`);
  area.setAttribute("d", `${path}V${plot.bottom}H${plot.left}Z`);
  line.setAttribute("d", path);
  halfway.setAttribute("d", `M${x(plan.race.metres / 2)} ${plot.top}V${plot.bottom}`);
  showLabels(texts);
  drawn = { steps, splits, plot, plan, per, valueAt: (at) => low + ((at - plot.top) / (plot.bottom - plot.top)) * (high - low) };
  showReading();
};

const showReading = () => {
  const { steps, splits, plot, plan } = drawn;
  const [step, split] = [steps[read], splits[read]];
  cursor.setAttribute("d", step ? `M${(step.from + step.to) / 2} ${plot.top}V${plot.bottom}` : "");
  dot.setAttribute("cx", step ? (step.from + step.to) / 2 : -100);
  dot.setAttribute("cy", step ? step.at : -100);
  const known = split ?? splits[0];
  const said = `${markText(known.mark, plan)} at ${clock(known.cumulative, plan.places)}, lap ${lapText(known.lap, plan)}`;
  picture.setAttribute("aria-valuenow", Math.max(read, 0) + 1);
  picture.setAttribute("aria-valuetext", said);
  setText(reading, split ? said : "");
};

const [averageText, unitText, halfText, finishText, raceHint, goalHint, paceHint, shapeHint] =
  ["average", "unit", "halfway", "finish", "race-hint", "goal-hint", "pace-hint", "shape-hint"].map((id) =>
    textIn(byId(id)),
  );
const [raceField, goalField, paceField, shapeField] = ["race", "goal", "pace", "shape"].map(byId);
const firstClocks = Array.from({ length: 4 }, () => {
  const item = byId("clocks").appendChild(document.createElement("li"));
  item.innerHTML = "<span></span> <b></b>";
  return { item, mark: textIn(item.firstChild), clock: textIn(item.lastChild) };
});

const showHeadline = (plan, splits) => {
  const paceAMetre = plan.goal / plan.race.metres;
  const other = plan.per === KM ? MILE : KM;
  setText(averageText, paceText(paceAMetre, plan.per));
  setText(unitText, `/${plan.units}, ${paceText(paceAMetre, other)} ${plan.per === KM ? "/mi" : "/km"}`);
  setText(halfText, clock(cumulativeAt(0.5, plan), plan.places));
  setText(finishText, clock(plan.goal, plan.places));
  setText(raceHint, `${splits.length} laps, the last ${markText(plan.race.metres, plan)}`);
  setText(goalHint, `${Math.floor(plan.goal / 60_000)} minutes ${Math.floor(plan.goal / 1000) % 60} seconds`);
  setText(paceHint, `${paceText(paceAMetre, other)} ${plan.per === KM ? "/mi" : "/km"}`);
  setText(shapeHint, plan.percent ? `${plan.percent} %` : "even");
  const focused = document.activeElement;
  if (goalField !== focused) goalField.value = clock(plan.goal, plan.goal % 1000 ? plan.places : 0);
  if (paceField !== focused) paceField.value = paceText(paceAMetre, plan.per);
  firstClocks.forEach(({ item, mark, clock: text }, index) => {
    const split = splits[index];
    item.hidden = !split;
    setText(mark, split ? markText(split.mark, plan) : "");
    setText(text, split ? clock(split.cumulative, plan.places) : "");
  });
};

// State and events

const plan = { race: RACES[4], goal: 640_000, every: 400, units: "km", percent: 0, start: undefined, lock: undefined };

let remembering;
const remember = () => {
  clearTimeout(remembering);
  remembering = setTimeout(() => {
    const every = `${trimmed(plan.every, 3)}m`;
    history.replaceState(null, "", `#distance=${plan.race.name}&goal=${clock(plan.goal, 0)}&every=${every}`);
  }, 400);
};

const show = () => {
  const p = plan.percent / 100;
  plan.slope = (4 * p) / (2 - p);
  plan.places = plan.race.isTrack && plan.race.metres < 5000 ? 1 : 0;
  plan.per = plan.units === "mi" ? MILE : KM;
  plan.marks = marksOf(plan);
  const splits = splitsOf(plan);
  read = Math.min(read, splits.length - 1);
  showHeadline(plan, splits);
  showTable(plan, splits);
  showChart(plan, splits);
};

const change = (edit) => {
  Object.assign(plan, edit);
  show();
  remember();
};

const field = (input, readText) => {
  input.addEventListener("focus", () => input.select());
  input.addEventListener("input", () => {
    const goal = readText(input.value);
    const isRight = goal > 0 && goal < 360_000_000;
    input.setAttribute("aria-invalid", !isRight);
    if (isRight) change({ goal });
  });
  input.addEventListener("blur", show);
};

field(goalField, (text) => readTime(text, plan.race.metres));
field(paceField, (text) => {
  const pace = readTime(text, 1);
  return pace && Math.round((pace / plan.per) * plan.race.metres);
});
raceField.append(...RACES.map(({ name }) => new Option(name)));
raceField.addEventListener("change", () => {
  const race = RACES[raceField.selectedIndex];
  change({ race, every: race.every, goal: race.goal * 1000, lock: undefined });
});
shapeField.addEventListener("input", () => change({ percent: Number(shapeField.value) }));
for (const units of ["km", "mi"]) {
  byId(units).addEventListener("click", () => {
    for (const name of ["km", "mi"]) byId(name).setAttribute("aria-pressed", name === units);
    change({ units });
  });
}

const readAt = (index) => {
  read = index;
  showReading();
};
// A lap in the hand: how long it was, and the scale of the chart, when it was taken.
let held;
const hold = (event) => {
  point(event);
  const [step, split] = [drawn.steps[read], drawn.splits[read]];
  if (!step || Math.abs(event.clientY - picture.getBoundingClientRect().top - step.at) > 22) return;
  if (event.isTrusted) picture.setPointerCapture(event.pointerId);
  const [to, from] = [split.mark / plan.race.metres, (drawn.splits[read - 1]?.mark ?? 0) / plan.race.metres];
  held = { from, to, at: step.at, fromY: event.clientY, length: (to - from) * plan.race.metres, ...drawn };
};
const drag = (event) => {
  const { from, to, at, fromY, length, per, valueAt } = held;
  const unit = 10 ** (3 - plan.places);
  const time = Math.round((valueAt(at + event.clientY - fromY) * 1000 * length) / per / unit) * unit;
  const isRight = time > 0 && time < plan.goal;
  if (isRight && time !== plan.lock?.time) change({ lock: { from, to, time } });
};
const letGo = () => {
  held = undefined;
};
const leave = () => readAt(-1);
const point = (event) => {
  if (held) return drag(event);
  const at = event.clientX - picture.getBoundingClientRect().left;
  readAt(drawn.steps.findIndex(({ from, to }) => from <= at && at < to));
};
picture.addEventListener("pointermove", point);
picture.addEventListener("pointerdown", hold);
picture.addEventListener("pointerup", letGo);
picture.addEventListener("pointercancel", letGo);
picture.addEventListener("pointerleave", () => held || leave());
picture.addEventListener("blur", leave);
picture.addEventListener("keydown", (event) => {
  const to = { ArrowRight: read + 1, ArrowLeft: read - 1, Home: 0, End: Infinity }[event.key];
  if (to === undefined) return;
  event.preventDefault();
  readAt(Math.max(0, Math.min(to, drawn.steps.length - 1)));
});

const open = () => {
  const given = new URLSearchParams(location.hash.slice(1));
  const race = RACES.find(({ name }) => name === given.get("distance")) ?? plan.race;
  const goal = readTime(given.get("goal") ?? "", race.metres) || race.goal * 1000;
  const every = readLength(given.get("every") ?? "") || race.every;
  Object.assign(plan, { race, goal, every, lock: undefined, start: readTime(given.get("start") ?? "", Infinity) });
  raceField.value = race.name;
  show();
};

addEventListener("hashchange", open);
open();
new ResizeObserver(([{ contentRect }]) => {
  const now = Math.round(contentRect.width);
  if (now > 0 && now !== width) {
    width = now;
    showChart(plan, drawn.splits);
  }
}).observe(byId("room"));
