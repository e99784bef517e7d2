// Two packages in one build, as when something else on the page brings a version of its own.
import "lapwise";
import { define } from "./again/element.js";

define("other-plan");
define();
