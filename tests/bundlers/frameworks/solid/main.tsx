/** @jsxImportSource solid-js */
import { render } from "solid-js/web";
import { Planner } from "./Planner";

render(() => <Planner />, document.body);
