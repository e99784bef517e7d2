import { createApp } from "vue";
import Planner from "./Planner.vue";

createApp(Planner).mount(document.body);
