/** The options of a plan; every value is a text of the vocabulary in the README. */
export interface PlanOptions {
  // generated: options, by `cargo xtask generate`
  /** Race distance: a name, or any number with `m`, `km` or `mi`, from 1 m to 1000 km. */
  distance?: string;
  /** Finish time: `10m40s`, `3h29m59s`; also `10:40`, `3:29:59`, `59:59.9`. */
  goal?: string;
  /** Instead of `goal`, or of `distance`: `4m58s/km`, `8:00/mi`, `80s/400m`. */
  pace?: string;
  /** Whether the goal is a limit to finish within: `goal` (default), `finish`. */
  aim?: "goal" | "finish";
  /** How the course is covered; only what it is compared with depends on it: `run` (default), `wheelchair`, `walk`. */
  by?: "run" | "wheelchair" | "walk";
  /** What it is run on: `track`, `road`; default by distance. */
  surface?: "track" | "road";
  /**
   * Track lap in lane 1, or the loop of a road course: `400m`, `200m`, `442.434m`; steeplechase `396.085m` or
   * `419.406m`; on the road any, such as `2km`.
   */
  lap?: string;
  /** Lane of the whole race, no stagger: 1 to 9; 1 to 6 on a 200 m track. */
  lane?: string | number;
  /** Where the part lies that is no whole lap: `first` (default on the track), `last` (default on the road). */
  odd?: "first" | "last";
  /** Where splits fall: `lap`, any distance, or marks: `5km_10km_half_30km`. */
  every?: string;
  /** Units of display, which move no mark: `km` (default), `mi`. */
  units?: "km" | "mi";
  /** Shape of the effort: shapes joined with `_`, such as `negative-2_kick-400m-4`. */
  shape?: string;
  /** Shown unit: `1s`, `0.1s`, `0.01s`; default 0.1 s on the track under 5000 m, else 1 s. */
  round?: "1s" | "0.1s" | "0.01s";
  /** Times fixed by hand: `3-77s` lap 3; `3-77s-78s` laps 3 and 4; `5km-10km-19m30s` a stretch; joined with `_`. */
  locks?: string;
  /** Standing times: `20km-1m30s`, joined with `_`. */
  stops?: string;
  /** Named stretches: `20mi-end-The Embankment`, joined with `_`. */
  sections?: string;
  /** Lines at marks: `20mi-One more mile`, joined with `_`. */
  cues?: string;
  /** Personal best: a time. */
  pb?: string;
  /** The time that the runner is entered with: a time. */
  seed?: string;
  /** Second goal: a time. */
  goalB?: string;
  /** Third goal: a time. */
  goalC?: string;
  /**
   * What a rival or a pacer runs, and who that is: `10m50s-Ana`; either may be left out: `10m50s`, `-Ana`; the name up
   * to 80 characters.
   */
  rival?: string;
  /**
   * The place at which the clock says which goal it is: `30km`, `mid` (halfway), `half` (21.0975 km), before the
   * finish.
   */
  decide?: string;
  /** Day of the race: `2027-04-25`. */
  date?: string;
  /** Time of day of the gun: `09:30`, `09:30:15`. */
  start?: string;
  /** Time from the gun to the start line: `4m10s`. */
  delay?: string;
  /** Title: text, at most 80 characters. */
  label?: string;
  /** Runner: text, at most 80 characters. */
  athlete?: string;
  /** Note: text, at most 1000 characters. */
  text?: string;
  // generated: end
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
  /** The pace a kilometre, the slowest whole second that finishes the race no later: `3:20`. */
  pacePerKm: string;
  /** The pace a mile, likewise: `5:21`. */
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
 * Returns what the tag stands for; throws an `Error` where it can be no tag. On a server, which has no elements, it
 * does nothing and returns undefined.
 */
export function define(name?: string): CustomElementConstructor | undefined;

/**
 * The element `<lapwise-plan>`.
 *
 * The options are those of the plan on screen; one that is not there is the empty text.
 * Setting one changes the plan and not the attribute; null leaves it to its default, and so does the empty text, but
 * for distance and goal: there it changes nothing.
 * How the plan is shown is in the attributes alone, and null where there is none.
 */
export interface LapwisePlanElement extends HTMLElement, Required<{ [Key in keyof PlanOptions]: string | null }> {
  /** The schedule of the plan on screen; `null` until the planner and what tells of its plan are there. */
  readonly schedule: Schedule | null;
  /**
   * The fragment that opens the plan on screen; set it to open another. Until the planner and what tells of its plan are
   * there it is empty, or what was set.
   */
  link: string;
  // generated: looks, by `cargo xtask generate`
  /** Colours; `auto` is as the reader prefers. */
  theme: string | null;
  /** `eager` fetches the planner at once; otherwise it waits until it comes near the view or is touched. */
  loading: string | null;
  /**
   * Only these are offered to change the plan, of `race` `goal` `pace` `shape` `references` `course` `sections` `day`
   * `notes` `run` `presets`, separated by spaces; everything where the attribute is not there, nothing where it is
   * empty.
   */
  fields: string | null;
  /** The plan may be read and not changed; assistive technology is told so. */
  readOnly: boolean;
  /** The plan may be read and not changed; assistive technology is told so. */
  readonly: boolean;
  // generated: end
}

/** The attributes of `<lapwise-plan>`, as markup has them; null and undefined leave one out. */
export interface LapwisePlanAttributes {
  // generated: attributes, by `cargo xtask generate`
  /** Race distance: a name, or any number with `m`, `km` or `mi`, from 1 m to 1000 km. */
  "distance"?: string | null;
  /** Finish time: `10m40s`, `3h29m59s`; also `10:40`, `3:29:59`, `59:59.9`. */
  "goal"?: string | null;
  /** Instead of `goal`, or of `distance`: `4m58s/km`, `8:00/mi`, `80s/400m`. */
  "pace"?: string | null;
  /** Whether the goal is a limit to finish within: `goal` (default), `finish`. */
  "aim"?: "goal" | "finish" | null;
  /** How the course is covered; only what it is compared with depends on it: `run` (default), `wheelchair`, `walk`. */
  "by"?: "run" | "wheelchair" | "walk" | null;
  /** What it is run on: `track`, `road`; default by distance. */
  "surface"?: "track" | "road" | null;
  /**
   * Track lap in lane 1, or the loop of a road course: `400m`, `200m`, `442.434m`; steeplechase `396.085m` or
   * `419.406m`; on the road any, such as `2km`.
   */
  "lap"?: string | null;
  /** Lane of the whole race, no stagger: 1 to 9; 1 to 6 on a 200 m track. */
  "lane"?: string | number | null;
  /** Where the part lies that is no whole lap: `first` (default on the track), `last` (default on the road). */
  "odd"?: "first" | "last" | null;
  /** Where splits fall: `lap`, any distance, or marks: `5km_10km_half_30km`. */
  "every"?: string | null;
  /** Units of display, which move no mark: `km` (default), `mi`. */
  "units"?: "km" | "mi" | null;
  /** Shape of the effort: shapes joined with `_`, such as `negative-2_kick-400m-4`. */
  "shape"?: string | null;
  /** Shown unit: `1s`, `0.1s`, `0.01s`; default 0.1 s on the track under 5000 m, else 1 s. */
  "round"?: "1s" | "0.1s" | "0.01s" | null;
  /** Times fixed by hand: `3-77s` lap 3; `3-77s-78s` laps 3 and 4; `5km-10km-19m30s` a stretch; joined with `_`. */
  "locks"?: string | null;
  /** Standing times: `20km-1m30s`, joined with `_`. */
  "stops"?: string | null;
  /** Named stretches: `20mi-end-The Embankment`, joined with `_`. */
  "sections"?: string | null;
  /** Lines at marks: `20mi-One more mile`, joined with `_`. */
  "cues"?: string | null;
  /** Personal best: a time. */
  "pb"?: string | null;
  /** The time that the runner is entered with: a time. */
  "seed"?: string | null;
  /** Second goal: a time. */
  "goal-b"?: string | null;
  /** Third goal: a time. */
  "goal-c"?: string | null;
  /**
   * What a rival or a pacer runs, and who that is: `10m50s-Ana`; either may be left out: `10m50s`, `-Ana`; the name up
   * to 80 characters.
   */
  "rival"?: string | null;
  /**
   * The place at which the clock says which goal it is: `30km`, `mid` (halfway), `half` (21.0975 km), before the
   * finish.
   */
  "decide"?: string | null;
  /** Day of the race: `2027-04-25`. */
  "date"?: string | null;
  /** Time of day of the gun: `09:30`, `09:30:15`. */
  "start"?: string | null;
  /** Time from the gun to the start line: `4m10s`. */
  "delay"?: string | null;
  /** Title: text, at most 80 characters. */
  "label"?: string | null;
  /** Runner: text, at most 80 characters. */
  "athlete"?: string | null;
  /** Note: text, at most 1000 characters. */
  "text"?: string | null;
  /** Colours; `auto` is as the reader prefers. */
  "theme"?: "light" | "dark" | "auto" | null;
  /** `eager` fetches the planner at once; otherwise it waits until it comes near the view or is touched. */
  "loading"?: "eager" | "lazy" | null;
  /**
   * Only these are offered to change the plan, of `race` `goal` `pace` `shape` `references` `course` `sections` `day`
   * `notes` `run` `presets`, separated by spaces; everything where the attribute is not there, nothing where it is
   * empty.
   */
  "fields"?: string | null;
  /** The plan may be read and not changed; assistive technology is told so. */
  "readonly"?: boolean | null;
  // generated: end
}

/** The events of `<lapwise-plan>`. */
export interface LapwisePlanEventMap {
  // generated: events, by `cargo xtask generate`
  /** The planner is there, or there again. */
  "lapwise-ready": CustomEvent<Schedule>;
  /**
   * The reader has changed the plan: typing counts after a pause of 700 ms or when the field is left, a drag when it is
   * let go.
   */
  "lapwise-change": CustomEvent<Schedule>;
  /** The planner could not be fetched, or could not show the plan. */
  "lapwise-error": CustomEvent<Error>;
  // generated: end
}

/** The functions that listen to its events, by what a framework writes before the name of an event. */
export type LapwisePlanListeners<Prefix extends string> = {
  [Name in keyof LapwisePlanEventMap as `${Prefix}${Name}`]?: (event: LapwisePlanEventMap[Name]) => void;
};

declare global {
  interface HTMLElementTagNameMap {
    "lapwise-plan": LapwisePlanElement;
  }
  interface GlobalEventHandlersEventMap extends LapwisePlanEventMap {}
}
