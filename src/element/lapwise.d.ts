/** The options of a plan; every value is a text of the vocabulary in the README. */
export interface PlanOptions {
  /** Race distance: a name, or a number with `m`, `km` or `mi`. */
  distance?: string;
  /** Finish time: `10m40s`, `3:29:59`. */
  goal?: string;
  /** Instead of a goal: `4m58s/km`, `8:00/mi`, `80s/400m`. */
  pace?: string;
  /** Whether the goal is a limit to finish within. */
  aim?: "goal" | "finish";
  surface?: "track" | "road";
  /** Track lap in lane 1: `400m`, `200m`, `442.434m`. */
  lap?: string;
  /** Lane, from 1. */
  lane?: string | number;
  /** Where splits fall: `lap`, `1km`, `1mi`, `5km_10km_half`. */
  every?: string;
  /** Units of display; they move no mark. */
  units?: "km" | "mi";
  /** Shape of the effort: `negative-2`, `fade-30km-10`, joined with `_`. */
  shape?: string;
  /** Shown unit. */
  round?: "1s" | "0.1s" | "0.01s";
  /** Times fixed by hand: `3-77s`, `5km-10km-19m30s`, joined with `_`. */
  locks?: string;
  /** Standing times: `20km-1m30s`, joined with `_`. */
  stops?: string;
  /** Named stretches: `20mi-end-The Embankment`, joined with `_`. */
  sections?: string;
  /** Lines at marks: `20mi-One more mile`, joined with `_`. */
  cues?: string;
  /** Personal best. */
  pb?: string;
  /** Seed time. */
  seed?: string;
  goalB?: string;
  goalC?: string;
  /** What a rival or a pacer runs, and who that is: `10m50s-Ana`; either may be left out (`10m50s`, `-Ana`). */
  rival?: string;
  /** Day of the race: `2027-04-25`. */
  date?: string;
  /** Time of day of the gun: `09:30`. */
  start?: string;
  /** From the gun to the start line: `4m10s`. */
  delay?: string;
  /** Title, up to 80 characters. */
  label?: string;
  /** Who runs it, up to 80 characters. */
  athlete?: string;
  /** A note, up to 1000 characters. */
  text?: string;
}

/** A lap and the mark at its end. */
export interface Split {
  /** The mark, in metres from the start. */
  markM: number;
  /** The length of the lap, in metres. */
  lapM: number;
  /** The shown time of the lap, in whole milliseconds. */
  lapMs: number;
  /** The shown elapsed time, in whole milliseconds. */
  cumulativeMs: number;
  /** The shown time of the lap, in seconds. */
  lapS: number;
  /** The shown elapsed time, in seconds. */
  cumulativeS: number;
  /** The elapsed time before rounding, in seconds, for information. */
  exactCumulativeS: number;
  /** The time of the lap as text: `80.0`. */
  lap: string;
  /** The elapsed time as text: `1:20.0`. */
  cumulative: string;
  /** The pace a kilometre, rounded down: `3:20`. */
  pacePerKm: string;
  /** The pace a mile, rounded down: `5:21`. */
  pacePerMi: string;
}

/** The time due at every mark. The shown laps sum to the goal. */
export interface Schedule {
  /** The options, completed and canonical; keys that are not known here are passed on. */
  plan: Record<string, string>;
  /** The goal, in seconds. */
  goalS: number;
  /** The shown unit, in seconds. */
  unitS: number;
  /** The fragment that opens the plan, from its `#` on. */
  link: string;
  splits: Split[];
}

/**
 * The schedule of a plan. Loads the planner on first use.
 *
 * Rejects with an `Error` whose message names the key that is wrong.
 */
export function schedule(options: PlanOptions): Promise<Schedule>;

/**
 * Defines the element under a tag, unless that is taken.
 *
 * Returns what the tag stands for; throws an `Error` where it can be no tag.
 */
export function define(name?: string): CustomElementConstructor;

/**
 * The element `<lapwise-plan>`.
 *
 * The options are those of the plan on screen; one that is not there is the empty text.
 * Setting one changes the plan and not the attribute; null leaves it to its default, and so does the empty text, but
 * for distance and goal: there it changes nothing.
 * How the plan is shown is in the attributes alone, and null where there is none.
 */
export interface LapwisePlanElement extends HTMLElement, Required<{ [Key in keyof PlanOptions]: string | null }> {
  /** The schedule of the plan on screen; `null` until the planner is ready. */
  readonly schedule: Schedule | null;
  /** The fragment that opens the plan on screen; set it to open another. */
  link: string;
  /** Colours; `auto` is as the reader prefers. */
  theme: string | null;
  /** What is offered to change the plan, separated by spaces; everything where it is null, nothing where it is empty. */
  fields: string | null;
  /** `eager` fetches the planner at once. */
  loading: string | null;
  /** Whether the plan may be read and not changed. */
  readOnly: boolean;
}

declare global {
  interface HTMLElementTagNameMap {
    "lapwise-plan": LapwisePlanElement;
  }
  interface GlobalEventHandlersEventMap {
    "lapwise-ready": CustomEvent<Schedule>;
    "lapwise-change": CustomEvent<Schedule>;
    "lapwise-error": CustomEvent<Error>;
  }
}
