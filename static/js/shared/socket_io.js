// The only file that names socket.io's version; screens import from here.
export { io } from "../../vendor/socket.io-client-4.8.4/socket.io.esm.min.js";
