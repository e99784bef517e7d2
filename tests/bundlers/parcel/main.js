import { base } from "lapwise";

base("/lapwise/");
