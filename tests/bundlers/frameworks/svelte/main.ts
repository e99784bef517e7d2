import { mount } from "svelte";
import Planner from "./Planner.svelte";

mount(Planner, { target: document.body });
