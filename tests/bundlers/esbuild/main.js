// docs: begin main
import { base } from "lapwise";

base("/lapwise/");
// docs: end
