import "lapwise";
