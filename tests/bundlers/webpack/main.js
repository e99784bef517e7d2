import "./club.css";
import "lapwise";
