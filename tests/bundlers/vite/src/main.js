// docs: begin main
import "lapwise";
// docs: end
