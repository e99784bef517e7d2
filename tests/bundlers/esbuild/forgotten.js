// A build that copies no file, and does not say where they are.
import "lapwise";
