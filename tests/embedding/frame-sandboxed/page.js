// Both the frame and the script that sizes it come from another site.
const other = new URL(location.href).searchParams.get("other");
document.getElementById("plan").src = `${other}/frame.html#distance=marathon&goal=3:30:00`;
import(`${other}/frame.js`);
