// Two hundred sets of options, of every kind of race and with most keys, the same at each run.

const RACES = [
  ["800m", ["1:52.3", "2:00", "2:41"]],
  ["1500m", ["3:26", "4:10.55", "5:20"]],
  ["3200m", ["8:50", "10:40", "11:30"]],
  ["3000msc", ["8:30", "9:59.9", "12:00"]],
  ["5km", ["13:59", "20:00", "31:17"]],
  ["10km", ["27:30", "42:00", "59:59"]],
  ["half", ["1:05:00", "1:45:00", "2:31:07"]],
  ["marathon", ["2:10:30", "3:29:59", "5:47:21"]],
  ["100mi", ["19:30:00", "29:59:59"]],
];

const EXTRAS = [
  {},
  { every: "1km" },
  { every: "1mi", units: "mi" },
  { shape: "negative-2" },
  { shape: "fade-4_kick-400m-3", round: "0.01s" },
  { surface: "road", every: "5km", delay: "1m30s", start: "09:30" },
  { surface: "track", lane: 3 },
  { goalB: "6:00:00", label: "Final “A”", text: "One line\nand another" },
];

const all = RACES.flatMap(([distance, goals]) =>
  goals.flatMap((goal) => EXTRAS.map((extra) => ({ distance, goal, ...extra }))),
);

// What is wrong is answered too: a value that is none, a goal that nobody runs, options that are no texts.
const WRONG = [{ goal: "soon" }, { distance: "5km", goal: "1s" }, { distance: "5km", goal: {} }, { every: "x" }];

export const sets = [...all, ...WRONG].slice(-200);

/** The answer to options in a way that can be compared: the object, or the message of the error. */
export const answered = (schedule, options) =>
  Promise.resolve()
    .then(() => schedule(options))
    .catch((error) => ({ error: error.message }));
