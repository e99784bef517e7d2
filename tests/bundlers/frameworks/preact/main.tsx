/** @jsxImportSource preact */
import { render } from "preact";
import { Planner } from "./Planner";

render(<Planner />, document.body);
